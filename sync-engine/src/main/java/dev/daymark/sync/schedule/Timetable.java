package dev.daymark.sync.schedule;

import dev.daymark.domain.AccountId;
import dev.daymark.sync.SyncInterval;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncReport.AccountReport;
import dev.daymark.sync.SyncStatus.NextTry;
import dev.daymark.sync.SyncStatus.Waiting;
import dev.daymark.sync.SyncTrigger;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When the next run is due. Local edits are gathered for a moment; quiet times lengthen the
 * interval; an account that fails is left alone for a while, and the others go on. Pure but for its
 * state; not thread-safe.
 */
public final class Timetable {

  /** After the last edit of a burst this long; after the first at most {@link #LONGEST_WAIT}. */
  private static final Duration PAUSE = Duration.ofMillis(700);

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  /** A run that ended nobody knows how is not repeated sooner, nor much later. */
  private static final Duration AFTER_TROUBLE = Duration.ofMinutes(5);

  /**
   * What was read so recently need not be read again because somebody looks at it; what could not
   * be read may.
   */
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Backoff backoff;
  private final Map<AccountId, AccountPace> paces = new HashMap<>();
  private Set<AccountId> resting = Set.of();
  private SyncInterval chosen = SyncInterval.AUTOMATIC;
  private Duration interval = chosen.shortest();
  private @Nullable Instant endedAt;
  private @Nullable Instant burstBeganAt;
  private @Nullable Instant dueAt;
  private SyncTrigger trigger = SyncTrigger.INTERVAL;

  public Timetable(Backoff backoff) {
    this.backoff = backoff;
  }

  /** Something asks for a run; several requests are one. */
  public void request(SyncTrigger why, Instant now) {
    boolean failingOnly = why == SyncTrigger.FOCUS && isFresh(now);
    if ((failingOnly && !isAnyFailing()) || (isGlance(why) && !chosen.isRegular())) {
      return;
    }
    Instant soonest = why == SyncTrigger.LOCAL_EDIT ? afterBurst(now) : now;
    Instant wanted = later(soonest, allowedAt(why, now, failingOnly));
    Instant due = dueAt;
    boolean extendsBurst = why == SyncTrigger.LOCAL_EDIT && trigger == why && due != null;
    if (due == null || wanted.isBefore(due) || extendsBurst || takesOver(why, due, wanted, now)) {
      dueAt = wanted;
      trigger = why;
    }
  }

  /** Whether it only asks for news because somebody may be looking. */
  private static boolean isGlance(SyncTrigger why) {
    return why == SyncTrigger.FOCUS || why == SyncTrigger.WAKE;
  }

  /** Follows another interval from now on; what waits for another reason waits on. */
  void use(SyncInterval wanted, Instant now) {
    chosen = wanted;
    interval = wanted.shortest();
    if (dueAt != null && trigger == SyncTrigger.INTERVAL) {
      dueAt = null;
    }
    if (endedAt != null && !isWaitingOnly()) {
      planInterval(endedAt);
    }
    planRetries(now);
  }

  /** Of two reasons to run now the one counts that fewer accounts are left out for. */
  private boolean takesOver(SyncTrigger why, Instant due, Instant wanted, Instant now) {
    return !due.isAfter(now) && !wanted.isAfter(now) && weight(why) > weight(trigger);
  }

  private static int weight(SyncTrigger why) {
    return switch (why) {
      case INTERVAL -> 0;
      case LOCAL_EDIT, FOCUS -> 1;
      case WAKE, NETWORK_RETURN -> 2;
      case START, MANUAL, COMMAND_LINE -> 3;
    };
  }

  private boolean isFresh(Instant now) {
    Instant last = endedAt;
    return last != null && !now.isBefore(last) && now.isBefore(last.plus(FRESH));
  }

  private boolean isAnyFailing() {
    return paces.values().stream().anyMatch(AccountPace::isFailing);
  }

  /**
   * When the first account, or of the failing ones, may be tried; long ago if one need not wait.
   */
  private Instant allowedAt(SyncTrigger why, Instant now, boolean failingOnly) {
    return paces.values().stream()
        .filter(pace -> !failingOnly || pace.isFailing())
        .map(pace -> pace.allowedAt(why, now))
        .min(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  /** When the next run is due; null if none is. */
  public @Nullable Instant dueAt() {
    return dueAt;
  }

  /** The run that is due next, and what it waits for; null if none is. */
  @Nullable NextTry next() {
    Instant due = dueAt;
    return due == null ? null : new NextTry(due, why(due));
  }

  private Waiting why(Instant due) {
    for (AccountPace pace : paces.values()) {
      if (pace.isFailing() && due.equals(pace.allowedAt(trigger, due))) {
        return pace.why();
      }
    }
    return switch (trigger) {
      case LOCAL_EDIT -> Waiting.GATHERING_EDITS;
      case INTERVAL -> Waiting.INTERVAL;
      case START, MANUAL, FOCUS, WAKE, NETWORK_RETURN, COMMAND_LINE -> Waiting.REQUESTED;
    };
  }

  /** Begins the run that is due: what is asked for from now on is another. */
  public SyncTrigger begin(Instant now) {
    SyncTrigger why = trigger;
    resting =
        paces.entrySet().stream()
            .filter(pace -> now.isBefore(pace.getValue().allowedAt(why, now)))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
    dueAt = null;
    burstBeganAt = null;
    trigger = SyncTrigger.INTERVAL;
    return why;
  }

  /** The accounts that the run which began last leaves alone. */
  public Set<AccountId> resting() {
    return resting;
  }

  /** Whether an account could not be reached. */
  boolean isOffline() {
    return paces.values().stream().anyMatch(pace -> pace.why() == Waiting.OFFLINE);
  }

  /** Plans the next run after one ended. */
  public void ended(SyncReport report, Instant now) {
    endedAt = now;
    note(report, now);
    boolean busy = report.accounts().stream().anyMatch(account -> account.pulled() > 0);
    if (!isWaitingOnly()) {
      interval = busy ? chosen.shortest() : longer(interval);
      planInterval(now);
    }
    planRetries(now);
  }

  private boolean isWaitingOnly() {
    return !paces.isEmpty() && paces.values().stream().allMatch(AccountPace::isFailing);
  }

  private void planInterval(Instant from) {
    if (chosen.isRegular()) {
      plan(from.plus(interval));
    }
  }

  private void planRetries(Instant now) {
    for (AccountPace pace : paces.values()) {
      Instant retry = pace.retryAt();
      if (retry != null) {
        plan(later(retry, now));
      }
    }
  }

  /** Plans the next run after one that ended nobody knows how. */
  void brokeOff(Instant now) {
    endedAt = now;
    plan(now.plus(AFTER_TROUBLE));
  }

  private void note(SyncReport report, Instant now) {
    Set<AccountId> known = new HashSet<>(resting);
    for (AccountReport account : report.accounts()) {
      known.add(account.account());
      paces
          .computeIfAbsent(account.account(), _ -> new AccountPace(backoff))
          .ended(account.failure(), account.endedEarly(), now);
    }
    paces.keySet().retainAll(known);
  }

  private void plan(Instant next) {
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

  private Duration longer(Duration interval) {
    Duration longer = interval.multipliedBy(3).dividedBy(2);
    return longer.compareTo(chosen.longest()) > 0 ? chosen.longest() : longer;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }
}
