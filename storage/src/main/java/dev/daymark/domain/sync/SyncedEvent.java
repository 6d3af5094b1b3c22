package dev.daymark.domain.sync;

import dev.daymark.domain.CalendarEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event with everything reconciling it needs.
 *
 * @param deleted whether the person deleted it here; the row is then kept until the remote side
 *     knows
 * @param remote null while it was never seen remotely
 * @param base null while it was never seen remotely
 * @param generation how often its remote identity was given up; part of the next remote id
 * @param outbox what waits to be sent for it, oldest first
 */
public record SyncedEvent(
    CalendarEvent event,
    boolean deleted,
    @Nullable RemoteRef remote,
    @Nullable BaseVersion base,
    int generation,
    List<OutboxEntry> outbox) {

  public SyncedEvent {
    outbox = List.copyOf(outbox);
  }
}
