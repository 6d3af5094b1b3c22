package dev.daymark.sync.fake;

import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/** {@code /calendars}: the calendars themselves. */
final class CalendarsApi {
  private static final List<String> TEXTS = List.of("summary", "description", "location");

  private CalendarsApi() {}

  /** Answers a call whose path is {@code calendars}, maybe an id, maybe {@code clear}. */
  static Answer answer(Call call) {
    return switch (call.path().size()) {
      case 1 -> call.is("POST") ? insert(call) : Call.unknownMethod();
      case 2 -> item(call, call.access(call.path().get(1)));
      default -> nested(call);
    };
  }

  private static Answer nested(Call call) {
    if (!call.is("POST") || !call.path().get(2).equals("clear")) {
      return Call.unknownMethod();
    }
    Access access = call.access(call.path().get(1));
    if (!access.calendar().isPrimary()) {
      throw Refusal.invalid("Only the primary calendar can be cleared.");
    }
    EventStore store = access.calendar().store();
    for (StoredEvent event : List.copyOf(store.all())) {
      if (!store.gone(event) && event.masterId() == null) {
        call.cloud().writes().delete(access, event.id(), null);
      }
    }
    return Answer.empty(204);
  }

  private static Answer insert(Call call) {
    JsonObject body = call.body();
    String summary = Json.text(body, "summary");
    if (summary == null || summary.isEmpty()) {
      throw Refusal.required("Missing title.");
    }
    String zone = Json.text(body, "timeZone");
    FakeCalendar calendar =
        call.account().addCalendar(summary, zone == null ? ZoneId.of("UTC") : zone(zone));
    apply(calendar, body);
    return Answer.ok(CalendarRendering.calendar(calendar));
  }

  private static Answer item(Call call, Access access) {
    FakeCalendar calendar = access.calendar();
    if (call.isWrite()) {
      access.role().require(AccessRole.OWNER);
    }
    return switch (call.request().method()) {
      case "GET" -> call.versioned(CalendarRendering.calendar(calendar));
      case "PATCH" -> changed(call, calendar, call.body());
      case "PUT" -> {
        JsonObject body = call.body();
        if (Json.textOr(body, "summary", "").isEmpty()) {
          throw Refusal.required("Missing title.");
        }
        TEXTS.forEach(calendar.details()::remove);
        yield changed(call, calendar, body);
      }
      case "DELETE" -> {
        if (calendar.isPrimary()) {
          throw Refusal.invalid("The primary calendar cannot be deleted.");
        }
        call.cloud().remove(calendar);
        yield Answer.empty(204);
      }
      default -> Call.unknownMethod();
    };
  }

  private static Answer changed(Call call, FakeCalendar calendar, JsonObject body) {
    String etag = Json.textOr(CalendarRendering.calendar(calendar), "etag", "");
    String ifMatch = call.ifMatch();
    if (ifMatch != null && !ifMatch.equals("*") && !ifMatch.equals(etag)) {
      throw Refusal.stale();
    }
    apply(calendar, body);
    return Answer.ok(CalendarRendering.calendar(calendar));
  }

  private static void apply(FakeCalendar calendar, JsonObject body) {
    for (String name : TEXTS) {
      if (body.has(name)) {
        Json.putUnlessEmpty(calendar.details(), name, Json.text(body, name));
      }
    }
    String zone = Json.text(body, "timeZone");
    if (zone != null) {
      calendar.zone(zone(zone));
    }
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw Refusal.invalid("Invalid time zone definition.");
    }
  }
}
