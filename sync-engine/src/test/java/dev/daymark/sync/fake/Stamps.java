package dev.daymark.sync.fake;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * Revisions: microseconds since the epoch that never repeat and never fall, even where the clock
 * stands still or goes back.
 */
final class Stamps {
  private static final DateTimeFormatter RFC3339 =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final InstantSource clock;
  private long last;

  Stamps(InstantSource clock) {
    this.clock = clock;
  }

  long next() {
    last = Math.max(last + 1, ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
    return last;
  }

  long last() {
    return last;
  }

  Instant now() {
    return clock.instant();
  }

  static String etag(long revision) {
    return "\"" + 2 * revision + "\"";
  }

  static String rfc3339(long revision) {
    return RFC3339.format(Instant.EPOCH.plus(revision, ChronoUnit.MICROS));
  }
}
