package dev.daymark.sync.run;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.storage.RemoteTransaction;

/** Called-off occurrences that came with nothing but their id, and so name no series themselves. */
final class BareTombstones {

  private static final String SERIES = "\"recurringEventId\":";

  private BareTombstones() {}

  /** A version that names the part of its series it is of, as its id names the whole only. */
  static RemoteVersion named(RemoteTransaction tx, CalendarId calendar, RemoteVersion version) {
    String whole = version.remoteSeriesId();
    OriginalStart start = version.originalStart();
    if (whole == null || start == null || !isBare(version)) {
      return version;
    }
    return version.ofSeries(tx.partOf(calendar, whole, start));
  }

  private static boolean isBare(RemoteVersion version) {
    return version.content() != null
        && version.content().status() == EventStatus.CANCELLED
        && !version.json().contains(SERIES);
  }
}
