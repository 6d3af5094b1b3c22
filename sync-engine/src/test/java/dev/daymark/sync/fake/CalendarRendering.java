package dev.daymark.sync.fake;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Set;

/** Calendars and list entries as the API answers them. */
final class CalendarRendering {
  private static final Set<String> ONLY_WHEN_TRUE = Set.of("hidden", "selected");

  private CalendarRendering() {}

  static JsonObject calendar(FakeCalendar calendar) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", "calendar#calendar");
    json.addProperty(
        "etag", "\"" + (calendar.details() + calendar.zone().getId()).hashCode() + "\"");
    json.addProperty("id", calendar.id());
    copy(calendar.details(), json);
    json.addProperty("timeZone", calendar.zone().getId());
    return json;
  }

  static JsonObject listEntry(CalendarListStore.Entry entry, FakeAccount account) {
    FakeCalendar calendar = entry.calendar();
    JsonObject json = new JsonObject();
    json.addProperty("kind", "calendar#calendarListEntry");
    json.addProperty("etag", Stamps.etag(entry.revision()));
    json.addProperty("id", calendar.id());
    if (entry.deleted()) {
      json.addProperty("deleted", true);
      json.add("defaultReminders", Json.array(entry.settings(), "defaultReminders"));
      return json;
    }
    copy(calendar.details(), json);
    json.addProperty("timeZone", calendar.zone().getId());
    AccessRole role = calendar.roleOf(account);
    json.addProperty("accessRole", role == null ? "none" : role.wire());
    if (entry.primary()) {
      json.addProperty("primary", true);
    }
    String colour = Json.textOr(entry.settings(), "colorId", "1");
    json.addProperty("colorId", colour);
    json.addProperty("backgroundColor", Palette.calendarBackground(colour));
    json.addProperty("foregroundColor", Palette.foreground());
    json.add("defaultReminders", Json.array(entry.settings(), "defaultReminders"));
    copy(entry.settings(), json);
    return json;
  }

  private static void copy(JsonObject from, JsonObject to) {
    for (Map.Entry<String, JsonElement> field : from.entrySet()) {
      boolean unset =
          ONLY_WHEN_TRUE.contains(field.getKey()) && !field.getValue().getAsBoolean()
              || field.getValue().toString().equals("\"\"");
      if (!unset) {
        to.add(field.getKey(), field.getValue());
      }
    }
  }
}
