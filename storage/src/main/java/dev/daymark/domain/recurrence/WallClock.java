package dev.daymark.domain.recurrence;

import dev.daymark.domain.EventTime;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The reading of the clock on the wall as a number: seconds from 1970 as if the zone were UTC.
 * Rules are about the wall clock; only what they yield is put into a zone.
 */
final class WallClock {

  private static final long DAY = 86_400;

  private WallClock() {}

  static long of(EventTime time) {
    return switch (time) {
      case EventTime.AllDay day -> day.start().toEpochDay() * DAY;
      case EventTime.Timed timed -> timed.start().toLocalDateTime().toEpochSecond(ZoneOffset.UTC);
    };
  }

  /** The zone a time's start is in; null for whole days. */
  static @Nullable ZoneId zone(EventTime time) {
    return time instanceof EventTime.Timed timed ? timed.start().getZone() : null;
  }

  /**
   * The moment a clock in {@code zone} shows this. A reading that a change of the clocks leaves out
   * is as much later as the gap is long; of two equal readings it is the first (RFC 5545 section
   * 3.3.5).
   */
  static ZonedDateTime inZone(long wall, ZoneId zone) {
    return LocalDateTime.ofEpochSecond(wall, 0, ZoneOffset.UTC).atZone(zone);
  }

  static long daysBetween(EventTime from, EventTime to) {
    return Math.floorDiv(of(to), DAY) - Math.floorDiv(of(from), DAY);
  }
}
