package dev.daymark.storage.jdbi;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.daymark.domain.EventId;
import dev.daymark.domain.recurrence.Slot;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/**
 * The occurrences of series in memory, in windows of four weeks. A window is expanded when it is
 * first asked for, from the series whose extent reaches into it; what a commit touches is expanded
 * anew in the windows there are.
 */
final class SeriesWindows {

  private static final long WIDTH = 28 * 86_400L;
  private static final long MARGIN = 2 * 86_400L;
  private static final int KEPT_SLOTS = 300_000;

  /** A range of more windows is expanded without being kept. */
  private static final int KEPT_RANGE = 16;

  /** With more unknown series than this, all are read in one sweep. */
  private static final int ONE_BY_ONE = 50;

  private final Generation generation;
  private final Map<EventId, Series> known = new ConcurrentHashMap<>();
  private final Map<EventId, EventId> seriesOf = new ConcurrentHashMap<>();
  private final Cache<Long, Map<EventId, Placed>> windows =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_SLOTS)
          .weigher((Long window, Map<EventId, Placed> placed) -> weight(placed))
          .build();

  /** What a series has in a window. */
  private record Placed(Series series, Expansion expansion) {}

  SeriesWindows(Generation generation) {
    this.generation = generation;
  }

  private static int weight(Map<EventId, Placed> placed) {
    return 1 + placed.values().stream().mapToInt(one -> one.expansion().size()).sum();
  }

  /** Gives every slot that touches the range, exceptions not considered. */
  void forEach(
      Handle handle, Instant from, Instant to, ZoneId zone, BiConsumer<Series, Slot> sink) {
    long first = Math.floorDiv(from.getEpochSecond() - MARGIN, WIDTH);
    long last = Math.floorDiv(to.getEpochSecond() + MARGIN, WIDTH);
    if (last - first > KEPT_RANGE) {
      for (Series series : series(handle, first, last, generation.now())) {
        series.expander().within(from, to, zone).forEach(slot -> sink.accept(series, slot));
      }
      return;
    }
    for (long window = first; window <= last; window++) {
      long notBefore = window == first ? Long.MIN_VALUE : window * WIDTH;
      for (Placed one : placed(handle, window).values()) {
        one.expansion().forEach(from, to, zone, notBefore, slot -> sink.accept(one.series(), slot));
      }
    }
  }

  /** A series by its id; empty if it is none or is not shown. */
  Optional<Series> find(Handle handle, EventId id) {
    Series series = known.get(id);
    if (series != null) {
      return Optional.of(series);
    }
    long readAt = generation.now();
    SeriesTable.Found found = SeriesTable.find(handle, List.of(id));
    generation.remember(readAt, () -> know(found));
    return Optional.ofNullable(found.series().get(id));
  }

  private Map<EventId, Placed> placed(Handle handle, long window) {
    Map<EventId, Placed> placed = windows.getIfPresent(window);
    if (placed != null) {
      return placed;
    }
    long readAt = generation.now();
    Map<EventId, Placed> expanded = new ConcurrentHashMap<>();
    series(handle, window, window, readAt).forEach(series -> place(series, window, expanded));
    generation.remember(readAt, () -> windows.put(window, expanded));
    return expanded;
  }

  private static void place(Series series, long window, Map<EventId, Placed> placed) {
    Instant from = Instant.ofEpochSecond(window * WIDTH);
    List<Slot> slots = series.expander().within(from, from.plusSeconds(WIDTH), ZoneOffset.UTC);
    if (!slots.isEmpty()) {
      placed.put(series.master().id(), new Placed(series, new Expansion(slots)));
    }
  }

  /** Those that reach into the windows. */
  private Collection<Series> series(Handle handle, long first, long last, long readAt) {
    long from = first * WIDTH - MARGIN;
    long to = (last + 1) * WIDTH + MARGIN;
    Map<EventId, Series> reaching = new HashMap<>();
    List<EventId> unknown = new ArrayList<>();
    for (EventId id : SeriesTable.reaching(handle, from, to)) {
      Series series = known.get(id);
      if (series == null) {
        unknown.add(id);
      } else {
        reaching.put(id, series);
      }
    }
    if (!unknown.isEmpty()) {
      SeriesTable.Found found =
          unknown.size() > ONE_BY_ONE
              ? SeriesTable.allReaching(handle, from, to)
              : SeriesTable.find(handle, unknown);
      found.series().forEach(reaching::putIfAbsent);
      generation.remember(readAt, () -> know(found));
    }
    return reaching.values();
  }

  private void know(SeriesTable.Found found) {
    found.series().forEach(known::putIfAbsent);
    found.exceptions().forEach(one -> seriesOf.put(one.id(), one.series()));
  }

  /** The series this event was, or was an exception of, before a commit touched it. */
  List<EventId> before(EventId touched) {
    List<EventId> before = new ArrayList<>(2);
    if (known.containsKey(touched)) {
      before.add(touched);
    }
    EventId series = seriesOf.remove(touched);
    if (series != null) {
      before.add(series);
    }
    return before;
  }

  /** Reads these series anew and expands them in the windows there are. */
  void replace(Handle handle, Collection<EventId> affected) {
    SeriesTable.Found found = SeriesTable.find(handle, affected);
    affected.forEach(known::remove);
    know(found);
    windows
        .asMap()
        .forEach(
            (window, placed) -> {
              affected.forEach(placed::remove);
              found.series().values().forEach(series -> place(series, window, placed));
            });
  }

  void clear() {
    known.clear();
    seriesOf.clear();
    windows.invalidateAll();
  }
}
