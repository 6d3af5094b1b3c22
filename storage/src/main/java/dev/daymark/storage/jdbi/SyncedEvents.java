package dev.daymark.storage.jdbi;

import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.SyncedEvent;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Puts together what reconciling an event needs. */
final class SyncedEvents {

  private SyncedEvents() {}

  static Optional<SyncedEvent> find(Handle handle, EventId id) {
    return EventTable.find(handle, id).map(row -> of(handle, row));
  }

  static SyncedEvent of(Handle handle, EventRow row) {
    Optional<RemoteState> remote = RemoteTable.find(handle, row.id());
    return new SyncedEvent(
        row.event(),
        row.deleted(),
        remote.map(RemoteState::ref).orElse(null),
        remote.map(RemoteState::base).orElse(null),
        row.generation(),
        OutboxTable.ofEvent(handle, row.id()));
  }
}
