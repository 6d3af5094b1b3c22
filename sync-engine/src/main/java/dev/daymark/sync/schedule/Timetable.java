package dev.daymark.sync.schedule;

import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncTrigger;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the next run is due. Local edits are gathered for a moment; quiet times lengthen the
 * interval, failures back off. Pure but for its state; not thread-safe.
 */
public final class Timetable {

  /** After the last edit of a burst this long; after the first at most {@link #LONGEST_WAIT}. */
  private static final Duration PAUSE = Duration.ofMillis(700);

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
  private static final Duration SHORTEST_INTERVAL = Duration.ofMinutes(5);
  private static final Duration LONGEST_INTERVAL = Duration.ofMinutes(15);

  private final Backoff backoff;
  private Duration interval = SHORTEST_INTERVAL;
  private int failures;
  private @Nullable Instant burstBeganAt;
  private @Nullable Instant dueAt;
  private SyncTrigger trigger = SyncTrigger.INTERVAL;

  public Timetable(Backoff backoff) {
    this.backoff = backoff;
  }

  /** Somebody asks for a run; several requests are one. */
  public void request(SyncTrigger why, Instant now) {
    Instant wanted = why == SyncTrigger.LOCAL_EDIT ? afterBurst(now) : now;
    Instant due = dueAt;
    boolean extendsBurst = why == SyncTrigger.LOCAL_EDIT && trigger == why && due != null;
    if (due == null || wanted.isBefore(due) || extendsBurst) {
      dueAt = wanted;
      trigger = why;
    }
  }

  /** When the next run is due; null if none is. */
  public @Nullable Instant dueAt() {
    return dueAt;
  }

  /** Begins the run that is due: what is asked for from now on is another. */
  public SyncTrigger begin() {
    SyncTrigger why = trigger;
    dueAt = null;
    burstBeganAt = null;
    trigger = SyncTrigger.INTERVAL;
    return why;
  }

  /** Plans the next run after one ended. */
  public void ended(SyncReport report, Instant now) {
    Duration wait = isPassing(report) ? afterFailure(report, now) : afterSuccess(report);
    Instant next = now.plus(wait);
    Instant due = dueAt;
    if (due == null || next.isBefore(due)) {
      dueAt = next;
      trigger = SyncTrigger.INTERVAL;
    }
  }

  private Instant afterBurst(Instant now) {
    Instant began = burstBeganAt == null ? now : burstBeganAt;
    burstBeganAt = began;
    Instant quiet = now.plus(PAUSE);
    Instant latest = began.plus(LONGEST_WAIT);
    return quiet.isBefore(latest) ? quiet : latest;
  }

  private Duration afterSuccess(SyncReport report) {
    failures = 0;
    boolean busy = report.accounts().stream().anyMatch(account -> account.pulled() > 0);
    Duration longer = interval.multipliedBy(3).dividedBy(2);
    interval =
        busy
            ? SHORTEST_INTERVAL
            : longer.compareTo(LONGEST_INTERVAL) > 0 ? LONGEST_INTERVAL : longer;
    return busy ? SHORTEST_INTERVAL : interval;
  }

  private Duration afterFailure(SyncReport report, Instant now) {
    Duration wait = backoff.delay(failures++);
    for (SyncReport.AccountReport account : report.accounts()) {
      Instant retryAt =
          switch (account.failure()) {
            case SyncFailure.RateLimited(Instant at) -> at;
            case SyncFailure.Unavailable(var _, Instant at) -> at;
            case null, default -> null;
          };
      if (retryAt != null && retryAt.isAfter(now.plus(wait))) {
        wait = Duration.between(now, retryAt);
      }
    }
    return wait.compareTo(PAUSE) < 0 ? PAUSE : wait;
  }

  /** Whether something failed that may be over soon. */
  private static boolean isPassing(SyncReport report) {
    return report.accounts().stream()
        .anyMatch(
            account ->
                account.failure() instanceof SyncFailure.Offline
                    || account.failure() instanceof SyncFailure.RateLimited
                    || account.failure() instanceof SyncFailure.Unavailable);
  }
}
