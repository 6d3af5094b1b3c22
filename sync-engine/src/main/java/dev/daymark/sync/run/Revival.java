package dev.daymark.sync.run;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.sync.BaseVersion;
import dev.daymark.domain.sync.RemoteRef;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.RemoteTransaction;

/** Brings back what was deleted here, as it was agreed on last. */
final class Revival {

  private Revival() {}

  /** Brings back the series of an occurrence, if it is deleted. */
  static void reviveOf(RemoteTransaction tx, CalendarEvent occurrence) {
    CalendarEvent.ExceptionOf exception = occurrence.exception();
    if (exception != null && exception.seriesId() != null) {
      tx.find(exception.seriesId()).ifPresent(series -> revive(tx, series));
    }
  }

  /** Whether the series of an occurrence lives. */
  static boolean isSeriesAlive(RemoteTransaction tx, CalendarEvent occurrence) {
    CalendarEvent.ExceptionOf exception = occurrence.exception();
    return exception != null
        && exception.seriesId() != null
        && tx.find(exception.seriesId()).filter(series -> !series.deleted()).isPresent();
  }

  /** Brings a row back; false if it was not deleted, or nothing was agreed on. */
  static boolean revive(RemoteTransaction tx, SyncedEvent deleted) {
    RemoteRef ref = deleted.remote();
    BaseVersion base = deleted.base();
    if (!deleted.deleted() || ref == null || base == null) {
      return false;
    }
    CalendarEvent event = deleted.event();
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
