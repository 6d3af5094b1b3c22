package dev.daymark.app.demo;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Events in the form of Google's API. */
final class GoogleEvent {

  private GoogleEvent() {}

  static JsonObject timed(String summary, ZonedDateTime start, Duration length) {
    JsonObject event = new JsonObject();
    event.addProperty("summary", summary);
    event.add("start", moment(start));
    event.add("end", moment(start.plus(length)));
    return event;
  }

  static JsonObject allDay(String summary, LocalDate first, int days) {
    JsonObject event = new JsonObject();
    event.addProperty("summary", summary);
    event.add("start", day(first));
    event.add("end", day(first.plusDays(days)));
    return event;
  }

  /** The event, repeating by this rule. */
  static JsonObject repeating(JsonObject event, String rule) {
    JsonArray recurrence = new JsonArray();
    recurrence.add("RRULE:" + rule);
    event.add("recurrence", recurrence);
    return event;
  }

  /** The event, at this place. */
  static JsonObject at(String location, JsonObject event) {
    event.addProperty("location", location);
    return event;
  }

  static JsonObject moment(ZonedDateTime time) {
    JsonObject moment = new JsonObject();
    moment.addProperty("dateTime", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
    moment.addProperty("timeZone", time.getZone().getId());
    return moment;
  }

  private static JsonObject day(LocalDate date) {
    JsonObject day = new JsonObject();
    day.addProperty("date", date.toString());
    return day;
  }
}
