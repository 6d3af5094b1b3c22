package dev.daymark.sync.reconcile;

import dev.daymark.domain.Attendee;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.Reminders;
import dev.daymark.domain.Transparency;
import dev.daymark.domain.Visibility;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** Contents that differ in one field: the agreed one and two different changes of it. */
final class FieldSamples {

  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final ZonedDateTime NINE = ZonedDateTime.of(2026, 11, 18, 9, 0, 0, 0, BERLIN);

  static final EventContent BASE =
      EventContent.of("Invoice run", new EventTime.Timed(NINE, NINE.plusHours(1)))
          .withDescription("one")
          .withRecurrence(Recurrence.ofRule("FREQ=WEEKLY"))
          .withAttendees(List.of(Attendee.of("ingrid@example.com")));

  private FieldSamples() {}

  static EventContent mine(EventField field) {
    return switch (field) {
      case SUMMARY -> BASE.withSummary("Mine");
      case DESCRIPTION -> BASE.withDescription("mine");
      case LOCATION -> BASE.withLocation("Mine");
      case TIME -> BASE.withTime(new EventTime.Timed(NINE.plusHours(2), NINE.plusHours(3)));
      case RECURRENCE -> BASE.withRecurrence(Recurrence.ofRule("FREQ=DAILY"));
      case STATUS -> BASE.withStatus(EventStatus.TENTATIVE);
      case TRANSPARENCY -> BASE.withTransparency(Transparency.TRANSPARENT);
      case VISIBILITY -> BASE.withVisibility(Visibility.PRIVATE);
      case COLOR -> BASE.withColorId("3");
      case ATTENDEES ->
          BASE.withAttendees(
              List.of(
                  Attendee.of("ingrid@example.com")
                      .withResponse(Attendee.ResponseStatus.ACCEPTED)));
      case REMINDERS -> BASE.withReminders(Reminders.NONE);
    };
  }

  /** Another change of the same field; of a field with two values only, the same change. */
  static EventContent theirs(EventField field) {
    return switch (field) {
      case SUMMARY -> BASE.withSummary("Theirs");
      case DESCRIPTION -> BASE.withDescription("theirs");
      case LOCATION -> BASE.withLocation("Theirs");
      case TIME -> BASE.withTime(EventTime.AllDay.on(LocalDate.of(2026, 11, 18)));
      case RECURRENCE -> BASE.withRecurrence(Recurrence.NONE);
      case STATUS -> BASE.withStatus(EventStatus.TENTATIVE);
      case TRANSPARENCY -> BASE.withTransparency(Transparency.TRANSPARENT);
      case VISIBILITY -> BASE.withVisibility(Visibility.PUBLIC);
      case COLOR -> BASE.withColorId("4");
      case ATTENDEES ->
          BASE.withAttendees(
              List.of(
                  Attendee.of("ingrid@example.com")
                      .withResponse(Attendee.ResponseStatus.DECLINED)));
      case REMINDERS ->
          BASE.withReminders(new Reminders(false, List.of(new Reminder(Reminder.Method.POPUP, 5))));
    };
  }
}
