package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.SyncedEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Puts together what reconciling an event needs. */
final class SyncedEvents {

  private SyncedEvents() {}

  static Optional<SyncedEvent> find(Handle handle, EventId id) {
    return EventTable.find(handle, id).map(row -> of(handle, row));
  }

  static SyncedEvent of(Handle handle, EventRow row) {
    return of(row, RemoteTable.find(handle, row.id()), OutboxTable.ofEvent(handle, row.id()));
  }

  /** The living ones, read together. */
  static List<SyncedEvent> ofCalendar(Handle handle, CalendarId calendar) {
    Map<EventId, RemoteState> remotes = RemoteTable.ofEventsIn(handle, calendar);
    Map<EventId, List<OutboxEntry>> waiting =
        OutboxTable.ofEventsIn(handle, calendar).stream()
            .collect(Collectors.groupingBy(OutboxEntry::eventId));
    return EventTable.ofCalendar(handle, calendar).stream()
        .filter(row -> !row.deleted())
        .map(
            row ->
                of(
                    row,
                    Optional.ofNullable(remotes.get(row.id())),
                    waiting.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private static SyncedEvent of(
      EventRow row, Optional<RemoteState> remote, List<OutboxEntry> waiting) {
    return new SyncedEvent(
        row.event(),
        row.deleted(),
        remote.map(RemoteState::ref).orElse(null),
        remote.map(RemoteState::base).orElse(null),
        row.generation(),
        waiting);
  }
}
