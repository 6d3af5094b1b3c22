package dev.daymark.sync.schedule;

import dev.daymark.domain.Account;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.StoreChange;
import dev.daymark.sync.SyncEngine;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncTrigger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine's one thread, named {@code sync}: runs when asked, after local edits and at an
 * interval, and never two runs at once. Thread-safe.
 */
public final class SyncScheduler implements SyncEngine {

  private static final Logger LOG = LoggerFactory.getLogger(SyncScheduler.class);
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(1);

  private final LocalStore store;
  private final SyncRuns runs;
  private final Timetable timetable;
  private final InstantSource clock;
  private final StatusBoard board;
  private final Callers callers = new Callers();
  private final Thread thread = Thread.ofPlatform().daemon().name("sync").unstarted(this::loop);
  private LocalStore.@Nullable Subscription edits;
  private boolean byItself;
  private boolean closed;

  public SyncScheduler(
      LocalStore store,
      SyncRuns runs,
      Timetable timetable,
      InstantSource clock,
      @Nullable Instant lastSyncedAt) {
    this.store = store;
    this.runs = runs;
    this.timetable = timetable;
    this.clock = clock;
    this.board =
        new StatusBoard(
            () -> store.syncState().massChanges(),
            () -> store.accounts().all().stream().map(Account::id).toList(),
            lastSyncedAt);
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
      timetable.request(trigger, clock.instant());
      wake();
    }
    return Callers.await(report);
  }

  @Override
  public void answer(CalendarId calendar, MassChange.Answer answer) {
    store.localEdits().answerMassChange(calendar, answer);
    board.answered();
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
      notifyAll();
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
  }

  private void wake() {
    if (thread.getState() == Thread.State.NEW) {
      thread.start();
    }
    notifyAll();
  }

  private void loop() {
    try {
      while (awaitDue()) {
        runOnce();
      }
    } catch (InterruptedException closing) {
      // close() is under way.
    }
  }

  private synchronized boolean awaitDue() throws InterruptedException {
    while (!closed) {
      Instant due = timetable.dueAt();
      boolean wanted = due != null && (byItself || !callers.isEmpty());
      long millis = wanted ? Duration.between(clock.instant(), due).toMillis() : 0;
      if (wanted && millis <= 0) {
        return true;
      }
      wait(millis);
    }
    return false;
  }

  private void runOnce() {
    List<CompletableFuture<SyncReport>> answered;
    SyncTrigger trigger;
    synchronized (this) {
      answered = callers.take();
      trigger = timetable.begin();
    }
    board.began();
    try {
      SyncReport report = runs.run(trigger, board::progressed);
      Instant now = clock.instant();
      board.ended(report, now, planNext(report, now));
      answered.forEach(caller -> caller.complete(report));
    } catch (RuntimeException bug) {
      LOG.error("A sync run failed unexpectedly.", bug);
      board.brokeOff(planNext(new SyncReport(List.of()), clock.instant()));
      answered.forEach(caller -> caller.completeExceptionally(bug));
    }
  }

  private synchronized @Nullable Instant planNext(SyncReport report, Instant now) {
    timetable.ended(report, now);
    return byItself ? timetable.dueAt() : null;
  }
}
