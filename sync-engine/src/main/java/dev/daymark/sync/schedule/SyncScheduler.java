package dev.daymark.sync.schedule;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.StoreChange;
import dev.daymark.sync.SyncEngine;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncTrigger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
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
  private final Thread thread = Thread.ofPlatform().daemon().name("sync").unstarted(this::loop);
  private final List<Consumer<SyncStatus>> listeners = new CopyOnWriteArrayList<>();
  private final List<CompletableFuture<SyncReport>> waiting = new ArrayList<>();
  private volatile SyncStatus status;
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
    this.status =
        new SyncStatus(false, null, lastSyncedAt, Map.of(), null, heldBack(SyncStatus.IDLE));
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
    CompletableFuture<SyncReport> report = new CompletableFuture<>();
    synchronized (this) {
      if (closed) {
        return new SyncReport(List.of());
      }
      waiting.add(report);
      timetable.request(trigger, clock.instant());
      wake();
    }
    try {
      return report.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new SyncReport(List.of());
    } catch (ExecutionException bug) {
      throw new IllegalStateException("The sync run failed.", bug.getCause());
    }
  }

  @Override
  public void answer(CalendarId calendar, MassChange.Answer answer) {
    store.localEdits().answerMassChange(calendar, answer);
    SyncStatus now = status;
    publish(
        new SyncStatus(
            now.running(),
            now.progress(),
            now.lastSyncedAt(),
            now.failures(),
            now.nextTryAt(),
            heldBack(now)));
  }

  @Override
  public SyncStatus status() {
    return status;
  }

  @Override
  public Subscription subscribe(Consumer<SyncStatus> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
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
    answer(new SyncReport(List.of()), takeWaiting());
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
      boolean wanted = due != null && (byItself || !waiting.isEmpty());
      long millis = wanted ? Duration.between(clock.instant(), due).toMillis() : 0;
      if (wanted && millis <= 0) {
        return true;
      }
      wait(millis);
    }
    return false;
  }

  private void runOnce() {
    List<CompletableFuture<SyncReport>> callers;
    SyncTrigger trigger;
    synchronized (this) {
      callers = takeWaiting();
      trigger = timetable.begin();
    }
    publish(
        new SyncStatus(
            true, null, status.lastSyncedAt(), status.failures(), null, status.heldBack()));
    try {
      SyncReport report = runs.run(trigger, this::progress);
      finished(report);
      answer(report, callers);
    } catch (RuntimeException bug) {
      LOG.error("A sync run failed unexpectedly.", bug);
      failed();
      callers.forEach(caller -> caller.completeExceptionally(bug));
    }
  }

  /** What is told of a run that broke off; it is tried again. */
  private void failed() {
    Map<AccountId, SyncFailure> failures = new HashMap<>(status.failures());
    try {
      store
          .accounts()
          .all()
          .forEach(account -> failures.put(account.id(), SyncFailure.Unavailable.unexpected()));
    } catch (RuntimeException unreadable) {
      LOG.error("The accounts cannot be read.", unreadable);
    }
    Instant next;
    synchronized (this) {
      timetable.ended(new SyncReport(List.of()), clock.instant());
      next = byItself ? timetable.dueAt() : null;
    }
    publish(new SyncStatus(false, null, status.lastSyncedAt(), failures, next, heldBack(status)));
  }

  private void progress(SyncStatus.Progress progress) {
    publish(
        new SyncStatus(
            true, progress, status.lastSyncedAt(), status.failures(), null, status.heldBack()));
  }

  private void finished(SyncReport report) {
    Instant now = clock.instant();
    Instant next;
    synchronized (this) {
      timetable.ended(report, now);
      next = byItself ? timetable.dueAt() : null;
    }
    Map<AccountId, SyncFailure> failures = new HashMap<>();
    for (SyncReport.AccountReport account : report.accounts()) {
      if (account.failure() != null) {
        failures.put(account.account(), account.failure());
      }
    }
    boolean checked = !report.accounts().isEmpty() && failures.isEmpty();
    publish(
        new SyncStatus(
            false, null, checked ? now : status.lastSyncedAt(), failures, next, heldBack(status)));
  }

  /** What waits for the person; what was known before, if it cannot be read. */
  private List<MassChange> heldBack(SyncStatus before) {
    try {
      return store.syncState().massChanges().stream()
          .filter(change -> change.answer() == null)
          .toList();
    } catch (RuntimeException unreadable) {
      LOG.error("What was held back cannot be read.", unreadable);
      return before.heldBack();
    }
  }

  private void publish(SyncStatus next) {
    status = next;
    listeners.forEach(listener -> tell(listener, next));
  }

  private static void tell(Consumer<SyncStatus> listener, SyncStatus next) {
    try {
      listener.accept(next);
    } catch (RuntimeException bug) {
      LOG.error("A listener failed at a sync status.", bug);
    }
  }

  private synchronized List<CompletableFuture<SyncReport>> takeWaiting() {
    List<CompletableFuture<SyncReport>> taken = List.copyOf(waiting);
    waiting.clear();
    return taken;
  }

  private static void answer(SyncReport report, List<CompletableFuture<SyncReport>> callers) {
    callers.forEach(caller -> caller.complete(report));
  }
}
