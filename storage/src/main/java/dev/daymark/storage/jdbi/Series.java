package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.recurrence.OccurrenceExpander;
import java.util.Set;

/**
 * A living series.
 *
 * @param replaced the occurrences that exceptions stand for
 */
record Series(CalendarEvent master, OccurrenceExpander expander, Set<OriginalStart> replaced) {

  Series(CalendarEvent master, Set<OriginalStart> replaced) {
    this(
        master,
        new OccurrenceExpander(master.content().time(), master.content().recurrence()),
        Set.copyOf(replaced));
  }
}
