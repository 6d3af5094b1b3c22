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
import org.jdbi.v3.core.statement.Query;

/** Finds what takes place in a range of days. */
final class OccurrenceQuery {

  /** Whole days are indexed as UTC and looked at from any zone. */
  private static final long MARGIN = 86_400L;

  private static final String SQL = sql();

  private static final EventRowMapper MAPPER = new EventRowMapper();

  private OccurrenceQuery() {}

  private static String sql() {
    StringBuilder sql = new StringBuilder();
    for (int index = 0; index < SpanClass.LENGTHS.length; index++) {
      sql.append(index == 0 ? "" : " UNION ALL ")
          .append("SELECT ")
          .append(EventRowMapper.COLUMNS)
          .append(" FROM events e WHERE e.span_class = ")
          .append(index)
          .append(" AND e.start_at > ? AND e.start_at < ? AND e.end_at >= ?");
    }
    return sql.toString();
  }

  static List<Occurrence> run(
      Handle handle, SeriesIndex index, LocalDate fromDay, LocalDate toDay, ZoneId zone) {
    Instant from = fromDay.atStartOfDay(zone).toInstant();
    Instant to = toDay.atStartOfDay(zone).toInstant();
    List<Occurrence> occurrences = new ArrayList<>();
    for (EventRow row : index.rows(from, to, () -> rows(handle, from, to))) {
      CalendarEvent event = row.event();
      if (OccurrenceExpander.touches(event.content().time(), from, to, zone)) {
        occurrences.add(new Occurrence(event, event.content().time(), row.originalStart()));
      }
    }
    for (SeriesIndex.Series series : index.reaching(handle, from, to)) {
      index.forEachSlot(series, from, to, zone, slot -> add(occurrences, series, slot));
    }
    return sorted(occurrences, zone);
  }

  private static List<EventRow> rows(Handle handle, Instant from, Instant to) {
    Query query = handle.createQuery(SQL);
    int next = 0;
    for (long length : SpanClass.LENGTHS) {
      query.bind(next++, from.getEpochSecond() - length - MARGIN - 1);
      query.bind(next++, to.getEpochSecond() + MARGIN);
      query.bind(next++, from.getEpochSecond() - MARGIN);
    }
    return query.map(MAPPER).list();
  }

  private static void add(List<Occurrence> occurrences, SeriesIndex.Series series, Slot slot) {
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
