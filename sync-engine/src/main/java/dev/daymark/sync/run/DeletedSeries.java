package dev.daymark.sync.run;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.sync.BaseVersion;
import dev.daymark.domain.sync.RemoteRef;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.RemoteTransaction;

/** Brings series back that were deleted here while one of their occurrences was edited there. */
final class DeletedSeries {

  private DeletedSeries() {}

  /** Brings back the series of an occurrence, if it is deleted. */
  static void reviveOf(RemoteTransaction tx, CalendarEvent occurrence) {
    CalendarEvent.ExceptionOf exception = occurrence.exception();
    if (exception != null && exception.seriesId() != null) {
      tx.find(exception.seriesId()).ifPresent(series -> revive(tx, series));
    }
  }

  /** Brings a deleted series back as it was agreed on last; false if it was not deleted. */
  static boolean revive(RemoteTransaction tx, SyncedEvent series) {
    RemoteRef ref = series.remote();
    BaseVersion base = series.base();
    if (!series.deleted() || ref == null || base == null) {
      return false;
    }
    CalendarEvent event = series.event();
    tx.revive(
        event.id(),
        new RemoteVersion(
            ref.remoteId(),
            base.etag(),
            false,
            base.content(),
            event.details(),
            null,
            null,
            event.updatedAt(),
            base.json()));
    return true;
  }
}
