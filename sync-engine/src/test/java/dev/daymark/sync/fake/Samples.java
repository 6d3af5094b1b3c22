package dev.daymark.sync.fake;

import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventDateTime;
import java.util.List;

/** Events for the contract tests, in the client library's classes. */
final class Samples {
  private Samples() {}

  static EventDateTime at(String dateTime) {
    return new EventDateTime().setDateTime(new DateTime(dateTime));
  }

  static EventDateTime at(String dateTime, String zone) {
    return at(dateTime).setTimeZone(zone);
  }

  static EventDateTime on(String date) {
    return new EventDateTime().setDate(new DateTime(date));
  }

  /** Monday, 23 November 2026, 12:00 to 13:00 in Berlin. */
  static Event lunch() {
    return new Event()
        .setSummary("Lunch")
        .setStart(at("2026-11-23T12:00:00+01:00"))
        .setEnd(at("2026-11-23T13:00:00+01:00"));
  }

  static Event allDay(String from, String to) {
    return new Event().setSummary("Holiday").setStart(on(from)).setEnd(on(to));
  }

  /** A series that begins on Monday, 23 November 2026, 09:00 in Berlin. */
  static Event series(String... recurrence) {
    return new Event()
        .setSummary("Standup")
        .setStart(at("2026-11-23T09:00:00+01:00", "Europe/Berlin"))
        .setEnd(at("2026-11-23T09:15:00+01:00", "Europe/Berlin"))
        .setRecurrence(List.of(recurrence));
  }
}
