package dev.daymark.storage.jdbi;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent.ExceptionOf;
import dev.daymark.domain.Conference;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.OutboxEntry.Kind;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/** Moves events between calendars, with all their exceptions. */
final class EventMoves {

  private EventMoves() {}

  /**
   * Within one account a known event keeps its remote identity. Elsewhere it parts from it; and an
   * event that may or may not have been created remotely stays behind as a tombstone while a copy
   * goes on.
   */
  static EventRow move(WriteUnit unit, EventRow row, Calendar from, Calendar to) {
    Handle handle = unit.handle();
    boolean known = RemoteTable.find(handle, row.id()).isPresent();
    if (!known && mayBeKnown(handle, row.id())) {
      return copyAway(unit, row, to);
    }
    List<EventRow> exceptions = living(handle, row.id());
    boolean sameAccount = Objects.equals(from.accountId(), to.accountId());
    if (known && !sameAccount) {
      return startAnew(unit, row, exceptions, to);
    }
    EventRow moved = EventEdits.update(unit, row, in(to, row));
    exceptions.forEach(e -> EventEdits.update(unit, e, in(to, e)));
    return moved;
  }

  private static List<EventRow> living(Handle handle, EventId series) {
    return EventTable.exceptions(handle, series).stream().filter(e -> !e.deleted()).toList();
  }

  private static boolean mayBeKnown(Handle handle, EventId id) {
    return OutboxTable.ofEvent(handle, id).stream()
        .anyMatch(entry -> entry.kind() == Kind.CREATE && entry.attempts() > 0);
  }

  /** Leaves the remote identity behind, to be deleted, and begins anew elsewhere. */
  static EventRow startAnew(WriteUnit unit, EventRow row, List<EventRow> exceptions, Calendar to) {
    EventId ghost = Ghosts.part(unit, row, null);
    EventRow anew = in(to, row.nextGeneration()).withDetails(row.event().details().anew());
    EventRow moved = EventEdits.update(unit, row, anew);
    for (EventRow exception : exceptions) {
      Ghosts.part(unit, exception, ghost);
      EventEdits.update(
          unit,
          exception,
          in(to, exception.nextGeneration()).withDetails(exception.event().details().anew()));
    }
    if (ghost != null) {
      leaveBehind(unit, row.id(), ghost);
    }
    return moved;
  }

  /** What was deleted of a series is part of what stays behind. */
  private static void leaveBehind(WriteUnit unit, EventId series, EventId ghost) {
    for (EventRow exception : EventTable.exceptions(unit.handle(), series)) {
      if (exception.deleted()) {
        ExceptionOf of = new ExceptionOf(ghost, Objects.requireNonNull(exception.originalStart()));
        EventRow left = EventWriter.update(unit, exception, exception.withException(of));
        OutboxWriter.refresh(unit, left, false);
      }
    }
  }

  /** A call that there is not yet cannot be had where none are made. */
  private static EventRow in(Calendar to, EventRow row) {
    EventContent content = row.content();
    boolean inVain =
        content.conference().state() == Conference.State.REQUESTED && !to.offersCalls();
    return row.inCalendar(to.id())
        .withContent(inVain ? content.withConference(Conference.NONE) : content);
  }

  private static EventRow copyAway(WriteUnit unit, EventRow row, Calendar to) {
    List<EventRow> exceptions = living(unit.handle(), row.id());
    EventEdits.bury(unit, row);
    EventRow copy =
        EventWriter.create(
            unit,
            EventEdits.newRow(
                unit, to.id(), in(to, row).content(), row.event().details().anew(), null));
    EventTable.find(unit.handle(), row.id())
        .ifPresent(tombstone -> EventTable.update(unit.handle(), tombstone.withGhostOf(copy.id())));
    for (EventRow exception : exceptions) {
      ExceptionOf of =
          new ExceptionOf(copy.id(), Objects.requireNonNull(exception.originalStart()));
      EventWriter.create(
          unit,
          EventEdits.newRow(
              unit, to.id(), in(to, exception).content(), exception.event().details().anew(), of));
    }
    return copy;
  }
}
