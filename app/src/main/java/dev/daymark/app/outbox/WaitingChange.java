package dev.daymark.app.outbox;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.sync.OutboxEntry;
import org.jspecify.annotations.Nullable;

/**
 * A change that is not with Google yet.
 *
 * @param event as it is here, or was when it was deleted; null if it is gone
 * @param base what Google has; null where it was never there
 * @param color its calendar's; null if the calendar is gone
 */
public record WaitingChange(
    OutboxEntry entry,
    @Nullable CalendarEvent event,
    @Nullable EventContent base,
    @Nullable String color) {

  /** Whether the event can still be looked at. */
  public boolean isHere() {
    return event != null && entry.kind() != OutboxEntry.Kind.DELETE;
  }
}
