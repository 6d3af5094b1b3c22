package dev.daymark.sync.sim;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.Conference;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.sync.SyncedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What both sides have to agree on, as a text; made from a row and from Google's JSON alike. */
final class Projection {

  private static final DateTimeFormatter SLOT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

  private Projection() {}

  static String of(CalendarEvent event, SyncedEvent state) {
    EventContent content = event.content();
    String id = state.remote() == null ? "not on the server" : state.remote().remoteId();
    if (content.status() == EventStatus.CANCELLED) {
      return id + " cancelled";
    }
    TreeMap<String, String> fields = new TreeMap<>();
    fields.put("summary", content.summary());
    fields.put("description", content.description());
    fields.put("location", content.location());
    fields.put("time", time(content.time()));
    fields.put("recurrence", new TreeSet<>(content.recurrence().lines()).toString());
    fields.put("status", content.status().name().toLowerCase(Locale.ROOT));
    fields.put("transparency", content.transparency().name().toLowerCase(Locale.ROOT));
    fields.put("visibility", content.visibility().name().toLowerCase(Locale.ROOT));
    fields.put("color", String.valueOf(content.colorId()));
    TreeSet<String> guests = new TreeSet<>();
    content
        .attendees()
        .forEach(
            guest ->
                guests.add(
                    guest.email()
                        + " "
                        + guest.responseStatus().name().replace("_", "").toLowerCase(Locale.ROOT)));
    fields.put("guests", guests.toString());
    TreeSet<String> reminders = new TreeSet<>();
    content
        .reminders()
        .overrides()
        .forEach(
            reminder ->
                reminders.add(
                    reminder.method().name().toLowerCase(Locale.ROOT) + reminder.minutesBefore()));
    fields.put("reminders", content.reminders().useDefault() + " " + reminders);
    fields.put("call", call(content.conference()));
    fields.put(
        "occurrence", event.exception() == null ? "" : event.exception().originalStart().key());
    return id + " " + fields;
  }

  static String of(JsonObject event) {
    String id = text(event, "id", "");
    String status = text(event, "status", "confirmed");
    if (status.equals("cancelled")) {
      return id + " cancelled";
    }
    TreeMap<String, String> fields = new TreeMap<>();
    fields.put("summary", text(event, "summary", ""));
    fields.put("description", text(event, "description", ""));
    fields.put("location", text(event, "location", ""));
    fields.put(
        "time", time(event.getAsJsonObject("start")) + "/" + time(event.getAsJsonObject("end")));
    TreeSet<String> lines = new TreeSet<>();
    array(event, "recurrence").forEach(line -> lines.add(line.getAsString()));
    fields.put("recurrence", lines.toString());
    fields.put("status", status);
    fields.put("transparency", text(event, "transparency", "opaque"));
    fields.put("visibility", text(event, "visibility", "default"));
    fields.put("color", text(event, "colorId", "null"));
    TreeSet<String> guests = new TreeSet<>();
    array(event, "attendees")
        .forEach(
            guest ->
                guests.add(
                    text(guest, "email")
                        + " "
                        + text(guest, "responseStatus").toLowerCase(Locale.ROOT)));
    fields.put("guests", guests.toString());
    fields.put("reminders", reminders(event.getAsJsonObject("reminders")));
    fields.put("call", call(event));
    fields.put("occurrence", slot(event.getAsJsonObject("originalStartTime")));
    return id + " " + fields;
  }

  private static String call(Conference conference) {
    return conference.link() == null
        ? String.valueOf(conference.requestId())
        : conference.link().toString();
  }

  private static String call(JsonObject event) {
    JsonObject data = event.getAsJsonObject("conferenceData");
    boolean asked = data != null && data.has("createRequest");
    return text(
        event,
        "hangoutLink",
        asked ? text(data.getAsJsonObject("createRequest"), "requestId", "") : "null");
  }

  /** How the id of an occurrence so many days after the series' start ends. */
  static String slot(JsonObject master, int days) {
    JsonObject start = master.getAsJsonObject("start");
    if (start.has("date")) {
      return LocalDate.parse(text(start, "date"))
          .plusDays(days)
          .format(DateTimeFormatter.BASIC_ISO_DATE);
    }
    ZonedDateTime first =
        OffsetDateTime.parse(text(start, "dateTime"))
            .atZoneSameInstant(ZoneId.of(text(start, "timeZone")));
    return SLOT.format(first.plusDays(days).withZoneSameInstant(ZoneId.of("UTC")));
  }

  private static String slot(@Nullable JsonObject original) {
    if (original == null) {
      return "";
    }
    return original.has("date")
        ? text(original, "date").replace("-", "")
        : SLOT.format(
            OffsetDateTime.parse(text(original, "dateTime")).atZoneSameInstant(ZoneId.of("UTC")));
  }

  private static String time(EventTime time) {
    return switch (time) {
      case EventTime.AllDay(LocalDate start, LocalDate end) -> start + "/" + end;
      case EventTime.Timed(ZonedDateTime start, ZonedDateTime end) ->
          moment(start.toInstant(), start.getZone().getId())
              + "/"
              + moment(end.toInstant(), end.getZone().getId());
    };
  }

  private static String time(JsonObject time) {
    return time.has("date")
        ? text(time, "date")
        : moment(OffsetDateTime.parse(text(time, "dateTime")).toInstant(), text(time, "timeZone"));
  }

  private static String moment(Instant at, String zone) {
    return at + "[" + (zone.equals("Z") ? "UTC" : zone) + "]";
  }

  private static String reminders(@Nullable JsonObject reminders) {
    boolean useDefault =
        reminders == null
            || reminders.has("useDefault") && reminders.get("useDefault").getAsBoolean();
    TreeSet<String> overrides = new TreeSet<>();
    if (reminders != null) {
      array(reminders, "overrides")
          .forEach(reminder -> overrides.add(text(reminder, "method") + text(reminder, "minutes")));
    }
    return useDefault + " " + overrides;
  }

  private static JsonArray array(JsonObject json, String name) {
    return json.has(name) ? json.getAsJsonArray(name) : new JsonArray();
  }

  private static String text(JsonElement json, String name) {
    return text(json.getAsJsonObject(), name, "?");
  }

  private static String text(JsonObject json, String name, String absent) {
    return json.has(name) ? json.get(name).getAsString() : absent;
  }
}
