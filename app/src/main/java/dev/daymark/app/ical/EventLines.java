package dev.daymark.app.ical;

import dev.daymark.domain.Attendee;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventDetails;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.Reminders;
import dev.daymark.domain.Transparency;
import dev.daymark.domain.Visibility;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/** Writes an event as a VEVENT. */
record EventLines(LineWriter lines) {

  /**
   * Writes an event, or a series with the occurrences that do not take place.
   *
   * @param cancelled left out of the series
   */
  void write(CalendarEvent event, String uid, List<OriginalStart> cancelled) throws IOException {
    begin(event, uid);
    for (String line : event.content().recurrence().lines()) {
      lines.raw(line);
    }
    for (OriginalStart start : cancelled) {
      at("EXDATE", start, zone(event));
    }
    content(event);
  }

  /** Writes what takes the place of an occurrence. */
  void exception(CalendarEvent event, String uid, OriginalStart start, ZoneId seriesZone)
      throws IOException {
    begin(event, uid);
    at("RECURRENCE-ID", start, seriesZone);
    content(event);
  }

  /** The zone a series recurs in. */
  static ZoneId zone(CalendarEvent series) {
    return series.content().time() instanceof EventTime.Timed timed
        ? timed.start().getZone()
        : ZoneId.of("UTC");
  }

  private void at(String name, OriginalStart start, ZoneId zone) throws IOException {
    switch (start) {
      case OriginalStart.OnDay(LocalDate day) -> lines.day(name, day);
      case OriginalStart.AtInstant(var at) -> lines.moment(name, at.atZone(zone));
    }
  }

  private void begin(CalendarEvent event, String uid) throws IOException {
    lines.begin("VEVENT");
    lines.text("UID", uid);
    lines.instant("DTSTAMP", event.updatedAt());
    lines.instant("CREATED", event.createdAt());
    lines.instant("LAST-MODIFIED", event.updatedAt());
    switch (event.content().time()) {
      case EventTime.AllDay(LocalDate start, LocalDate end) -> {
        lines.day("DTSTART", start);
        lines.day("DTEND", end);
      }
      case EventTime.Timed(ZonedDateTime start, ZonedDateTime end) -> {
        lines.moment("DTSTART", start);
        lines.moment("DTEND", end);
      }
    }
  }

  private void content(CalendarEvent event) throws IOException {
    EventContent content = event.content();
    lines.text("SUMMARY", content.summary());
    lines.optional("DESCRIPTION", content.description());
    lines.optional("LOCATION", content.location());
    lines.raw("STATUS:" + (content.status() == EventStatus.TENTATIVE ? "TENTATIVE" : "CONFIRMED"));
    if (content.transparency() == Transparency.TRANSPARENT) {
      lines.raw("TRANSP:TRANSPARENT");
    }
    if (content.visibility() != Visibility.DEFAULT) {
      lines.raw("CLASS:" + content.visibility().name());
    }
    lines.optional("X-DAYMARK-COLOR", content.colorId());
    guests(content.attendees(), event.details());
    if (event.callLink() != null) {
      lines.raw("CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO:" + event.callLink());
      lines.raw("X-GOOGLE-CONFERENCE:" + event.callLink());
    }
    reminders(content.reminders(), content.summary());
    lines.end("VEVENT");
  }

  private void guests(List<Attendee> guests, EventDetails details) throws IOException {
    String organizer = details.organizerEmail();
    for (Attendee guest : guests) {
      organizer = guest.organizer() ? guest.email() : organizer;
    }
    if (!guests.isEmpty() && organizer != null) {
      lines.raw("ORGANIZER:mailto:" + organizer);
    }
    for (Attendee guest : guests) {
      lines.raw(guest(guest));
    }
  }

  private static String guest(Attendee guest) {
    StringBuilder line = new StringBuilder("ATTENDEE");
    if (guest.displayName() != null) {
      line.append(";CN=").append(LineWriter.quoted(guest.displayName()));
    }
    line.append(";CUTYPE=").append(guest.resource() ? "RESOURCE" : "INDIVIDUAL");
    line.append(";ROLE=").append(guest.optional() ? "OPT-PARTICIPANT" : "REQ-PARTICIPANT");
    line.append(";PARTSTAT=").append(guest.responseStatus().name().replace('_', '-'));
    if (guest.additionalGuests() > 0) {
      line.append(";X-NUM-GUESTS=").append(guest.additionalGuests());
    }
    if (!guest.comment().isEmpty()) {
      line.append(";X-RESPONSE-COMMENT=").append(LineWriter.quoted(guest.comment()));
    }
    return line.append(":mailto:").append(guest.email()).toString();
  }

  private void reminders(Reminders reminders, String title) throws IOException {
    if (reminders.equals(Reminders.NONE)) {
      lines.raw("X-DAYMARK-ALARMS:NONE");
    }
    for (Reminder reminder : reminders.overrides()) {
      lines.begin("VALARM");
      lines.raw("TRIGGER:-PT" + reminder.minutesBefore() + "M");
      if (reminder.method() == Reminder.Method.EMAIL) {
        lines.raw("ACTION:EMAIL");
        lines.text("SUMMARY", title);
      } else {
        lines.raw("ACTION:DISPLAY");
      }
      lines.text("DESCRIPTION", title);
      lines.end("VALARM");
    }
  }
}
