package dev.daymark.sync.google;

import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.schedule.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a failed request is worth repeating within the run, and when. What the run cannot
 * wait for is left to the next run.
 */
public final class RetryPolicy {

  private final int attempts;
  private final Duration patience;
  private final Backoff backoff;
  private final InstantSource clock;

  /**
   * A policy.
   *
   * @param attempts how often a request is made at most; at least 1
   * @param patience the longest a service may ask us to wait before we come back another time
   */
  public RetryPolicy(int attempts, Duration patience, Backoff backoff, InstantSource clock) {
    this.attempts = attempts;
    this.patience = patience;
    this.backoff = backoff;
    this.clock = clock;
  }

  /**
   * How long to wait before the next try.
   *
   * @param tried how often the request was made, from 1
   * @return empty if it should not be made again now
   */
  Optional<Duration> next(SyncFailure failure, int tried) {
    return switch (failure) {
      case SyncFailure.RateLimited(Instant retryAt) -> wait(tried, attempts, retryAt);
      case SyncFailure.Unavailable(var _, Instant retryAt) -> wait(tried, attempts, retryAt);
      case SyncFailure.Offline _ -> wait(tried, Math.min(2, attempts), null);
      case SyncFailure.SignInRequired _,
          SyncFailure.QuotaExceeded _,
          SyncFailure.PreconditionFailed _,
          SyncFailure.TokenExpired _,
          SyncFailure.Gone _,
          SyncFailure.Rejected _,
          SyncFailure.HeldBack _ ->
          Optional.empty();
    };
  }

  private Optional<Duration> wait(int tried, int limit, @Nullable Instant retryAt) {
    if (tried >= limit) {
      return Optional.empty();
    }
    Duration jittered = backoff.delay(tried - 1);
    if (retryAt == null) {
      return Optional.of(jittered);
    }
    Duration asked = Duration.between(clock.instant(), retryAt);
    return asked.compareTo(patience) > 0
        ? Optional.empty()
        : Optional.of(asked.compareTo(jittered) > 0 ? asked : jittered);
  }
}
