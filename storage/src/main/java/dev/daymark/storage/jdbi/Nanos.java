package dev.daymark.storage.jdbi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Moments as columns: nanoseconds from 1970, good from 1678 to 2262. */
final class Nanos {

  private static final long SECOND = 1_000_000_000L;

  private Nanos() {}

  static long of(Instant instant) {
    return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), SECOND), instant.getNano());
  }

  static @Nullable Long ofNullable(@Nullable Instant instant) {
    return instant == null ? null : of(instant);
  }

  static Instant instant(long nanos) {
    return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
  }
}
