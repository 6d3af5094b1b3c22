package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.recurrence.OccurrenceExpander;
import dev.daymark.domain.recurrence.Slot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Finds what takes place in a range of days. */
final class OccurrenceQuery {

  private OccurrenceQuery() {}

  static List<Occurrence> run(
      Handle handle, OccurrenceIndex index, LocalDate fromDay, LocalDate toDay, ZoneId zone) {
    Instant from = fromDay.atStartOfDay(zone).toInstant();
    Instant to = toDay.atStartOfDay(zone).toInstant();
    List<Occurrence> occurrences = new ArrayList<>();
    index.forEachSingle(
        handle,
        from,
        to,
        row -> {
          CalendarEvent event = row.event();
          EventTime time = event.content().time();
          if (OccurrenceExpander.touches(time, from, to, zone)) {
            occurrences.add(new Occurrence(event, time, row.originalStart()));
          }
        });
    index.forEachSlot(handle, from, to, zone, (series, slot) -> add(occurrences, series, slot));
    return sorted(occurrences, zone);
  }

  private static void add(List<Occurrence> occurrences, Series series, Slot slot) {
    if (series.replaced().isEmpty() || !series.replaced().contains(slot.originalStart())) {
      occurrences.add(new Occurrence(series.master(), slot.time(), slot.originalStart()));
    }
  }

  private record Keyed(Instant start, Occurrence occurrence) {}

  /** By start; whole days before clock times, then by title. */
  static List<Occurrence> sorted(List<Occurrence> occurrences, ZoneId zone) {
    List<Keyed> keyed = new ArrayList<>(occurrences.size());
    for (Occurrence occurrence : occurrences) {
      keyed.add(new Keyed(occurrence.time().startIn(zone), occurrence));
    }
    keyed.sort(
        Comparator.comparing(Keyed::start)
            .thenComparing(k -> k.occurrence().time() instanceof EventTime.Timed)
            .thenComparing(k -> k.occurrence().event().content().summary())
            .thenComparing(k -> k.occurrence().event().id().value()));
    List<Occurrence> sorted = new ArrayList<>(keyed.size());
    keyed.forEach(k -> sorted.add(k.occurrence()));
    return sorted;
  }
}
