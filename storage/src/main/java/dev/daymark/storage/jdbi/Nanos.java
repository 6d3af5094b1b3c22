package dev.daymark.storage.jdbi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Moments as columns: nanoseconds from 1970, good from 1678 to 2262. What lies beyond, as in a
 * damaged file or under a clock that is set wrong, becomes the nearest of these.
 */
final class Nanos {

  private static final long SECOND = 1_000_000_000L;
  private static final Instant FIRST = instant(Long.MIN_VALUE);
  private static final Instant LAST = instant(Long.MAX_VALUE);

  private Nanos() {}

  static long of(Instant instant) {
    if (instant.isBefore(FIRST)) {
      return Long.MIN_VALUE;
    }
    return instant.isBefore(LAST)
        ? instant.getEpochSecond() * SECOND + instant.getNano()
        : Long.MAX_VALUE;
  }

  static @Nullable Long ofNullable(@Nullable Instant instant) {
    return instant == null ? null : of(instant);
  }

  static Instant instant(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
  }
}
