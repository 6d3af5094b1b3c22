package dev.daymark.sync.run;

import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.DaymarkException;
import dev.daymark.storage.LocalStore;
import dev.daymark.sync.FailureWords;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncFailure.SignInRequired.Why;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncReport.AccountReport;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.remote.RemoteCalendar;
import dev.daymark.sync.schedule.RunLog;
import dev.daymark.sync.schedule.SyncRuns;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the accounts, one after the other. Used on one thread, but for {@link #cancel()}. */
public final class AccountRuns implements SyncRuns {

  private static final Logger LOG = LoggerFactory.getLogger(AccountRuns.class);

  private final LocalStore store;
  private final RunLog log;
  private final Function<Account, RemoteCalendar> remotes;
  private final MassChangeBrake brake;
  private final FailureWords words;
  private final InstantSource clock;
  private final Supplier<UUID> ids;
  private final Executor fetcher;
  private final Runnable canceller;
  private final Function<AccountId, Why> whyGone;
  private final boolean counts;
  private final RunEndings endings;
  private final Stumbles stumbles;

  /**
   * The runs.
   *
   * @param remotes opens an account's remote calendars, afresh for each run
   * @param ids makes conflicts' ids
   * @param fetcher fetches a listing's next page while the last one is being committed
   * @param canceller ends the requests under way
   */
  public AccountRuns(
      LocalStore store,
      Function<Account, RemoteCalendar> remotes,
      MassChangeBrake brake,
      FailureWords words,
      InstantSource clock,
      Supplier<UUID> ids,
      Executor fetcher,
      Runnable canceller) {
    this(
        store,
        remotes,
        brake,
        words,
        clock,
        ids,
        fetcher,
        canceller,
        account -> Why.REVOKED,
        false);
  }

  /**
   * The same where it is known why a sign-in is gone.
   *
   * @param whyGone tells it of an account that has to be signed in again
   * @param counts whether a first sync counts, beside the reading, how much there is to read
   */
  AccountRuns(
      LocalStore store,
      Function<Account, RemoteCalendar> remotes,
      MassChangeBrake brake,
      FailureWords words,
      InstantSource clock,
      Supplier<UUID> ids,
      Executor fetcher,
      Runnable canceller,
      Function<AccountId, Why> whyGone,
      boolean counts) {
    this.whyGone = whyGone;
    this.counts = counts;
    this.store = store;
    this.log = new RunLog(store::isClosed, LOG);
    this.remotes = remotes;
    this.brake = brake;
    this.words = words;
    this.clock = clock;
    this.ids = ids;
    this.fetcher = fetcher;
    this.canceller = canceller;
    this.endings = new RunEndings(store, clock);
    this.stumbles = new Stumbles(store::isClosed);
  }

  @Override
  public SyncReport run(
      SyncTrigger trigger, Set<AccountId> resting, Consumer<SyncStatus.Progress> progress) {
    List<AccountReport> reports = new ArrayList<>();
    for (Account account : store.accounts().all()) {
      if (!resting.contains(account.id()) && !Thread.currentThread().isInterrupted()) {
        reports.add(run(account, trigger, progress));
      }
    }
    return new SyncReport(reports);
  }

  @Override
  public void cancel() {
    canceller.run();
  }

  private AccountReport run(
      Account account, SyncTrigger trigger, Consumer<SyncStatus.Progress> progress) {
    Instant began = clock.instant();
    if (account.state() == Account.State.SIGN_IN_REQUIRED) {
      SyncFailure gone = new SyncFailure.SignInRequired(whyGone.apply(account.id()));
      return report(account, null, new Tally(), began, gone, true);
    }
    Tally tally = new Tally();
    try {
      return run(account, trigger, progress, tally, began);
    } catch (DaymarkException problem) {
      LOG.warn("Sync of account {} could not be recorded: {}", account.id(), problem.code());
      SyncFailure failure = new SyncFailure.Unavailable(problem.code().name(), null);
      return report(account, null, tally, began, failure, true);
    } catch (RuntimeException bug) {
      return report(account, null, tally, began, unexpected(account, bug), true);
    }
  }

  private AccountReport run(
      Account account,
      SyncTrigger trigger,
      Consumer<SyncStatus.Progress> progress,
      Tally tally,
      Instant began) {
    RunJournal journal = new RunJournal(store.remoteUpdates(), account.id(), trigger.name());
    boolean firstSync = store.syncState().calendarListProgress(account.id()).isEmpty();
    RunProgress told =
        new RunProgress(
            progress, firstSync, (counted, calendars) -> count(account, calendars, counted));
    AccountRun run = assemble(account, journal, tally, told);
    SyncFailure failure = null;
    boolean endedEarly = true;
    try {
      run.run(endings.isFullListDue(account, began));
      failure = run.failure();
      endedEarly = run.isEndedEarly();
    } catch (DaymarkException problem) {
      LOG.warn("Sync of account {} ended: {}", account.id(), problem.code());
      failure = new SyncFailure.Unavailable(problem.code().name(), null);
    } catch (RuntimeException bug) {
      failure = unexpected(account, bug);
    }
    told.end();
    if (!store.isClosed()) {
      endings.conclude(account, journal, tally, run, failure, began);
    }
    return report(account, run, tally, began, failure, endedEarly);
  }

  private void count(Account account, List<Calendar> calendars, RunProgress told) {
    if (counts) {
      RemoteCalendar remote = remotes.apply(account);
      fetcher.execute(() -> FirstCount.of(remote, calendars).ifPresent(told::counted));
    }
  }

  private SyncFailure unexpected(Account account, RuntimeException bug) {
    log.unexpected("Sync of account " + account.id() + " failed unexpectedly.", bug);
    return SyncFailure.Unavailable.unexpected();
  }

  private AccountRun assemble(Account account, RunJournal journal, Tally tally, RunProgress told) {
    RemoteCalendar remote = remotes.apply(account);
    VersionApplier applier = new VersionApplier(tally, clock, ids);
    EventsPull events =
        new EventsPull(
            store, remote, journal, applier, brake, clock, fetcher, stumbles, told::read);
    PushScope scope = new PushScope(store, remote, journal, applier, tally, words);
    CalendarListPull list =
        new CalendarListPull(
            store,
            remote,
            journal,
            brake,
            clock,
            account,
            new DoubtfulMoves(scope, account),
            stumbles);
    return new AccountRun(
        store,
        remote,
        account,
        list,
        new CalendarListPush(store, remote, journal, list, tally, account.id(), stumbles),
        events,
        new Absences(store, journal, applier),
        new OutboxPush(
            scope,
            new OutgoingBrake(store, journal, brake, account.id(), clock),
            account.id(),
            stumbles),
        tally,
        new CalendarTroubles(clock),
        told);
  }

  private AccountReport report(
      Account account,
      @Nullable AccountRun run,
      Tally tally,
      Instant began,
      @Nullable SyncFailure failure,
      boolean endedEarly) {
    return new AccountReport(
        account.id(),
        account.email(),
        run == null ? 0 : run.rounds(),
        run == null ? 0 : run.requests(),
        tally.pulledCount(),
        tally.pushedCount(),
        tally.conflictCount(),
        tally.parkedCount(),
        Duration.between(began, clock.instant()),
        failure,
        endedEarly,
        failure == null ? null : words.explain(failure),
        run == null ? List.of() : run.troubles());
  }
}
