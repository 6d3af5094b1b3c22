package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarEvent.ExceptionOf;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventId;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.OutboxEntry.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Tombstones that take over the remote identity an event gives up, as when it moves to another
 * account: the old identity waits to be deleted under the ghost, the event itself begins anew. If
 * the event comes back before anything was sent, it takes its identity back.
 */
final class Ghosts {

  private Ghosts() {}

  /**
   * Parts an event from its remote identity, if it has one.
   *
   * @param row as it was where the identity is from
   * @param series the series of the ghost, for an exception
   * @return the ghost's id; null if there was no identity
   */
  static @Nullable EventId part(WriteUnit unit, EventRow row, @Nullable EventId series) {
    Handle handle = unit.handle();
    Optional<RemoteState> remote = RemoteTable.find(handle, row.id());
    if (remote.isEmpty()) {
      return null;
    }
    EventId id = new EventId(unit.newId());
    EventTable.insert(handle, ghost(unit, row, id, remote.get().ref().calendarId(), series));
    RemoteTable.handOver(handle, row.id(), id);
    for (OutboxEntry entry : OutboxTable.ofEvent(handle, row.id())) {
      if (entry.kind() == Kind.DELETE) {
        OutboxTable.handOver(handle, entry.sequence(), id);
      } else {
        OutboxTable.delete(handle, entry.sequence());
      }
    }
    OutboxWriter.refresh(unit, EventTable.find(handle, id).orElseThrow(), false);
    return id;
  }

  private static EventRow ghost(
      WriteUnit unit, EventRow row, EventId id, CalendarId calendar, @Nullable EventId series) {
    ExceptionOf exception = row.event().exception();
    CalendarEvent event =
        new CalendarEvent(
            id,
            calendar,
            row.content(),
            row.event().details(),
            exception == null ? null : new ExceptionOf(series, exception.originalStart()),
            1,
            unit.now(),
            unit.now());
    return new EventRow(event, true, row.id(), row.generation(), null);
  }

  /** The living event whose former identity a tombstone holds. */
  static Optional<EventRow> heir(Handle handle, EventId tombstone) {
    return EventTable.find(handle, tombstone)
        .filter(EventRow::deleted)
        .map(EventRow::ghostOf)
        .flatMap(of -> EventTable.find(handle, of))
        .filter(row -> !row.deleted());
  }

  /** Gives an event back the identity it parted from, where that is still untouched and fits. */
  static void reclaim(WriteUnit unit, EventRow row) {
    Handle handle = unit.handle();
    Optional<EventRow> found = EventTable.ghost(handle, row.id());
    if (found.isEmpty()
        || row.deleted()
        || RemoteTable.find(handle, row.id()).isPresent()
        || RemoteTable.find(handle, found.get().id()).isEmpty()
        || !fits(found.get(), row)
        || begun(OutboxTable.ofEvent(handle, row.id()))
        || begun(OutboxTable.ofEvent(handle, found.get().id()))) {
      return;
    }
    EventId ghost = found.get().id();
    if (!isSeriesHome(handle, row)) {
      return;
    }
    RemoteTable.handOver(handle, ghost, row.id());
    EventWriter.remove(unit, found.get());
    for (EventRow exception : EventTable.exceptions(handle, ghost)) {
      bringHome(unit, exception, row.id());
    }
  }

  /** The ghost of an exception belongs to the series again that its own series was a ghost of. */
  private static void bringHome(WriteUnit unit, EventRow ghost, EventId series) {
    OriginalStart start = Objects.requireNonNull(ghost.originalStart());
    EventRow home =
        EventWriter.write(unit, ghost, ghost.withException(new ExceptionOf(series, start)));
    OutboxWriter.refresh(unit, home, false);
  }

  private static boolean begun(List<OutboxEntry> entries) {
    return entries.stream().anyMatch(entry -> entry.attempts() > 0);
  }

  private static boolean fits(EventRow ghost, EventRow row) {
    return ghost.calendarId().equals(row.calendarId())
        && Objects.equals(ghost.seriesId(), row.seriesId())
        && Objects.equals(ghost.originalStart(), row.originalStart());
  }

  /** An exception can have its identity back only after its series has. */
  private static boolean isSeriesHome(Handle handle, EventRow row) {
    EventId series = row.seriesId();
    return series == null || RemoteTable.find(handle, series).isPresent();
  }
}
