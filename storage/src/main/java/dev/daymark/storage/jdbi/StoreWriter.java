package dev.daymark.storage.jdbi;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskId;
import dev.daymark.storage.DomainEvent;
import dev.daymark.storage.HistoryEntry.Origin;
import dev.daymark.storage.LocalStore.Subscription;
import dev.daymark.storage.StoreChange;
import dev.daymark.storage.schema.DatabaseErrors;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The one writer: runs transactions one after the other, and tells the listeners of each in the
 * order of the commits.
 */
final class StoreWriter {

  private final ReentrantLock lock = new ReentrantLock(true);
  private final List<Consumer<List<StoreChange>>> listeners = new CopyOnWriteArrayList<>();
  private final Followers followers = new Followers();
  private final CommitSteps steps = new CommitSteps();
  private final Set<UUID> begunRuns = ConcurrentHashMap.newKeySet();
  private final Set<UUID> endedRuns = ConcurrentHashMap.newKeySet();
  private final Jdbi jdbi;
  private final InstantSource clock;
  private final OccurrenceIndex index;
  private final SearchIndex search;
  private final Supplier<UUID> ids;
  private final CommitListener commitListener;
  private final Consumer<Throwable> failed;
  private long commits;

  StoreWriter(
      Jdbi jdbi,
      InstantSource clock,
      OccurrenceIndex index,
      SearchIndex search,
      Supplier<UUID> ids,
      CommitListener commitListener,
      Consumer<Throwable> failed) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.index = index;
    this.search = search;
    this.ids = ids;
    this.commitListener = commitListener;
    this.failed = failed;
  }

  /** Runs the work in one transaction; if it throws, nothing is changed. */
  <T> T write(Origin origin, @Nullable UUID run, Function<WriteUnit, T> work) {
    if (lock.isHeldByCurrentThread()) {
      throw new IllegalStateException("a write inside a write");
    }
    lock.lock();
    try (Handle handle = jdbi.open()) {
      Happenings happenings = followers.begin();
      WriteUnit unit = new WriteUnit(handle, origin, run, clock.instant(), ids, happenings);
      T result =
          handle.inTransaction(
              transaction -> {
                T done = work.apply(unit);
                SlotRows.settle(unit);
                commitListener.committing(commits + 1);
                steps.begin();
                return done;
              });
      commits++;
      index.refresh(handle, unit.touchedEvents());
      search.refresh(handle, unit.touchedEvents(), unit.touchedTasks());
      steps.end();
      publish(unit.changes());
      followers.tell(unit, happenings);
      return result;
    } catch (RuntimeException e) {
      failed.accept(e);
      throw explained(e);
    } finally {
      steps.end();
      lock.unlock();
    }
  }

  /** The error as a person can read it, where it is one of theirs. */
  static RuntimeException explained(RuntimeException error) {
    if (error instanceof DaymarkException) {
      return error;
    }
    Optional<DaymarkException> known = DatabaseErrors.explain(error);
    return known.isPresent() ? known.get() : error;
  }

  UUID newId() {
    return ids.get();
  }

  CommitSteps steps() {
    return steps;
  }

  private void publish(List<StoreChange> changes) {
    if (!changes.isEmpty()) {
      listeners.forEach(listener -> listener.accept(changes));
    }
  }

  Subscription subscribe(Consumer<List<StoreChange>> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Runs something while nobody else writes. */
  <T> T holdStill(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Puts another database in the place of this one, and tells that everything changed.
   *
   * @param alone held while nobody reads
   */
  void replace(Runnable replacement, Lock alone) {
    lock.lock();
    try {
      Set<TaskId> tasks = new HashSet<>(tasks());
      steps.begin();
      alone.lock();
      try {
        replacement.run();
        endedRuns.addAll(begunRuns);
        begunRuns.clear();
      } finally {
        index.forget();
        search.forget();
        alone.unlock();
        steps.end();
      }
      tasks.addAll(tasks());
      publish(Everything.changed(tasks));
      followers.replaced(clock.instant(), tasks.size());
    } finally {
      lock.unlock();
    }
  }

  /**
   * Has the database closed and opened again with the same content, while nobody reads or writes.
   *
   * @param alone held while nobody reads
   */
  void reopen(Runnable reopening, Lock alone) {
    lock.lock();
    alone.lock();
    try {
      reopening.run();
    } finally {
      alone.unlock();
      lock.unlock();
    }
  }

  private List<TaskId> tasks() {
    try (Handle handle = jdbi.open()) {
      return TaskTable.all(handle).stream().map(Task::id).toList();
    }
  }

  /** Notes that a sync run began, which does not outlive the database it began on. */
  void begun(UUID run) {
    begunRuns.add(run);
  }

  /** Whether a sync run began on a database that was replaced since. */
  boolean isEnded(UUID run) {
    return endedRuns.contains(run);
  }

  Subscription follow(Consumer<List<DomainEvent>> listener) {
    return followers.add(listener);
  }

  /** Waits for the write under way and keeps others out for good. */
  void shut(Runnable closing) {
    lock.lock();
    try {
      closing.run();
    } finally {
      lock.unlock();
    }
  }
}
