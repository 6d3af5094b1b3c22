package dev.daymark.domain.reminder;

import dev.daymark.domain.EventId;
import dev.daymark.domain.ItemId;
import dev.daymark.domain.TaskId;

/**
 * Names one reminder for good. That of an event that was moved is another one, so that it reminds
 * again; back where it was, it is the same again.
 *
 * @param item an event, the series of an occurrence, or a task
 * @param minutesBefore how long before the event; 0 for every other kind
 * @param start when what it reminds of begins; tells the occurrences of a series apart
 */
public record ReminderKey(ItemId item, ReminderKind kind, int minutesBefore, Deadline start) {

  public ReminderKey {
    boolean fits = kind.isOfEvent() ? item instanceof EventId : item instanceof TaskId;
    if (!fits) {
      throw new IllegalArgumentException(kind + " of " + item);
    }
  }

  /** A short text that names it on the command line and to the system. */
  public String text() {
    return item.value() + "/" + kind + "/" + minutesBefore + "/" + start.key();
  }
}
