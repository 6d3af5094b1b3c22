package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.sync.BaseVersion;
import dev.daymark.domain.sync.ETag;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.OutboxEntry.Kind;
import dev.daymark.domain.sync.RemoteRef;
import dev.daymark.storage.StoreChange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Writes what follows from events that are gone remotely, and from entries that are done. */
final class RemoteRemovals {

  private RemoteRemovals() {}

  /** The row goes, and with a series all its exceptions. */
  static void removeGone(WriteUnit unit, EventRow row) {
    for (EventRow exception : EventTable.exceptions(unit.handle(), row.id())) {
      EventWriter.remove(unit, exception);
    }
    EventWriter.remove(unit, row);
  }

  /** An empty remote id is none, and lets the index find those that have one. */
  static Stream<EventRow> orphans(Handle handle, CalendarId calendar) {
    return EventTable.select(handle, "WHERE e.remote_series_id > ''").stream()
        .filter(row -> row.calendarId().equals(calendar) && row.seriesId() == null);
  }

  static void removeCancelledOrphans(WriteUnit unit, CalendarId calendar) {
    orphans(unit.handle(), calendar)
        .filter(row -> row.content().status() == EventStatus.CANCELLED)
        .forEach(row -> EventWriter.remove(unit, row));
  }

  /** The event begins a new remote life; an occurrence does so as an event of its own. */
  static void keepAsNew(WriteUnit unit, EventRow row) {
    if (row.event().exception() != null) {
      keepOccurrence(unit, row);
      return;
    }
    Handle handle = unit.handle();
    RemoteTable.delete(handle, row.id());
    forgetEntries(unit, row);
    EventWriter.update(unit, row, anew(row));
    for (EventRow exception : EventTable.exceptions(handle, row.id())) {
      if (exception.deleted()) {
        EventWriter.remove(unit, exception);
      } else {
        RemoteTable.delete(handle, exception.id());
        forgetEntries(unit, exception);
        EventWriter.update(unit, exception, anew(exception));
      }
    }
  }

  /** The guests of an event that somebody else called off are not invited to it again. */
  private static EventRow anew(EventRow row) {
    EventContent content =
        row.event().details().organizerSelf()
            ? row.content()
            : row.content().withAttendees(List.of());
    return row.withContent(content)
        .revived()
        .nextGeneration()
        .withDetails(row.event().details().anew());
  }

  private static void forgetEntries(WriteUnit unit, EventRow row) {
    for (OutboxEntry entry : OutboxTable.ofEvent(unit.handle(), row.id())) {
      OutboxTable.delete(unit.handle(), entry.sequence());
      unit.touch(new StoreChange.OutboxChanged());
    }
  }

  /** Where the series lives on, a cancelled exception keeps the occurrence's place empty. */
  private static void keepOccurrence(WriteUnit unit, EventRow row) {
    Handle handle = unit.handle();
    EventId series = row.seriesId();
    Optional<EventRow> living =
        series == null
            ? Optional.empty()
            : EventTable.find(handle, series).filter(found -> !found.deleted());
    forgetEntries(unit, row);
    if (living.isPresent()) {
      EventContent cancelled = row.content().withStatus(EventStatus.CANCELLED);
      EventRow place =
          EventEdits.newRow(
              unit,
              row.calendarId(),
              RemoteTable.find(handle, row.id())
                  .map(state -> state.base().content().withStatus(EventStatus.CANCELLED))
                  .orElse(cancelled),
              row.event().details(),
              row.event().exception());
      EventTable.insert(handle, place);
      unit.recordCreated(place.id(), EventState.whole(place));
      unit.touch(place.id());
      rebase(unit, row, place);
    } else {
      RemoteTable.delete(handle, row.id());
    }
    standAlone(unit, row);
  }

  /** An occurrence leaves its series as it is. */
  static void keepWithoutPlace(WriteUnit unit, EventRow row) {
    EventId series = row.seriesId();
    if (series == null) {
      keepAsNew(unit, row);
      return;
    }
    RemoteTable.delete(unit.handle(), row.id());
    forgetEntries(unit, row);
    standAlone(unit, row);
    unit.touch(series);
  }

  private static void standAlone(WriteUnit unit, EventRow row) {
    EventWriter.update(unit, row, anew(row).withException(null).withRemoteSeries(null));
  }

  /**
   * The place takes the remote identity, and nothing is left to send for it. Unless it was seen
   * called off, whatever the other side shows of it next is news.
   */
  private static void rebase(WriteUnit unit, EventRow row, EventRow place) {
    Handle handle = unit.handle();
    RemoteTable.handOver(handle, row.id(), place.id());
    RemoteTable.find(handle, place.id())
        .filter(state -> state.base().content().status() != EventStatus.CANCELLED)
        .ifPresent(
            state -> {
              ETag unseen = new ETag("");
              RemoteRef ref =
                  new RemoteRef(state.ref().calendarId(), state.ref().remoteId(), unseen);
              BaseVersion base = new BaseVersion(place.content(), unseen, state.base().json());
              RemoteTable.update(handle, place.id(), state.in(ref).agreedOn(base));
            });
  }

  /**
   * Ends an entry, unless the person changed it since it was read. A delete that is done takes the
   * tombstone with it.
   */
  static void done(WriteUnit unit, OutboxEntry entry) {
    Handle handle = unit.handle();
    Optional<OutboxEntry> found = OutboxTable.find(handle, entry.sequence());
    if (found.isEmpty()) {
      return;
    }
    EventRow row = RemoteEvents.row(handle, found.get().eventId());
    if (found.get().kind() == Kind.DELETE && row.deleted()) {
      removeGone(unit, row);
    } else if (found.get().changedAt().equals(entry.changedAt())) {
      OutboxTable.delete(handle, entry.sequence());
      unit.place(row);
    }
    unit.touch(new StoreChange.OutboxChanged());
  }
}
