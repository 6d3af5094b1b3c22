package dev.daymark.sync.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * A token bucket: a burst at once, then a steady rate, so that the service never has to refuse.
 * Thread-safe.
 */
public final class RateLimiter {

  private final int burst;
  private final Duration interval;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private Instant fullAt;

  /**
   * A full bucket.
   *
   * @param burst how many may pass at once
   * @param perMinute how many may pass in the long run
   */
  public RateLimiter(int burst, int perMinute, InstantSource clock, Sleeper sleeper) {
    this.burst = burst;
    this.interval = Duration.ofMinutes(1).dividedBy(perMinute);
    this.clock = clock;
    this.sleeper = sleeper;
    this.fullAt = clock.instant();
  }

  /** Waits for a place. */
  public void acquire() throws InterruptedException {
    sleeper.sleep(reserve());
  }

  private synchronized Duration reserve() {
    Instant now = clock.instant();
    if (fullAt.isAfter(now.plus(interval.multipliedBy(2L * burst)))) {
      // More than ever waited at once: the clock was put back.
      fullAt = now;
    }
    fullAt = (fullAt.isBefore(now) ? now : fullAt).plus(interval);
    Duration wait = Duration.between(now, fullAt).minus(interval.multipliedBy(burst));
    return wait.isNegative() ? Duration.ZERO : wait;
  }
}
