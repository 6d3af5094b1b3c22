package dev.daymark.storage.jdbi;

import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.recurrence.OccurrenceExpander;
import dev.daymark.domain.recurrence.Slot;

/** What a series says about one of its occurrences. */
final class SeriesContent {

  private SeriesContent() {}

  /** The content of an occurrence that is as its series has it. */
  static EventContent at(EventContent series, OriginalStart originalStart) {
    EventTime time =
        new OccurrenceExpander(series.time(), series.recurrence())
            .find(originalStart)
            .map(Slot::time)
            .orElseGet(() -> series.time().startingAt(originalStart));
    return series.withTime(time).withRecurrence(Recurrence.NONE);
  }
}
