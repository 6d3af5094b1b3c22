package dev.daymark.app.demo;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What has to be equal of an event on both sides. Moments are compared as moments; of a cancelled
 * occurrence only its place in the series counts.
 */
record EventFacts(
    String summary,
    String description,
    String location,
    String status,
    String start,
    String end,
    Set<String> recurrence,
    String series,
    String originalStart) {

  static EventFacts ofExport(JsonObject event) {
    return of(event, "originalStart");
  }

  static EventFacts ofGoogle(JsonObject event) {
    return of(event, "originalStartTime");
  }

  private static EventFacts of(JsonObject event, String originalStart) {
    String status = text(event, "status");
    String series = text(event, "recurringEventId");
    String original = time(event, originalStart);
    if (status.equals("cancelled")) {
      return new EventFacts("", "", "", status, "", "", Set.of(), series, original);
    }
    return new EventFacts(
        text(event, "summary"),
        text(event, "description"),
        text(event, "location"),
        status,
        time(event, "start"),
        time(event, "end"),
        lines(event),
        series,
        original);
  }

  private static String text(JsonObject event, String field) {
    return event.has(field) ? event.get(field).getAsString() : "";
  }

  private static String time(JsonObject event, String field) {
    if (!event.has(field)) {
      return "";
    }
    JsonObject time = event.getAsJsonObject(field);
    return time.has("date")
        ? time.get("date").getAsString()
        : OffsetDateTime.parse(time.get("dateTime").getAsString()).toInstant().toString();
  }

  private static Set<String> lines(JsonObject event) {
    return event.has("recurrence")
        ? StreamSupport.stream(event.getAsJsonArray("recurrence").spliterator(), false)
            .map(JsonElement::getAsString)
            .collect(Collectors.toSet())
        : Set.of();
  }
}
