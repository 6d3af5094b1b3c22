package dev.daymark.storage.jdbi;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventId;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.recurrence.Slot;
import dev.daymark.storage.EventRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** Reads events. */
final class JdbiEvents implements EventRepository {

  private final StoreReader reader;
  private final OccurrenceIndex index;

  JdbiEvents(StoreReader reader, OccurrenceIndex index) {
    this.reader = reader;
    this.index = index;
  }

  @Override
  public Optional<CalendarEvent> find(EventId id) {
    return reader.read(handle -> living(EventTable.find(handle, id)));
  }

  private static Optional<CalendarEvent> living(Optional<EventRow> row) {
    return row.filter(found -> !found.deleted()).map(EventRow::event);
  }

  @Override
  public List<Occurrence> occurrences(LocalDate from, LocalDate toExclusive, ZoneId zone) {
    if (!from.isBefore(toExclusive)) {
      return List.of();
    }
    return reader.readSteady(handle -> OccurrenceQuery.run(handle, index, from, toExclusive, zone));
  }

  @Override
  public Optional<Occurrence> occurrence(EventId seriesId, OriginalStart originalStart) {
    return reader.readSteady(
        handle ->
            index
                .find(handle, seriesId)
                .flatMap(series -> occurrence(handle, series, originalStart)));
  }

  private static Optional<Occurrence> occurrence(
      Handle handle, Series series, OriginalStart originalStart) {
    if (series.replaced().contains(originalStart)) {
      return EventTable.exception(handle, series.master().id(), originalStart)
          .filter(EventTable::isShown)
          .map(JdbiEvents::asOccurrence);
    }
    return series
        .expander()
        .find(originalStart)
        .map(slot -> new Occurrence(series.master(), slot.time(), slot.originalStart()));
  }

  private static Occurrence asOccurrence(EventRow row) {
    return new Occurrence(row.event(), row.content().time(), row.originalStart());
  }

  @Override
  public List<Occurrence> upcoming(EventId seriesId, LocalDate from, int limit) {
    return reader.readSteady(
        handle ->
            index
                .find(handle, seriesId)
                .map(series -> upcoming(handle, series, from, limit))
                .orElseGet(List::of));
  }

  static List<Occurrence> upcoming(Handle handle, Series series, LocalDate from, int limit) {
    ZoneId zone = SeriesZone.of(series.master().content().time());
    Instant start = from.atStartOfDay(zone).toInstant();
    List<Occurrence> found = new ArrayList<>();
    for (Slot slot : series.expander().from(start, zone, limit + series.replaced().size())) {
      if (!series.replaced().contains(slot.originalStart())) {
        found.add(new Occurrence(series.master(), slot.time(), slot.originalStart()));
      }
    }
    for (EventRow row : EventTable.exceptions(handle, series.master().id())) {
      if (EventTable.isShown(row) && !row.content().time().startIn(zone).isBefore(start)) {
        found.add(asOccurrence(row));
      }
    }
    List<Occurrence> sorted = OccurrenceQuery.sorted(found, zone);
    return List.copyOf(sorted.subList(0, Math.min(limit, sorted.size())));
  }

  @Override
  public List<CalendarEvent> ofCalendar(CalendarId calendar) {
    return reader.read(handle -> events(EventTable.ofCalendar(handle, calendar)));
  }

  @Override
  public List<CalendarEvent> exceptions(EventId seriesId) {
    return reader.read(handle -> events(EventTable.exceptions(handle, seriesId)));
  }

  private static List<CalendarEvent> events(List<EventRow> rows) {
    return rows.stream().filter(row -> !row.deleted()).map(EventRow::event).toList();
  }

  @Override
  public long count() {
    Function<Handle, Long> count =
        handle ->
            handle
                .createQuery(
                    "SELECT COUNT(*) FROM events"
                        + " WHERE deleted = FALSE AND original_start IS NULL")
                .mapTo(Long.class)
                .one();
    return reader.read(count);
  }

  @Override
  public long countOf(AccountId account) {
    Function<Handle, Long> count =
        handle ->
            handle
                .createQuery(
                    "SELECT COUNT(*) FROM events e JOIN calendars c ON c.id = e.calendar_id"
                        + " WHERE c.account_id = ? AND e.deleted = FALSE"
                        + " AND e.original_start IS NULL")
                .bind(0, account.value())
                .mapTo(Long.class)
                .one();
    return reader.read(count);
  }
}
