package dev.daymark.storage.jdbi;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.recurrence.Extent;
import dev.daymark.domain.recurrence.OccurrenceExpander;
import dev.daymark.domain.recurrence.Slot;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The living series in memory, with the occurrences that exceptions stand for. Read at the first
 * query, kept up to date by each commit, so that a query looks at the few series that reach into
 * its range and expands only what the cache does not have.
 */
final class SeriesIndex {

  /**
   * Expansions are kept in aligned blocks of this many seconds, so that neighbouring weeks share.
   */
  private static final long BLOCK = 56 * 86_400L;

  private static final long MARGIN = 2 * 86_400L;

  /** More touched events than this, and the index is read anew at the next query. */
  private static final int REFRESHED = 500;

  private static final int LARGEST_RANGE = 5_000;

  private final AtomicReference<@Nullable Snapshot> snapshot = new AtomicReference<>();
  private final AtomicLong generation = new AtomicLong();
  private final Cache<BlockKey, Expansion> expansions =
      Caffeine.newBuilder().maximumSize(50_000).build();
  private final Cache<RangeKey, List<EventRow>> ranges =
      Caffeine.newBuilder().maximumSize(16).build();

  /** A series and what is known of it. */
  record Series(
      CalendarEvent master,
      OccurrenceExpander expander,
      Extent extent,
      Set<OriginalStart> replaced) {
    Series(CalendarEvent master, Set<OriginalStart> replaced) {
      this(
          master,
          new OccurrenceExpander(master.content().time(), master.content().recurrence()),
          replaced);
    }

    private Series(CalendarEvent master, OccurrenceExpander expander, Set<OriginalStart> replaced) {
      this(master, expander, expander.extent(), replaced);
    }

    boolean reaches(long from, long to) {
      return extent.first().getEpochSecond() < to + MARGIN
          && extent.last().getEpochSecond() >= from - MARGIN;
    }
  }

  private record Snapshot(Map<EventId, Series> series, Map<EventId, EventId> seriesOf) {}

  /** What was read after so many writes; a later write makes the key obsolete. */
  private record RangeKey(long generation, Instant from, Instant to) {}

  private record BlockKey(EventId series, long revision, long block) {}

  /** Those that may have an occurrence in the range. */
  List<Series> reaching(Handle handle, Instant from, Instant to) {
    List<Series> reaching = new ArrayList<>();
    for (Series series : current(handle).series().values()) {
      if (series.reaches(from.getEpochSecond(), to.getEpochSecond())) {
        reaching.add(series);
      }
    }
    return reaching;
  }

  Optional<Series> find(Handle handle, EventId id) {
    return Optional.ofNullable(current(handle).series().get(id));
  }

  /** Gives every slot of a series that touches the range, exceptions not considered. */
  void forEachSlot(Series series, Instant from, Instant to, ZoneId zone, Consumer<Slot> sink) {
    long first = Math.floorDiv(from.getEpochSecond() - MARGIN, BLOCK);
    long last = Math.floorDiv(to.getEpochSecond() + MARGIN, BLOCK);
    if (last - first > 64) {
      series.expander().within(from, to, zone).forEach(sink);
      return;
    }
    for (long block = first; block <= last; block++) {
      long notBefore = block == first ? Long.MIN_VALUE : block * BLOCK;
      block(series, block).forEach(from, to, zone, notBefore, sink);
    }
  }

  private Expansion block(Series series, long block) {
    CalendarEvent master = series.master();
    return expansions.get(
        new BlockKey(master.id(), master.revision(), block),
        key ->
            new Expansion(
                series
                    .expander()
                    .within(
                        Instant.ofEpochSecond(key.block() * BLOCK),
                        Instant.ofEpochSecond((key.block() + 1) * BLOCK),
                        ZoneOffset.UTC)));
  }

  /**
   * The events of a range that are no series, from memory if nothing was written since they were
   * read.
   */
  List<EventRow> rows(Instant from, Instant to, Supplier<List<EventRow>> query) {
    RangeKey key = new RangeKey(generation.get(), from, to);
    List<EventRow> known = ranges.getIfPresent(key);
    if (known == null) {
      known = query.get();
      if (known.size() <= LARGEST_RANGE) {
        ranges.put(key, known);
      }
    }
    return known;
  }

