package dev.daymark.storage.jdbi;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarEvent.ExceptionOf;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.Conference;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventDetails;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.recurrence.ChosenRule;
import dev.daymark.domain.recurrence.SeriesShift;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The person's edits of whole events. */
final class EventEdits {

  private EventEdits() {}

  static EventRow create(WriteUnit unit, CalendarId calendar, EventContent entered) {
    EventContent content = NamedZones.in(entered);
    EditGuard.writable(unit.handle(), calendar);
    ContentCheck.check(content, EnumSet.allOf(EventField.class));
    EditGuard.conference(unit.handle(), calendar, content.withConference(Conference.NONE), content);
    return EventWriter.create(unit, newRow(unit, calendar, content, EventDetails.LOCAL, null));
  }

  static EventRow newRow(
      WriteUnit unit,
      CalendarId calendar,
      EventContent content,
      EventDetails details,
      @Nullable ExceptionOf exception) {
    EventId id = new EventId(unit.newId());
    return EventRow.of(
        new CalendarEvent(id, calendar, content, details, exception, 1, unit.now(), unit.now()));
  }

  static EventRow edit(WriteUnit unit, EventId id, UnaryOperator<EventContent> change) {
    EventRow row = EditGuard.event(unit.handle(), id);
    return write(unit, row, change.apply(row.content()), null);
  }

  /**
   * Writes what a person made of an event, after all checks.
   *
   * @param moved for a series, by how much its occurrences were moved; null to tell it from the
   *     series' own start
   */
  static EventRow write(
      WriteUnit unit, EventRow row, EventContent entered, @Nullable SeriesShift moved) {
    EventContent after =
        entered.time().equals(row.content().time()) ? entered : NamedZones.in(entered);
    EditGuard.writable(unit.handle(), row.calendarId());
    EditGuard.edit(row, after);
    EditGuard.conference(unit.handle(), row.calendarId(), row.content(), after);
    Set<EventField> changed = EventField.difference(row.content(), after);
    ContentCheck.check(after, changed);
    if (row.event().exception() != null && after.recurrence().isPresent()) {
      throw new DaymarkException(
          ErrorCode.RECURRENCE_INVALID, "One occurrence of a series cannot repeat by itself.");
    }
    if (!row.event().isSeries()) {
      return update(unit, row, row.withContent(after));
    }
    return writeSeries(unit, row, after, moved);
  }

  private static EventRow writeSeries(
      WriteUnit unit, EventRow row, EventContent after, @Nullable SeriesShift moved) {
    EventContent written = after;
    boolean shifted = !after.time().equals(row.content().time());
    SeriesShift shift = moved == null ? new SeriesShift(row.content().time(), after.time()) : moved;
    if (shifted) {
      Recurrence before = row.content().recurrence();
      Recurrence carried = shift.recurrence(before);
      written =
          after.withRecurrence(
              after.recurrence().equals(before)
                  ? carried
                  : ChosenRule.with(after.recurrence(), before, carried));
    }
    EventRow series = row.withContent(written);
    List<EventRow> exceptions =
        EventTable.exceptions(unit.handle(), row.id()).stream()
            .filter(exception -> !exception.deleted())
            .toList();
    boolean renamed = shifted && written.recurrence().isPresent();
    if (renamed) {
      exceptions.forEach(exception -> SlotIdentities.leave(unit, exception, series));
    }
    EventRow master = update(unit, row, series);
    if (!written.recurrence().isPresent()) {
      exceptions.forEach(exception -> EventWriter.bury(unit, exception));
    } else if (renamed) {
      exceptions.forEach(exception -> rename(unit, exception, row.content(), master, shift));
    }
    Inherited.follow(unit, row.content(), master);
    return master;
  }

  /**
   * An exception stays the exception of the same occurrence when the series moves, and moves along
   * unless it was moved by itself.
   */
  private static void rename(
      WriteUnit unit, EventRow exception, EventContent before, EventRow series, SeriesShift shift) {
    OriginalStart slot = exception.originalStart();
    if (slot == null) {
      return;
    }
    OriginalStart renamed = shift.originalStart(slot);
    EventRow after = exception.withException(new ExceptionOf(series.id(), renamed));
    EventTime time = exception.content().time();
    if (time.equals(SeriesContent.at(before, slot).time())
        || exception.content().status() == EventStatus.CANCELLED) {
      EventTime moved = SeriesContent.at(series.content(), renamed).time();
      after = after.withContent(after.content().withTime(moved));
    }
    SlotIdentities.occupy(unit, after);
    update(unit, exception, after);
  }

  /** Writes a row and lets it have an identity back that it parted from. */
  static EventRow update(WriteUnit unit, EventRow before, EventRow after) {
    EventRow written = EventWriter.write(unit, before, after);
    Ghosts.reclaim(unit, written);
    OutboxWriter.refresh(unit, written, !before.content().equals(written.content()));
    return written;
  }

  static void delete(WriteUnit unit, EventId id) {
    EventRow row = EditGuard.event(unit.handle(), id);
    EditGuard.writable(unit.handle(), row.calendarId());
    if (row.seriesId() != null) {
      cancel(unit, row);
    } else {
      bury(unit, row);
    }
  }

  /** A deleted occurrence is an exception that does not take place. */
  static EventRow cancel(WriteUnit unit, EventRow exception) {
    return update(
        unit,
        exception,
        exception.withContent(exception.content().withStatus(EventStatus.CANCELLED)));
  }

  /** Deletes an event, or a series with its exceptions. */
  static void bury(WriteUnit unit, EventRow row) {
    List<EventRow> exceptions = EventTable.exceptions(unit.handle(), row.id());
    EventWriter.bury(unit, row);
    for (EventRow exception : exceptions) {
      if (!exception.deleted()) {
        EventWriter.bury(unit, exception);
      } else if (EventTable.find(unit.handle(), row.id()).isPresent()) {
        OutboxWriter.refresh(unit, exception, false);
      }
    }
  }

  static EventRow move(WriteUnit unit, EventId id, CalendarId target) {
    EventRow row = EditGuard.event(unit.handle(), id);
    Calendar from = EditGuard.writable(unit.handle(), row.calendarId());
    Calendar to = EditGuard.writable(unit.handle(), target);
    if (row.event().exception() != null) {
      throw new DaymarkException(
          ErrorCode.INPUT_INVALID,
          "One occurrence cannot move to another calendar; move the whole series.");
    }
    if (from.id().equals(to.id())) {
      return row;
    }
    EditGuard.move(row);
    return EventMoves.move(unit, row, from, to);
  }

  /** The event once, without a rule. */
  static EventContent once(EventContent content) {
    return content.withRecurrence(Recurrence.NONE);
  }
}
