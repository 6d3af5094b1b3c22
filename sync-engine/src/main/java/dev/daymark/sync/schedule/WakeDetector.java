package dev.daymark.sync.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Notices that the machine slept, or that its clock was set: the time of day then went on, or back,
 * without the time that the processor counts. Where that counter runs on in sleep a wait took much
 * longer than it was meant to. Not thread-safe.
 */
public final class WakeDetector {

  private static final Duration TOLERANCE = Duration.ofSeconds(20);

  private final InstantSource clock;
  private final LongSupplier nanos;
  private Instant lastAt;
  private long lastNanos;

  /**
   * A detector that begins to look now.
   *
   * @param nanos counts nanoseconds from anywhere, as {@link System#nanoTime} does
   */
  public WakeDetector(InstantSource clock, LongSupplier nanos) {
    this.clock = clock;
    this.nanos = nanos;
    this.lastAt = clock.instant();
    this.lastNanos = nanos.getAsLong();
  }

  /**
   * Whether the machine slept, or its clock jumped, since the last call.
   *
   * @param meant how long the wait since then was meant to take at most; null if something else was
   *     done
   */
  boolean hasWoken(@Nullable Duration meant) {
    Instant at = clock.instant();
    long counted = nanos.getAsLong();
    Duration counter = Duration.ofNanos(counted - lastNanos);
    Duration gap = Duration.between(lastAt, at).minus(counter).abs();
    lastAt = at;
    lastNanos = counted;
    boolean overslept = meant != null && counter.compareTo(meant.plus(TOLERANCE)) > 0;
    return overslept || gap.compareTo(TOLERANCE) > 0;
  }
}
