package dev.daymark.storage.jdbi;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.OutboxEntry.Kind;
import dev.daymark.storage.StoreChange;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Takes a calendar away that is no longer in its account's list. */
final class RemoteCalendars {

  private RemoteCalendars() {}

  /** Keeps what the person changed and never sent, in a calendar on this device. */
  static void remove(WriteUnit unit, Calendar calendar) {
    Handle handle = unit.handle();
    letGo(unit, calendar);
    Arrivals.of(handle, calendar.id()).deleteWhereTheyAre(unit);
    for (EventRow row : EventTable.ofCalendar(handle, calendar.id())) {
      if (row.seriesId() == null && !row.deleted()) {
        settle(unit, calendar, row);
      }
    }
    CalendarEdits.removeEvents(unit, calendar.id());
    CalendarTable.delete(handle, calendar.id());
    unit.recordDeleted(calendar.id(), Json.tree(calendar));
    unit.touch(new StoreChange.CalendarsChanged());
  }

  /**
   * What is on its way out of the calendar and may have arrived is taken for arrived. The calendar
   * it came from can be asked no more, so the one it goes to tells with the next run.
   */
  static void presume(WriteUnit unit, Calendar calendar) {
    for (EventRow row : movedAway(unit.handle(), calendar)) {
      if (mayHaveArrived(unit.handle(), row) && !isTaken(unit.handle(), row)) {
        RemoteEvents.presumeMoved(unit, row);
      }
    }
  }

  private static boolean mayHaveArrived(Handle handle, EventRow row) {
    return row.deleted()
        || OutboxTable.ofEvent(handle, row.id()).stream()
            .anyMatch(
                entry -> entry.kind() == Kind.MOVE && entry.attempts() > 0 && !entry.isParked());
  }

  /** Whether another row is there under the same name, such as a guest's copy. */
  private static boolean isTaken(Handle handle, EventRow row) {
    return RemoteTable.find(handle, row.id())
        .map(state -> state.ref().remoteId())
        .flatMap(remoteId -> RemoteTable.findId(handle, row.calendarId(), remoteId))
        .isPresent();
  }

  /** What is on its way out of the calendar arrives as new. */
  static void letGo(WriteUnit unit, Calendar calendar) {
    for (EventRow row : movedAway(unit.handle(), calendar)) {
      if (row.deleted()) {
        RemoteRemovals.removeGone(unit, row);
      } else {
        RemoteRemovals.keepAsNew(unit, row);
      }
    }
  }

  /** Events on their way out of the calendar, whose remote side is gone with it. */
  private static List<EventRow> movedAway(Handle handle, Calendar calendar) {
    UUID id = calendar.id().value();
    return EventTable.select(
        handle,
        "JOIN event_remotes r ON r.event_id = e.id WHERE r.calendar_id = ?"
            + " AND e.calendar_id <> ? AND e.series_id IS NULL",
        id,
        id);
  }

  private static void settle(WriteUnit unit, Calendar calendar, EventRow row) {
    Handle handle = unit.handle();
    Optional<CalendarId> elsewhere =
        RemoteTable.find(handle, row.id())
            .map(state -> state.ref().calendarId())
            .filter(home -> !home.equals(calendar.id()));
    List<EventRow> whole =
        Stream.concat(Stream.of(row), EventTable.exceptions(handle, row.id()).stream())
            .filter(part -> !part.deleted())
            .toList();
    if (elsewhere.isPresent()) {
      whole.forEach(part -> EventWriter.update(unit, part, part.inCalendar(elsewhere.get())));
    } else if (whole.stream().anyMatch(part -> isUnsent(handle, part.id()))) {
      CalendarId refuge = refuge(unit);
      for (EventRow part : whole) {
        RemoteTable.delete(handle, part.id());
        OutboxTable.deleteOf(handle, part.id());
        EventWriter.update(
            unit,
            part,
            part.nextGeneration().inCalendar(refuge).withDetails(part.event().details().anew()));
      }
      unit.touch(new StoreChange.OutboxChanged());
    }
  }

  /** A move that was taken back leaves nothing to keep. */
  private static boolean isUnsent(Handle handle, EventId id) {
    return OutboxTable.ofEvent(handle, id).stream()
        .map(OutboxEntry::kind)
        .anyMatch(kind -> kind != Kind.DELETE && kind != Kind.MOVE);
  }

  private static CalendarId refuge(WriteUnit unit) {
    return CalendarTable.all(unit.handle()).stream()
        .filter(calendar -> calendar.accountId() == null)
        .findFirst()
        .map(Calendar::id)
        .orElseGet(
            () -> {
              Calendar made = CalendarEdits.local(unit, "My calendar", "#039BE5");
              CalendarEdits.insert(unit, made);
              return made.id();
            });
  }
}
