package dev.daymark.sync.reconcile;

import dev.daymark.domain.Attendee;
import dev.daymark.domain.Conference;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.Reminders;
import dev.daymark.domain.Transparency;
import dev.daymark.domain.Visibility;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Contents that differ in one field: the agreed one and different changes of it. */
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
      case CONFERENCE -> BASE.withConference(call("mine"));
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
      case CONFERENCE -> BASE.withConference(call("theirs"));
    };
  }

  /** A third value; none of a field that has only two. */
  private static Optional<EventContent> since(EventField field) {
    return switch (field) {
      case SUMMARY -> Optional.of(BASE.withSummary("Since"));
      case DESCRIPTION -> Optional.of(BASE.withDescription("since"));
      case LOCATION -> Optional.of(BASE.withLocation("Since"));
      case TIME -> Optional.of(BASE.withTime(new EventTime.Timed(NINE, NINE.plusHours(9))));
      case RECURRENCE -> Optional.of(BASE.withRecurrence(Recurrence.ofRule("FREQ=YEARLY")));
      case VISIBILITY -> Optional.of(BASE.withVisibility(Visibility.CONFIDENTIAL));
      case COLOR -> Optional.of(BASE.withColorId("5"));
      case ATTENDEES ->
          Optional.of(
              BASE.withAttendees(
                  List.of(
                      Attendee.of("ingrid@example.com")
                          .withResponse(Attendee.ResponseStatus.TENTATIVE))));
      case REMINDERS ->
          Optional.of(
              BASE.withReminders(
                  new Reminders(false, List.of(new Reminder(Reminder.Method.EMAIL, 9)))));
      case CONFERENCE -> Optional.of(BASE.withConference(call("since")));
      case STATUS, TRANSPARENCY -> Optional.empty();
    };
  }

  private static Conference call(String name) {
    return Conference.ready(null, URI.create("https://meet.example/" + name), null);
  }

  /** A, B, and C and D if the field has so many values, by their letters. */
  static Map<String, EventContent> living(EventField field) {
    Map<String, EventContent> values = new LinkedHashMap<>();
    values.put("A", BASE);
    values.put("B", mine(field));
    since(field)
        .ifPresent(
            since -> {
              values.put("C", theirs(field));
              values.put("D", since);
            });
    return values;
  }

  /** The living ones, and X, which is called off. */
  static Map<String, EventContent> values(EventField field) {
    Map<String, EventContent> values = living(field);
    values.put("X", BASE.withStatus(EventStatus.CANCELLED));
    return values;
  }

  /** Changes of different parts of one field, and both together. */
  record Parts(EventContent base, EventContent mine, EventContent theirs, EventContent both) {}

  /** For each field that has parts. */
  static List<Parts> parts() {
    EventContent text = BASE.withDescription("one\ntwo\nthree");
    Attendee ingrid = Attendee.of("ingrid@example.com");
    Attendee omar = Attendee.of("omar@example.com");
    Attendee yes = ingrid.withResponse(Attendee.ResponseStatus.ACCEPTED);
    return List.of(
        new Parts(
            text,
            text.withDescription("ONE\ntwo\nthree"),
            text.withDescription("one\ntwo\nthree\nfour"),
            text.withDescription("ONE\ntwo\nthree\nfour")),
        new Parts(
            BASE,
            BASE.withAttendees(List.of(yes)),
            BASE.withAttendees(List.of(ingrid, omar)),
            BASE.withAttendees(List.of(yes, omar))));
  }
}
