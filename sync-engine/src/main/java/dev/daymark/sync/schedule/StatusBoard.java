package dev.daymark.sync.schedule;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.sync.SyncEngine;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncReport.AccountReport;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncStatus.NextTry;
import dev.daymark.sync.SyncStatus.Progress;
import dev.daymark.sync.SyncStatus.Run;
import dev.daymark.sync.SyncTrigger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The engine's state, and who hears of it. Each state is made out of the one before it and told
 * before the next is made, so that nobody hears them in another order or misses what another thread
 * did. Thread-safe; who calls may hold no lock that a commit of the store waits for.
 */
final class StatusBoard {

  private final Supplier<List<MassChange>> massChanges;
  private final Supplier<List<AccountId>> accounts;
  private final RunLog log;
  private final List<Consumer<SyncStatus>> listeners = new CopyOnWriteArrayList<>();
  private volatile SyncStatus status;

  /**
   * A board that tells of no run yet.
   *
   * @param massChanges reads what was held back, answered or not
   * @param accounts reads which accounts there are
   * @param log hears what could not be read
   * @param lastSyncedAt when all was in step before this board; null if never
   * @param offlineSince since when it was offline before this board; null if it was not
   */
  StatusBoard(
      Supplier<List<MassChange>> massChanges,
      Supplier<List<AccountId>> accounts,
      RunLog log,
      @Nullable Instant lastSyncedAt,
      @Nullable Instant offlineSince) {
    this.massChanges = massChanges;
    this.accounts = accounts;
    this.log = log;
    SyncStatus idle = new SyncStatus(null, lastSyncedAt, offlineSince, Map.of(), null, List.of());
    this.status = idle.withHeldBack(heldBack(idle));
  }

  /** The state at this moment. Never blocks. */
  SyncStatus status() {
    return status;
  }

  SyncEngine.Subscription subscribe(Consumer<SyncStatus> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** What is planned while nothing runs; told if it is news. */
  void planned(@Nullable NextTry next) {
    if (!Objects.equals(status.next(), next)) {
      change(last -> last.withNext(next));
    }
  }

  void began(SyncTrigger trigger, Instant now) {
    change(last -> last.withNext(null).withRun(new Run(trigger, now, null)));
  }

  void progressed(Progress progress) {
    change(
        last -> {
          Run run = last.run();
          return run == null
              ? last
              : last.withRun(new Run(run.trigger(), run.startedAt(), progress));
        });
  }

  /**
   * A run came to its end, be it with failures.
   *
   * @param resting the accounts it left alone, whose failures stay
   */
  void ended(SyncReport report, Set<AccountId> resting, Instant now, @Nullable NextTry next) {
    change(
        last -> {
          Map<AccountId, SyncFailure> failures = new HashMap<>(last.failures());
          failures.keySet().retainAll(resting);
          for (AccountReport account : report.accounts()) {
            if (account.failure() != null) {
              failures.put(account.account(), account.failure());
            }
          }
          boolean checked = !report.accounts().isEmpty() && failures.isEmpty();
          return new SyncStatus(
              null,
              checked ? now : last.lastSyncedAt(),
              isOffline(failures) ? firstOf(last.offlineSince(), now) : null,
              failures,
              next,
              heldBack(last));
        });
  }

  /** A run broke off for a reason that nobody foresaw; it is tried again. */
  void brokeOff(@Nullable NextTry next) {
    change(
        last ->
            new SyncStatus(null, last.lastSyncedAt(), null, broken(last), next, heldBack(last)));
  }

  private static boolean isOffline(Map<AccountId, SyncFailure> failures) {
    return failures.values().stream().anyMatch(SyncFailure.Offline.class::isInstance);
  }

  private static Instant firstOf(@Nullable Instant before, Instant now) {
    return before == null ? now : before;
  }

  /** The person answered what was held back. */
  void answered() {
    change(last -> last.withHeldBack(heldBack(last)));
  }

  private Map<AccountId, SyncFailure> broken(SyncStatus last) {
    Map<AccountId, SyncFailure> failures = new HashMap<>(last.failures());
    try {
      accounts.get().forEach(id -> failures.put(id, SyncFailure.Unavailable.unexpected()));
    } catch (RuntimeException unreadable) {
      log.unexpected("The accounts cannot be read.", unreadable);
    }
    return failures;
  }

  /** What waits for the person; what was known before, if it cannot be read. */
  private List<MassChange> heldBack(SyncStatus before) {
    try {
      return massChanges.get().stream().filter(change -> change.answer() == null).toList();
    } catch (RuntimeException unreadable) {
      log.unexpected("What was held back cannot be read.", unreadable);
      return before.heldBack();
    }
  }

  private synchronized void change(UnaryOperator<SyncStatus> step) {
    SyncStatus next = step.apply(status);
    status = next;
    listeners.forEach(listener -> tell(listener, next));
  }

  private void tell(Consumer<SyncStatus> listener, SyncStatus next) {
    try {
      listener.accept(next);
    } catch (RuntimeException bug) {
      log.unexpected("A listener failed at a sync status.", bug);
    }
  }
}
