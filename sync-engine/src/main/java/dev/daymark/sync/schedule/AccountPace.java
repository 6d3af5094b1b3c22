package dev.daymark.sync.schedule;

import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncStatus.Waiting;
import dev.daymark.sync.SyncTrigger;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How soon an account may be tried again after it failed: a backoff that grows, the service's own
 * word where it gave one, and after failures without end a circuit breaker that leaves the service
 * alone. Pure but for its state; not thread-safe.
 */
final class AccountPace {

  /** So many failures of the service in a row open the circuit. */
  static final int MOST_FAILURES = 5;

  /** How long the circuit stays open; the next run that is made then is the trial. */
  static final Duration OPEN = Duration.ofMinutes(15);

  private static final Duration SHORTEST = Duration.ofMillis(700);

  /** Nobody is harmed by looking for a network. */
  private static final Duration LONGEST_OFFLINE = Duration.ofMinutes(2);

  /** An edit, or a look at the window, is a reason to look for a network sooner. */
  private static final Duration OFFLINE_IN_USE = Duration.ofSeconds(10);

  private final Backoff backoff;
  private int failures;
  private int serviceFailures;
  private int left;
  private @Nullable Instant leftRetryAt;
  private Waiting why = Waiting.INTERVAL;
  private Instant failedAt = Instant.MIN;
  private Instant retryAt = Instant.MIN;

  AccountPace(Backoff backoff) {
    this.backoff = backoff;
  }

  /**
   * Notes how a run of the account ended.
   *
   * @param failure null if it succeeded
   * @param endedEarly whether the failure ended the run. What it only left for the next one holds
   *     up nothing else, but is tried again by itself
   */
  void ended(@Nullable SyncFailure failure, boolean endedEarly, Instant now) {
    boolean mayBeOfOne =
        failure instanceof SyncFailure.Unavailable || failure instanceof SyncFailure.QuotaExceeded;
    if (mayBeOfOne && !endedEarly) {
      Duration wait = longer(backoff.delay(left), SHORTEST);
      int times = left + 1;
      reset();
      left = times;
      leftRetryAt = now.plus(wait);
      return;
    }
    left = 0;
    leftRetryAt = null;
    switch (failure) {
      case SyncFailure.Offline _ -> offline(now);
      case SyncFailure.RateLimited(Instant asked) -> failed(asked, now);
      case SyncFailure.Unavailable(var _, Instant asked) -> failed(asked, now);
      case SyncFailure.QuotaExceeded _ -> failed(null, now);
      case null, default -> reset();
    }
  }

  private void reset() {
    failures = 0;
    serviceFailures = 0;
    why = Waiting.INTERVAL;
    failedAt = Instant.MIN;
    retryAt = Instant.MIN;
  }

  private void offline(Instant now) {
    Duration wait = shorter(backoff.delay(failures++), LONGEST_OFFLINE);
    serviceFailures = 0;
    why = Waiting.OFFLINE;
    failedAt = now;
    retryAt = now.plus(longer(wait, SHORTEST));
  }

  private void failed(@Nullable Instant asked, Instant now) {
    Duration wait = longer(backoff.delay(failures++), SHORTEST);
    serviceFailures++;
    boolean open = serviceFailures >= MOST_FAILURES;
    why = open ? Waiting.PAUSED : Waiting.FAILED;
    failedAt = now;
    retryAt = now.plus(open ? longer(wait, OPEN) : wait);
    if (asked != null && asked.isAfter(retryAt)) {
      why = Waiting.ASKED_TO_WAIT;
      retryAt = asked;
    }
  }

  /** Whether it failed last time, and waits. */
  boolean isFailing() {
    return why != Waiting.INTERVAL;
  }

  Waiting why() {
    return why;
  }

  /** When it is tried again by itself; null if neither it nor something that it left failed. */
  @Nullable Instant retryAt() {
    return isFailing() ? retryAt : leftRetryAt;
  }

  /** From when on a run may include the account; a clock that was put back frees it. */
  Instant allowedAt(SyncTrigger trigger, Instant now) {
    if (now.isBefore(failedAt)) {
      return Instant.MIN;
    }
    return switch (trigger) {
      case MANUAL, COMMAND_LINE, START -> Instant.MIN;
      case NETWORK_RETURN, WAKE -> why == Waiting.ASKED_TO_WAIT ? retryAt : Instant.MIN;
      case LOCAL_EDIT, FOCUS ->
          why == Waiting.OFFLINE ? earlier(retryAt, failedAt.plus(OFFLINE_IN_USE)) : retryAt;
      case INTERVAL -> retryAt;
    };
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
