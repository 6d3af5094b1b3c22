package dev.daymark.app.export;

import com.google.gson.stream.JsonWriter;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.Reminders;
import dev.daymark.domain.Transparency;
import dev.daymark.domain.Visibility;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event in the neutral JSON.
 *
 * @param remoteId null while the event was never sent
 * @param recurringEventId the remote id of the series an exception belongs to; null otherwise
 * @param seriesZone in which an exception's original start is written
 * @param pending whether a change waits to be sent
 */
record EventJson(
    CalendarEvent event,
    @Nullable String remoteId,
    @Nullable String recurringEventId,
    ZoneId seriesZone,
    boolean pending) {

  void write(JsonWriter json) throws IOException {
    EventContent content = event.content();
    json.beginObject();
    json.name("id").value(event.id().toString());
    Absent.leaveOut(json, "remoteId", remoteId);
    Absent.leaveOut(json, "summary", content.summary());
    Absent.leaveOut(json, "description", content.description());
    Absent.leaveOut(json, "location", content.location());
    json.name("status").value(JsonWords.camelCase(content.status()));
    TimeJson.writeStartAndEnd(json, content.time());
    Absent.leaveOut(json, "recurrence", content.recurrence().lines());
    writeException(json);
    writeAttendees(json, content.attendees());
    writeShowing(json, content);
    writeReminders(json, content.reminders());
    if (pending) {
      json.name("pending").value(true);
    }
    json.endObject();
  }

  private void writeException(JsonWriter json) throws IOException {
    if (event.exception() == null) {
      return;
    }
    Absent.leaveOut(json, "recurringEventId", recurringEventId);
    TimeJson.writeOriginalStart(json, event.exception().originalStart(), seriesZone);
  }

  private static void writeAttendees(JsonWriter json, List<Attendee> attendees) throws IOException {
    if (attendees.isEmpty()) {
      return;
    }
    json.name("attendees").beginArray();
    for (Attendee attendee : attendees) {
      json.beginObject();
      json.name("email").value(attendee.email());
      json.name("responseStatus").value(JsonWords.camelCase(attendee.responseStatus()));
      json.endObject();
    }
    json.endArray();
  }

  /** What Google assumes is left out, as Google leaves it out. */
  private static void writeShowing(JsonWriter json, EventContent content) throws IOException {
    if (content.transparency() != Transparency.OPAQUE) {
      json.name("transparency").value(JsonWords.camelCase(content.transparency()));
    }
    if (content.visibility() != Visibility.DEFAULT) {
      json.name("visibility").value(JsonWords.camelCase(content.visibility()));
    }
    Absent.leaveOut(json, "colorId", content.colorId());
  }

  private static void writeReminders(JsonWriter json, Reminders reminders) throws IOException {
    json.name("reminders").beginObject();
    json.name("useDefault").value(reminders.useDefault());
    if (!reminders.overrides().isEmpty()) {
      json.name("overrides").beginArray();
      for (Reminder reminder : reminders.overrides()) {
        json.beginObject();
        json.name("method").value(JsonWords.camelCase(reminder.method()));
        json.name("minutes").value(reminder.minutesBefore());
        json.endObject();
      }
      json.endArray();
    }
    json.endObject();
  }

  /** The zone an event's own start is on; UTC for whole days, which have none. */
  static ZoneId zoneOf(CalendarEvent event) {
    return switch (event.content().time()) {
      case EventTime.Timed timed -> timed.start().getZone();
      case EventTime.AllDay ignored -> ZoneId.of("UTC");
    };
  }
}
