package dev.daymark.domain.reminder;

import dev.daymark.domain.EventId;
import dev.daymark.domain.ItemId;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * Names one reminder for good, whenever it is due.
 *
 * @param item an event, the series of an occurrence, or a task
 * @param occurrence which occurrence of the series, or which day a task is overdue; null where
 *     there is only one
 * @param minutesBefore how long before the event; 0 for every other kind
 */
public record ReminderKey(
    ItemId item, @Nullable OriginalStart occurrence, ReminderKind kind, int minutesBefore) {

  public ReminderKey {
    boolean fits = kind.isOfEvent() ? item instanceof EventId : item instanceof TaskId;
    if (!fits) {
      throw new IllegalArgumentException(kind + " of " + item);
    }
  }

  /** A short text that names it on the command line and to the system. */
  public String text() {
    return item.value()
        + "/"
        + (occurrence == null ? "" : occurrence.key())
        + "/"
        + kind
        + "/"
        + minutesBefore;
  }
}
