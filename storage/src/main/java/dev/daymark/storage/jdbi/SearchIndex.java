package dev.daymark.storage.jdbi;

import dev.daymark.domain.EventId;
import dev.daymark.domain.TaskId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The words of everything that can be found, in memory: read by the first search, and kept up to
 * date by each commit from then on. Who never searches pays nothing. Why it is no table: {@code
 * docs/adr/0003-words-are-searched-in-memory.md}.
 */
final class SearchIndex {

  private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

  private enum State {
    EMPTY,
    LOADING,
    READY
  }

  private final ReentrantLock loading = new ReentrantLock();
  private final Map<UUID, SearchEntry> entries = new ConcurrentHashMap<>();
  private final Set<UUID> missedEvents = new HashSet<>();
  private final Set<UUID> missedTasks = new HashSet<>();
  private State state = State.EMPTY;
  private @Nullable Map<String, Integer> words;

  /** Everything; read first where it was not yet. Also sees what is committed meanwhile. */
  Collection<SearchEntry> entries(StoreReader reader) {
    loading.lock();
    try {
      if (begin()) {
        try {
          reader.read(this::load);
        } catch (RuntimeException e) {
          forget();
          throw e;
        }
      }
      return entries.values();
    } finally {
      loading.unlock();
    }
  }

  /** Every word but those of notes, and how often it is there. */
  synchronized Map<String, Integer> words() {
    Map<String, Integer> known = words;
    if (known == null) {
      known = SimilarWords.words(entries.values());
      words = known;
    }
    return known;
  }

  private synchronized boolean begin() {
    if (state == State.READY) {
      return false;
    }
    state = State.LOADING;
    return true;
  }

  private boolean load(Handle handle) {
    SearchTable.events(handle, this::put);
    SearchTable.tasks(handle, this::put);
    synchronized (this) {
      replace(handle, missedEvents, missedTasks);
      missedEvents.clear();
      missedTasks.clear();
      state = State.READY;
    }
    return true;
  }

  private void put(SearchEntry entry) {
    entries.put(entry.id(), entry);
  }

  /** Reads again what was touched; called after its commit, by the one writer. */
  synchronized void refresh(Handle handle, Set<EventId> events, Set<TaskId> tasks) {
    if (state == State.EMPTY) {
      return;
    }
    Set<UUID> touchedEvents = events.stream().map(EventId::value).collect(Collectors.toSet());
    Set<UUID> touchedTasks = tasks.stream().map(TaskId::value).collect(Collectors.toSet());
    if (state == State.LOADING) {
      missedEvents.addAll(touchedEvents);
      missedTasks.addAll(touchedTasks);
      return;
    }
    words = null;
    try {
      replace(handle, touchedEvents, touchedTasks);
    } catch (RuntimeException e) {
      LOG.warn("what is searched is read anew: {}", e.toString());
      forget();
    }
  }

  private void replace(Handle handle, Set<UUID> events, Set<UUID> tasks) {
    if (!events.isEmpty()) {
      Set<UUID> gone = new HashSet<>(events);
      SearchTable.events(handle, events, entry -> putBack(entry, gone));
      entries.keySet().removeAll(gone);
    }
    if (!tasks.isEmpty()) {
      Set<UUID> gone = new HashSet<>(tasks);
      SearchTable.tasks(handle, tasks, entry -> putBack(entry, gone));
      entries.keySet().removeAll(gone);
    }
  }

  private void putBack(SearchEntry entry, Set<UUID> gone) {
    put(entry);
    gone.remove(entry.id());
  }

  /** Forgets everything, which is read anew by the next search. */
  synchronized void forget() {
    state = State.EMPTY;
    words = null;
    entries.clear();
    missedEvents.clear();
    missedTasks.clear();
  }
}
