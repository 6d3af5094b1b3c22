package dev.daymark.sync.schedule;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.sync.CalendarTrouble;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.sync.SyncEngine;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncReport.AccountReport;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncStatus.NextTry;
import dev.daymark.sync.SyncStatus.Progress;
import dev.daymark.sync.SyncStatus.Run;
import dev.daymark.sync.SyncStatus.Standing;
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

  private final Known known;
  private final RunLog log;
  private final List<Consumer<SyncStatus>> listeners = new CopyOnWriteArrayList<>();
  private volatile SyncStatus status;

  /**
   * What the store knows, read anew each time; may block.
   *
   * @param massChanges what was held back, answered or not
   * @param troubles the selected calendars that could not be read
   * @param accounts which accounts there are
   */
  record Known(
      Supplier<List<MassChange>> massChanges,
      Supplier<List<CalendarTrouble>> troubles,
      Supplier<List<AccountId>> accounts) {}

  /**
   * A board that tells of no run yet.
   *
   * @param log hears what could not be read
   * @param before how the accounts stood before this board
   */
  StatusBoard(Known known, RunLog log, Map<AccountId, Standing> before) {
    this.known = known;
    this.log = log;
    this.status = read(SyncStatus.of(before));
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
   * @param resting the accounts it left alone, which stand as before
   */
  void ended(SyncReport report, Set<AccountId> resting, Instant now, @Nullable NextTry next) {
    change(
        last -> {
          Map<AccountId, Standing> accounts = new HashMap<>(last.accounts());
          accounts.keySet().retainAll(resting);
          for (AccountReport account : report.accounts()) {
            accounts.put(account.account(), after(last.standing(account.account()), account, now));
          }
          return read(last.withRun(null).withNext(next).withAccounts(accounts));
        });
  }

  private static Standing after(Standing before, AccountReport report, Instant now) {
    SyncFailure failure = report.failure();
    Instant offlineSince = failure instanceof SyncFailure.Offline ? before.offlineSince() : null;
    return new Standing(
        report.succeeded() ? now : before.checkedAt(),
        failure instanceof SyncFailure.Offline && offlineSince == null ? now : offlineSince,
        failure);
  }

  /** The person signed in to an account: what was wrong with its sign-in is over. */
  void signedIn(AccountId account) {
    if (status.failures().get(account) instanceof SyncFailure.SignInRequired) {
      change(last -> last.withAccounts(signedIn(last, account)));
    }
  }

  private static Map<AccountId, Standing> signedIn(SyncStatus last, AccountId account) {
    Map<AccountId, Standing> accounts = new HashMap<>(last.accounts());
    accounts.computeIfPresent(
        account,
        (_, before) ->
            before.failure() instanceof SyncFailure.SignInRequired
                ? new Standing(before.checkedAt(), before.offlineSince(), null)
                : before);
    return accounts;
  }

  /** A run broke off for a reason that nobody foresaw; it is tried again. */
  void brokeOff(@Nullable NextTry next) {
    change(last -> read(last.withRun(null).withNext(next).withAccounts(broken(last))));
  }

  /** The person answered what was held back. */
  void answered() {
    change(this::read);
  }

  private Map<AccountId, Standing> broken(SyncStatus last) {
    Map<AccountId, Standing> accounts = new HashMap<>(last.accounts());
    try {
      known
          .accounts()
          .get()
          .forEach(
              id ->
                  accounts.put(
                      id,
                      new Standing(
                          last.standing(id).checkedAt(),
                          null,
                          SyncFailure.Unavailable.unexpected())));
    } catch (RuntimeException unreadable) {
      log.unexpected("The accounts cannot be read.", unreadable);
    }
    return accounts;
  }

  /** The same with what the store knows; with what was known before, if it cannot be read. */
  private SyncStatus read(SyncStatus before) {
    try {
      return before
          .withHeldBack(
              known.massChanges().get().stream().filter(it -> it.answer() == null).toList())
          .withTroubles(known.troubles().get());
    } catch (RuntimeException unreadable) {
      log.unexpected("What stands in the way of sync cannot be read.", unreadable);
      return before;
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
