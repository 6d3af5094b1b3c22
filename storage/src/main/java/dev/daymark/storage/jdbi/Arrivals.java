package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Events on their way into a calendar that is no longer its account's: remotely they still are
 * where they come from.
 *
 * @param calendar where they go
 * @param events all of them
 */
record Arrivals(CalendarId calendar, List<Arrival> events) {

  /**
   * An event on its way.
   *
   * @param row the event or series
   * @param exceptions what belongs to the series, deleted ones included
   * @param origin where it still is remotely
   */
  record Arrival(EventRow row, List<EventRow> exceptions, CalendarId origin) {
    Stream<EventRow> whole() {
      return Stream.concat(Stream.of(row), exceptions.stream());
    }
  }

  static Arrivals of(Handle handle, CalendarId calendar) {
    return new Arrivals(
        calendar,
        EventTable.ofCalendar(handle, calendar).stream()
            .filter(row -> row.seriesId() == null)
            .flatMap(row -> arrival(handle, row, calendar).stream())
            .toList());
  }

  private static Optional<Arrival> arrival(Handle handle, EventRow row, CalendarId calendar) {
    return RemoteTable.find(handle, row.id())
        .map(state -> state.ref().calendarId())
        .filter(origin -> !origin.equals(calendar))
        .map(origin -> new Arrival(row, EventTable.exceptions(handle, row.id()), origin));
  }

  /** The rows of all of them. */
  Set<EventId> ids() {
    return events.stream()
        .flatMap(Arrival::whole)
        .map(EventRow::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Keeps them, as the calendar is one of this device by now: with any move here an event is
   * deleted where it was.
   */
  void keep(WriteUnit unit) {
    for (Arrival arrival : events) {
      if (arrival.row().deleted()) {
        goBack(unit, arrival);
      } else {
        List<EventRow> living =
            arrival.exceptions().stream().filter(exception -> !exception.deleted()).toList();
        EventMoves.startAnew(
            unit, arrival.row(), living, EditGuard.calendar(unit.handle(), calendar));
      }
    }
  }

  /** Those that are to be deleted are deleted where they still are, as the calendar goes. */
  void deleteWhereTheyAre(WriteUnit unit) {
    events.stream()
        .filter(arrival -> arrival.row().deleted())
        .forEach(arrival -> goBack(unit, arrival));
  }

  private static void goBack(WriteUnit unit, Arrival arrival) {
    arrival
        .whole()
        .map(row -> EventWriter.update(unit, row, row.inCalendar(arrival.origin())))
        .forEach(row -> OutboxWriter.refresh(unit, row, false));
  }
}
