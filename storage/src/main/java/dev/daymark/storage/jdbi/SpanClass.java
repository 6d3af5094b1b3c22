package dev.daymark.storage.jdbi;

import dev.daymark.domain.recurrence.Extent;
import dev.daymark.domain.recurrence.OccurrenceExpander;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Sorts events by their length, so that those that touch a range are found by their start alone:
 * what is at most a class's length long started at most that long before the range.
 */
final class SpanClass {

  static final int SERIES = 8;
  static final int HIDDEN = 9;

  private static final long DAY = 86_400;

  /** The greatest length in each class, in seconds. */
  static final long[] LENGTHS = {2 * DAY, 32 * DAY, 512 * DAY, 400_000 * DAY};

  private SpanClass() {}

  static int of(EventRow row) {
    if (!EventTable.isShown(row)) {
      return HIDDEN;
    }
    if (row.event().isSeries()) {
      return SERIES;
    }
    long seconds = row.content().time().endIn(ZoneOffset.UTC).getEpochSecond() - start(row);
    int index = 0;
    while (index < LENGTHS.length - 1 && seconds > LENGTHS[index]) {
      index++;
    }
    return index;
  }

  /** The second it starts in, whole days read as UTC. */
  static long start(EventRow row) {
    return row.content().time().startIn(ZoneOffset.UTC).getEpochSecond();
  }

  /** The stretch of time a series is in; null for any other row. */
  static @Nullable Extent extent(EventRow row) {
    return of(row) == SERIES
        ? new OccurrenceExpander(row.content().time(), row.content().recurrence()).extent()
        : null;
  }
}
