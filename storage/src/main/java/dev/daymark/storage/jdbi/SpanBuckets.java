package dev.daymark.storage.jdbi;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.daymark.domain.EventId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The events that are no series, in memory by the day they start on; longer ones by longer
 * stretches. What a commit touches is replaced here, the rest stays.
 */
final class SpanBuckets {

  private static final long DAY = 86_400;

  /** Whole days are indexed as UTC and looked at from any zone. */
  private static final long MARGIN = DAY;

  /** How many seconds of starts share a bucket, for each class of lengths. */
  private static final long[] WIDTHS = {DAY, 16 * DAY, 256 * DAY, 400_000 * DAY};

  private static final int KEPT_EVENTS = 60_000;

  /** A range of more buckets is read without being kept. */
  private static final int KEPT_RANGE = 400;

  private static final String WHERE =
      "WHERE e.span_class = ? AND e.start_at >= ? AND e.start_at < ?";

  private final Generation generation;
  private final Cache<Key, Map<EventId, EventRow>> buckets =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_EVENTS)
          .weigher((Key key, Map<EventId, EventRow> rows) -> 1 + rows.size())
          .build();

  private record Key(int spanClass, long bucket) {
    static Key of(int spanClass, long second) {
      return new Key(spanClass, Math.floorDiv(second, WIDTHS[spanClass]));
    }

    // Java puts a record's own together when they are first called, which a short command feels.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && key.spanClass == spanClass && key.bucket == bucket;
    }

    @Override
    public int hashCode() {
      return 31 * spanClass + Long.hashCode(bucket);
    }
  }

  SpanBuckets(Generation generation) {
    this.generation = generation;
  }

  /** Gives every event that may touch the stretch between two seconds, and some beside it. */
  void forEach(Handle handle, long from, long to, Consumer<EventRow> sink) {
    for (int spanClass = 0; spanClass < WIDTHS.length; spanClass++) {
      long earliest = from - SpanClass.LENGTHS[spanClass] - MARGIN - 1;
      Key first = Key.of(spanClass, earliest);
      Key last = Key.of(spanClass, to + MARGIN);
      if (last.bucket() - first.bucket() > KEPT_RANGE) {
        rows(handle, first, last).forEach(sink);
      } else {
        buckets(handle, first, last).forEach(bucket -> bucket.values().forEach(sink));
      }
    }
  }

  private List<Map<EventId, EventRow>> buckets(Handle handle, Key first, Key last) {
    List<Map<EventId, EventRow>> found = new ArrayList<>();
    Key firstMissing = null;
    Key lastMissing = first;
    long readAt = generation.now();
    for (long bucket = first.bucket(); bucket <= last.bucket(); bucket++) {
      Key key = new Key(first.spanClass(), bucket);
      Map<EventId, EventRow> known = buckets.getIfPresent(key);
      if (known != null && firstMissing == null) {
        found.add(known);
      } else if (known == null) {
        firstMissing = firstMissing == null ? key : firstMissing;
        lastMissing = key;
      }
    }
    if (firstMissing != null) {
      found.addAll(read(handle, firstMissing, lastMissing, readAt));
      for (long bucket = lastMissing.bucket() + 1; bucket <= last.bucket(); bucket++) {
        found.addAll(kept(handle, new Key(first.spanClass(), bucket), readAt));
      }
    }
    return found;
  }

  private Collection<Map<EventId, EventRow>> kept(Handle handle, Key key, long readAt) {
    Map<EventId, EventRow> known = buckets.getIfPresent(key);
    return known == null ? read(handle, key, key, readAt) : List.of(known);
  }

  private Collection<Map<EventId, EventRow>> read(Handle handle, Key first, Key last, long readAt) {
    Map<Key, Map<EventId, EventRow>> read = new HashMap<>();
    for (long bucket = first.bucket(); bucket <= last.bucket(); bucket++) {
      read.put(new Key(first.spanClass(), bucket), new ConcurrentHashMap<>());
    }
    for (EventRow row : rows(handle, first, last)) {
      read.getOrDefault(key(row), new HashMap<>()).put(row.id(), row);
    }
    generation.remember(readAt, () -> buckets.putAll(read));
    return read.values();
  }

  private static List<EventRow> rows(Handle handle, Key first, Key last) {
    long width = WIDTHS[first.spanClass()];
    return EventTable.select(
        handle, WHERE, first.spanClass(), first.bucket() * width, (last.bucket() + 1) * width);
  }

  private static Key key(EventRow row) {
    return Key.of(SpanClass.of(row), SpanClass.start(row));
  }

  /** Puts the rows as they are after a commit in the place of what was known of the events. */
  void replace(Collection<EventId> touched, Collection<EventRow> rows) {
    buckets.asMap().values().forEach(bucket -> touched.forEach(bucket::remove));
    for (EventRow row : rows) {
      if (SpanClass.of(row) < WIDTHS.length) {
        Map<EventId, EventRow> bucket = buckets.getIfPresent(key(row));
        if (bucket != null) {
          bucket.put(row.id(), row);
        }
      }
    }
  }

  void clear() {
    buckets.invalidateAll();
  }
}
