package dev.daymark.storage.jdbi;

import dev.daymark.domain.EventId;
import dev.daymark.domain.recurrence.Slot;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was read of the calendar, kept in memory and up to date by each commit: a query reads only
 * the stretches of time nobody asked for before, and an edit throws away only what it touched.
 */
final class OccurrenceIndex {

  private static final Logger LOG = LoggerFactory.getLogger(OccurrenceIndex.class);

  /** After a commit that touched more events than this, everything is read anew. */
  private static final int REFRESHED = 500;

  private final Generation generation = new Generation();
  private final SpanBuckets single = new SpanBuckets(generation);
  private final SeriesWindows series = new SeriesWindows(generation);

  /** Gives the events that are no series and may touch the range. */
  void forEachSingle(Handle handle, Instant from, Instant to, Consumer<EventRow> sink) {
    single.forEach(handle, from.getEpochSecond(), to.getEpochSecond(), sink);
  }

  /** Gives every slot of a series that touches the range, exceptions not considered. */
  void forEachSlot(
      Handle handle, Instant from, Instant to, ZoneId zone, BiConsumer<Series, Slot> sink) {
    series.forEach(handle, from, to, zone, sink);
  }

  /** A series by its id; empty if it is none or is not shown. */
  Optional<Series> find(Handle handle, EventId id) {
    return series.find(handle, id);
  }

  /** Reads the touched events again; called after their commit, by the one writer. */
  void refresh(Handle handle, Collection<EventId> touched) {
    if (!touched.isEmpty()) {
      generation.next(() -> replace(handle, touched));
    }
  }

  /** Forgets everything; called while nobody reads. */
  void forget() {
    generation.next(this::clear);
  }

  private void replace(Handle handle, Collection<EventId> touched) {
    if (touched.size() > REFRESHED) {
      clear();
      return;
    }
    try {
      List<EventRow> rows = EventTable.find(handle, touched);
      single.replace(touched, rows);
      Set<EventId> affected = affected(touched, rows);
      if (!affected.isEmpty()) {
        series.replace(handle, affected);
      }
    } catch (RuntimeException e) {
      LOG.warn("the calendar is read anew after {} changes: {}", touched.size(), e.toString());
      clear();
    }
  }

  private Set<EventId> affected(Collection<EventId> touched, List<EventRow> rows) {
    Set<EventId> affected = new HashSet<>();
    touched.forEach(id -> affected.addAll(series.before(id)));
    for (EventRow row : rows) {
      if (row.event().isSeries()) {
        affected.add(row.id());
      }
      EventId of = row.seriesId();
      if (of != null) {
        affected.add(of);
      }
    }
    return affected;
  }

  private void clear() {
    single.clear();
    series.clear();
  }
}
