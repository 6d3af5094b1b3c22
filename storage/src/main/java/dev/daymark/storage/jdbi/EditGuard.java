package dev.daymark.storage.jdbi;

import dev.daymark.domain.Attendee;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.Conference;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Refuses edits that the calendar or the event does not allow. */
final class EditGuard {

  private EditGuard() {}

  /** The living event. */
  static EventRow event(Handle handle, EventId id) {
    return EventTable.find(handle, id)
        .filter(row -> !row.deleted())
        .orElseThrow(
            () ->
                new DaymarkException(
                    ErrorCode.EVENT_NOT_FOUND, "There is no event with the id " + id + "."));
  }

  static Calendar calendar(Handle handle, CalendarId id) {
    return CalendarTable.find(handle, id)
        .orElseThrow(
            () ->
                new DaymarkException(
                    ErrorCode.CALENDAR_NOT_FOUND, "There is no calendar with the id " + id + "."));
  }

  /** The calendar, whose events may be changed. */
  static Calendar writable(Handle handle, CalendarId id) {
    Calendar calendar = calendar(handle, id);
    if (!calendar.isWritable()) {
      throw new DaymarkException(
          ErrorCode.CALENDAR_READ_ONLY,
          "The calendar \"" + calendar.summary() + "\" can only be read, not changed.");
    }
    return calendar;
  }

  /** Lets an edit through that the event's protection, if it has one, allows. */
  static void edit(EventRow before, EventContent after) {
    String protection = before.event().protection();
    if (protection == null) {
      return;
    }
    Set<EventField> changed = EnumSet.noneOf(EventField.class);
    changed.addAll(EventField.difference(before.content(), after));
    changed.removeAll(before.event().details().ownFields());
    if (onlyOwnAnswer(before.content().attendees(), after.attendees())) {
      changed.remove(EventField.ATTENDEES);
    }
    if (!changed.isEmpty()) {
      throw new DaymarkException(ErrorCode.EVENT_PROTECTED, protection);
    }
  }

  /** Lets a call be asked for where the calendar's account makes them. */
  static void conference(
      Handle handle, CalendarId calendar, EventContent before, EventContent after) {
    Conference wanted = after.conference();
    boolean asked =
        wanted.state() == Conference.State.REQUESTED
            && !wanted.isOfSameRequest(before.conference());
    if (asked && !calendar(handle, calendar).offersCalls()) {
      throw new DaymarkException(
          ErrorCode.INPUT_INVALID,
          "Calls cannot be added to events of the calendar \""
              + calendar(handle, calendar).summary()
              + "\".");
    }
  }

  /**
   * A series is ended by who it belongs to. A guest who splits it would invite all others to the
   * rest of it anew, even for the sake of an answer or a colour.
   */
  static void split(EventRow series) {
    move(series);
  }

  static void move(EventRow row) {
    String protection = row.event().protection();
    if (protection != null) {
      throw new DaymarkException(ErrorCode.EVENT_PROTECTED, protection);
    }
  }

  /** Whether two lists differ in the account's own answer alone. */
  private static boolean onlyOwnAnswer(List<Attendee> before, List<Attendee> after) {
    if (before.size() != after.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      Attendee one = before.get(i);
      Attendee other = after.get(i);
      if (!one.equals(other) && !(one.self() && isAnswer(one, other))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAnswer(Attendee before, Attendee after) {
    return new Attendee(
            before.email(),
            before.displayName(),
            after.responseStatus(),
            before.optional(),
            before.organizer(),
            before.self(),
            before.resource(),
            after.comment(),
            after.additionalGuests())
        .equals(after);
  }
}
