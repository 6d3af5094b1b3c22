package dev.daymark.domain.sync;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A local change that waits to be sent. An event has at most one entry of a kind.
 *
 * @param sequence ascending in the order the changes were made
 * @param calendarId the calendar whose remote side the entry is sent to; for a move, the one the
 *     event goes to
 * @param fields which fields an update sends; empty for the other kinds
 * @param target what a delete or move names remotely; null for a create, and for an update or
 *     delete of an event or occurrence that was never seen remotely
 * @param changedAt when the person last changed what this entry sends
 * @param attempts how often it was sent or begun to be sent; 0 means the remote side cannot know it
 * @param parkedReason why it is not tried any more, in plain words; null while it waits
 * @param notice which guests the person wants told; null to do as the setting says
 */
public record OutboxEntry(
    long sequence,
    EventId eventId,
    CalendarId calendarId,
    Kind kind,
    Set<EventField> fields,
    @Nullable RemoteRef target,
    Instant createdAt,
    Instant changedAt,
    int attempts,
    @Nullable String parkedReason,
    @Nullable GuestNotice notice) {

  public OutboxEntry {
    fields = Set.copyOf(fields);
  }

  /** What the entry asks of the remote side. */
  public enum Kind {
    CREATE,
    MOVE,
    UPDATE,
    DELETE
  }

  /** Whether the remote side refused it for good and the person has to decide. */
  public boolean isParked() {
    return parkedReason != null;
  }
}
