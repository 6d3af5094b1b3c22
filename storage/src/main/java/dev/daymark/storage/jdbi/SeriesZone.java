package dev.daymark.storage.jdbi;

import dev.daymark.domain.EventTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The zone a series recurs in. */
final class SeriesZone {

  private SeriesZone() {}

  static ZoneId of(EventTime time) {
    return switch (time) {
      case EventTime.AllDay day -> ZoneOffset.UTC;
      case EventTime.Timed timed -> timed.start().getZone();
    };
  }
}
