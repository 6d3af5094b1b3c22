package dev.daymark.sync.run;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventId;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.RemoteTransaction;
import java.util.Optional;

/** Finds the row that something on the remote side is, by the identities rows have at the time. */
final class KnownEvents {

  private KnownEvents() {}

  /** The row a version is about. */
  static Optional<SyncedEvent> of(
      RemoteTransaction tx, CalendarId calendar, RemoteVersion version) {
    return holder(tx, calendar, version.remoteId())
        .or(() -> unsentException(tx, calendar, version));
  }

  /** The row that holds a remote identity, or was created under it from here. */
  static Optional<SyncedEvent> holder(RemoteTransaction tx, CalendarId calendar, String remoteId) {
    return tx.findByRemoteId(calendar, remoteId).or(() -> ownCreation(tx, calendar, remoteId));
  }

  /** The row of an occurrence, by the remote identity of its series. */
  static Optional<SyncedEvent> occurrence(
      RemoteTransaction tx, CalendarId calendar, String remoteSeriesId, OriginalStart start) {
    return tx.findByRemoteId(calendar, remoteSeriesId)
        .flatMap(series -> tx.findException(series.event().id(), start));
  }

  /** As above; of several rows in its place the one that is asked about. */
  static Optional<SyncedEvent> occurrence(
      RemoteTransaction tx,
      EventId row,
      CalendarId calendar,
      String remoteSeriesId,
      OriginalStart start) {
    Optional<EventId> series =
        tx.findByRemoteId(calendar, remoteSeriesId).map(found -> found.event().id());
    return tx.find(row)
        .filter(found -> !found.deleted())
        .filter(found -> series.isPresent() && isOf(found, series.get(), start))
        .or(() -> series.flatMap(id -> tx.findException(id, start)));
  }

  private static boolean isOf(SyncedEvent row, EventId series, OriginalStart start) {
    CalendarEvent.ExceptionOf exception = row.event().exception();
    return exception != null
        && series.equals(exception.seriesId())
        && exception.originalStart().equals(start);
  }

  /** Guests' copies of an event bear its id, too, but in other calendars. */
  private static Optional<SyncedEvent> ownCreation(
      RemoteTransaction tx, CalendarId calendar, String remoteId) {
    return RemoteIds.parse(remoteId)
        .flatMap(
            origin ->
                tx.find(origin.event())
                    .filter(synced -> synced.generation() == origin.generation()))
        .filter(synced -> synced.remote() == null)
        .filter(synced -> synced.event().calendarId().equals(calendar));
  }

  /** The first sight of an occurrence that was changed here. */
  private static Optional<SyncedEvent> unsentException(
      RemoteTransaction tx, CalendarId calendar, RemoteVersion version) {
    OriginalStart original = version.originalStart();
    return version.remoteSeriesId() == null || original == null
        ? Optional.empty()
        : occurrence(tx, calendar, version.remoteSeriesId(), original);
  }
}
