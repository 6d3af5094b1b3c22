package dev.daymark.sync.fake;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A time range: events whose end is after {@code from} and whose start is before {@code to}.
 *
 * @param from exclusive bound on the end, null for none
 * @param to exclusive bound on the start, null for none
 * @param now from which {@link #horizon()} counts
 */
record Window(@Nullable Instant from, @Nullable Instant to, Instant now) {

  boolean open() {
    return from == null && to == null;
  }

  /** How far endless series are expanded where the request sets no end. */
  Instant horizon() {
    return now.plus(Duration.ofDays(730));
  }

  boolean holds(StoredEvent event, ZoneId calendarZone) {
    Instant start = event.start().instant(calendarZone);
    Instant end = event.end().instant(calendarZone);
    return (from == null || end.isAfter(from)) && (to == null || start.isBefore(to));
  }
}