  private Snapshot current(Handle handle) {
    Snapshot known = snapshot.get();
    return known == null ? load(handle) : known;
  }

  /** Keeps {@link #refresh} out, so that a commit is in what is read here or refreshed after it. */
  private synchronized Snapshot load(Handle handle) {
    Snapshot known = snapshot.get();
    if (known == null) {
      known = read(handle);
      snapshot.set(known);
    }
    return known;
  }

  private static Snapshot read(Handle handle) {
    Map<EventId, Set<OriginalStart>> replaced = new HashMap<>();
    Map<EventId, EventId> seriesOf = new HashMap<>();
    handle
        .createQuery(
            "SELECT id, series_id, original_start FROM events"
                + " WHERE series_id IS NOT NULL AND deleted = FALSE")
        .map((row, context) -> exceptionKey(new RowReader(row)))
        .forEach(
            key -> {
              replaced.computeIfAbsent(key.series(), id -> new HashSet<>()).add(key.start());
              seriesOf.put(key.exception(), key.series());
            });
    Map<EventId, Series> series = new HashMap<>();
    for (EventRow row : EventTable.select(handle, "WHERE e.span_class = ?", SpanClass.SERIES)) {
      series.put(
          row.id(), new Series(row.event(), Set.copyOf(replaced.getOrDefault(row.id(), Set.of()))));
    }
    return new Snapshot(series, seriesOf);
  }

  private record ExceptionKey(EventId exception, EventId series, OriginalStart start) {}

  private static ExceptionKey exceptionKey(RowReader row) throws java.sql.SQLException {
    return new ExceptionKey(
        new EventId(row.uuid()), new EventId(row.uuid()), OriginalStart.parseKey(row.text()));
  }

  /** Reads the touched events again; called after their commit, by the one writer. */
  synchronized void refresh(Handle handle, Collection<EventId> touched) {
    if (!touched.isEmpty()) {
      generation.incrementAndGet();
    }
    Snapshot before = snapshot.get();
    if (before == null || touched.isEmpty()) {
      return;
    }
    if (touched.size() > REFRESHED) {
      snapshot.set(null);
      return;
    }
    Map<EventId, EventRow> rows = new HashMap<>();
    EventTable.find(handle, touched).forEach(row -> rows.put(row.id(), row));
    Set<EventId> affected = affected(before, touched, rows);
    if (affected.isEmpty()) {
      return;
    }
    Map<EventId, Series> series = new HashMap<>(before.series());
    Map<EventId, EventId> seriesOf = new HashMap<>(before.seriesOf());
    touched.forEach(seriesOf::remove);
    affected.forEach(id -> reread(handle, id, series, seriesOf));
    snapshot.set(new Snapshot(series, seriesOf));
  }

  private static Set<EventId> affected(
      Snapshot before, Collection<EventId> touched, Map<EventId, EventRow> rows) {
    Set<EventId> affected = new HashSet<>();
    for (EventId id : touched) {
      EventRow row = rows.get(id);
      if (before.series().containsKey(id) || (row != null && row.event().isSeries())) {
        affected.add(id);
      }
      EventId old = before.seriesOf().get(id);
      if (old != null) {
        affected.add(old);
      }
      if (row != null && row.seriesId() != null) {
        affected.add(row.seriesId());
      }
    }
    return affected;
  }

  private static void reread(
      Handle handle, EventId id, Map<EventId, Series> series, Map<EventId, EventId> seriesOf) {
    Set<OriginalStart> replaced = new HashSet<>();
    for (EventRow exception : EventTable.exceptions(handle, id)) {
      OriginalStart start = exception.originalStart();
      if (!exception.deleted() && start != null) {
        replaced.add(start);
        seriesOf.put(exception.id(), id);
      }
    }
    Optional<EventRow> master = EventTable.find(handle, id);
    if (master.isPresent() && SpanClass.of(master.get()) == SpanClass.SERIES) {
      series.put(id, new Series(master.get().event(), replaced));
    } else {
      series.remove(id);
    }
  }
}
