package dev.daymark.sync.schedule;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Truncated exponential backoff with full jitter: the n-th wait is anywhere between nothing and the
 * smaller of {@code first * 2^n} and {@code longest}.
 *
 * @param random is only read by one thread at a time or is thread-safe
 */
public record Backoff(Duration first, Duration longest, RandomGenerator random) {

  /**
   * How long to wait.
   *
   * @param failures how often it failed before, from 0
   */
  public Duration delay(int failures) {
    long ceiling = longest.toMillis();
    int doublings = Math.min(failures, 30);
    long scaled = first.toMillis() << doublings;
    long limit = scaled <= 0 || scaled > ceiling ? ceiling : scaled;
    return Duration.ofMillis(random.nextLong(limit + 1));
  }
}
