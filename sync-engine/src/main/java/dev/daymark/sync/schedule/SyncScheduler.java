package dev.daymark.sync.schedule;

import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.StoreChange;
import dev.daymark.sync.SyncEngine;
import dev.daymark.sync.SyncInterval;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncStatus.NextTry;
import dev.daymark.sync.SyncTrigger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The engine's one thread, named {@code sync}: runs when asked, after local edits, at an interval,
 * and when the machine woke or found a network, and never two runs at once. Thread-safe.
 */
public final class SyncScheduler implements SyncEngine {

  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(1);

  /** How often the machine is looked at while nothing is due. */
  private static final Duration BEAT = Duration.ofSeconds(20);

  private static final Duration BEAT_OFFLINE = Duration.ofSeconds(5);

  private final LocalStore store;
  private final SyncRuns runs;
  private final Timetable timetable;
  private final InstantSource clock;
  private final Bell bell;
  private final Watch watch;
  private final RunLog log;
  private final StatusBoard board;
  private final Callers callers = new Callers();
  private final Thread thread = Thread.ofPlatform().daemon().name("sync").unstarted(this::loop);
  private LocalStore.@Nullable Subscription edits;
  private boolean byItself;
  private boolean closed;
  private boolean intervalChanged = true;

  /**
   * A scheduler that waits to be asked.
   *
   * @param bell what its thread waits at
   * @param watch what it looks at by itself, once it is started
   * @param before how the accounts stood before this engine
   */
  public SyncScheduler(
      LocalStore store,
      SyncRuns runs,
      Timetable timetable,
      InstantSource clock,
      Bell bell,
      Watch watch,
      Map<AccountId, SyncStatus.Standing> before) {
    this.store = store;
    this.runs = runs;
    this.timetable = timetable;
    this.clock = clock;
    this.bell = bell;
    this.watch = watch;
    this.log = new RunLog(store::isClosed, LoggerFactory.getLogger(SyncScheduler.class));
    this.board =
        new StatusBoard(
            new StatusBoard.Known(
                () -> store.syncState().massChanges(),
                () -> store.syncState().troubles(),
                () -> store.accounts().all().stream().map(Account::id).toList()),
            log,
            before);
  }

  @Override
  public void start() {
    synchronized (this) {
      if (byItself || closed) {
        return;
      }
      byItself = true;
      edits = store.subscribe(this::onCommit);
    }
    request(SyncTrigger.START);
  }

  @Override
  public synchronized void request(SyncTrigger trigger) {
    if (!closed) {
      timetable.request(trigger, clock.instant());
      wake();
    }
  }

  @Override
  public SyncReport run(SyncTrigger trigger) {
    CompletableFuture<SyncReport> report;
    synchronized (this) {
      if (closed) {
        return new SyncReport(List.of());
      }
      report = callers.join();
      request(trigger);
    }
    return Callers.await(report);
  }

  @Override
  public void answer(CalendarId calendar, MassChange.Answer answer) {
    store.localEdits().answerMassChange(calendar, answer);
    board.answered();
  }

  /** The person signed in to an account. Asks for no run by itself. */
  public void signedIn(AccountId account) {
    board.signedIn(account);
  }

  @Override
  public SyncStatus status() {
    return board.status();
  }

  @Override
  public Subscription subscribe(Consumer<SyncStatus> listener) {
    return board.subscribe(listener);
  }

  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      if (edits != null) {
        edits.close();
      }
    }
    thread.interrupt();
    runs.cancel();
    try {
      // A scheduler that was never asked for anything has not begun, and cannot be joined.
      if (thread.getState() != Thread.State.NEW) {
        thread.join(CLOSE_PATIENCE);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    callers.take().forEach(caller -> caller.complete(new SyncReport(List.of())));
  }

  /** What the engine itself commits is no reason to run again. */
  private void onCommit(List<StoreChange> changes) {
    boolean ours = Thread.currentThread().equals(thread);
    if (!ours && changes.stream().anyMatch(StoreChange.OutboxChanged.class::isInstance)) {
      request(SyncTrigger.LOCAL_EDIT);
    }
    if (changes.contains(new StoreChange.SettingChanged(SyncInterval.KEY))) {
      synchronized (this) {
        intervalChanged = true;
        wake();
      }
    }
  }

  /** Reads the interval that the person chose, if it may be another. */
  private void followInterval() {
    synchronized (this) {
      if (!byItself || closed || !intervalChanged) {
        return;
      }
      intervalChanged = false;
    }
    try {
      SyncInterval chosen = SyncInterval.of(store.settings().get(SyncInterval.KEY));
      synchronized (this) {
        timetable.use(chosen, clock.instant());
      }
    } catch (RuntimeException bug) {
      log.unexpected("The interval between sync runs could not be read.", bug);
    }
  }

  private void wake() {
    if (thread.getState() == Thread.State.NEW) {
      thread.start();
    }
    bell.ring();
  }

  private void loop() {
    try {
      while (awaitDue()) {
        runOnce();
        look(null);
      }
    } catch (InterruptedException closing) {
      // close() is under way.
    }
  }

  /** Waits until a run is due; false when closed. */
  private boolean awaitDue() throws InterruptedException {
    while (true) {
      Duration wait;
      NextTry next;
      followInterval();
      synchronized (this) {
        if (closed) {
          return false;
        }
        wait = untilDue();
        next = byItself ? timetable.next() : null;
      }
      if (wait != null && !wait.isPositive()) {
        return true;
      }
      board.planned(next);
      bell.await(wait);
      look(wait);
    }
  }

  /** How long to wait; null for as long as nobody asks. */
  private @Nullable Duration untilDue() {
    if (!byItself && callers.isEmpty()) {
      return null;
    }
    Duration beat = timetable.isOffline() ? BEAT_OFFLINE : BEAT;
    Instant due = timetable.dueAt();
    Duration wait = due == null ? beat : Duration.between(clock.instant(), due);
    return wait.compareTo(beat) < 0 ? wait : beat;
  }

  private void look(@Nullable Duration waited) {
    synchronized (this) {
      if (!byItself) {
        return;
      }
    }
    watch.look(waited).ifPresent(this::request);
  }

  private void runOnce() {
    List<CompletableFuture<SyncReport>> answered;
    SyncTrigger trigger;
    Instant began = clock.instant();
    synchronized (this) {
      answered = callers.take();
      trigger = timetable.begin(began);
    }
    board.began(trigger, began);
    try {
      SyncReport report = runs.run(trigger, timetable.resting(), board::progressed);
      Instant now = clock.instant();
      board.ended(report, timetable.resting(), now, plan(() -> timetable.ended(report, now)));
      answered.forEach(caller -> caller.complete(report));
    } catch (RuntimeException bug) {
      log.unexpected("A sync run failed unexpectedly.", bug);
      Instant now = clock.instant();
      board.brokeOff(plan(() -> timetable.brokeOff(now)));
      answered.forEach(caller -> caller.completeExceptionally(bug));
    }
  }

  private synchronized @Nullable NextTry plan(Runnable planning) {
    planning.run();
    return byItself ? timetable.next() : null;
  }
}
