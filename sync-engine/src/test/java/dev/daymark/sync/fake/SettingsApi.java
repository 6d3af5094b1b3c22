package dev.daymark.sync.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;

/**
 * {@code /users/me/settings}: a person's settings, which never change here but for the time zone.
 */
final class SettingsApi {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "weekStart", "1",
          "format24HourTime", "true",
          "locale", "en",
          "dateFieldOrder", "DMY",
          "hideWeekends", "false",
          "defaultEventLength", "60");

  private SettingsApi() {}

  /** Answers a call whose path is {@code users, me, settings} with an id or without. */
  static Answer answer(Call call) {
    if (!call.is("GET")) {
      return Call.unknownMethod();
    }
    if (call.path().size() > 3) {
      String id = call.path().get(3);
      String value =
          id.equals("timezone") ? call.account().primary().zone().getId() : SETTINGS.get(id);
      if (value == null) {
        throw Refusal.notFound();
      }
      return Answer.ok(setting(id, value));
    }
    JsonArray items = new JsonArray();
    items.add(setting("timezone", call.account().primary().zone().getId()));
    SETTINGS.forEach((id, value) -> items.add(setting(id, value)));
    JsonObject body = new JsonObject();
    body.addProperty("kind", "calendar#settings");
    body.addProperty(
        "nextSyncToken", new SyncToken(call.account().email(), "settings", 0).encode());
    body.add("items", items);
    return Answer.ok(body);
  }

  private static JsonObject setting(String id, String value) {
    JsonObject setting = new JsonObject();
    setting.addProperty("kind", "calendar#setting");
    setting.addProperty("etag", "\"0\"");
    setting.addProperty("id", id);
    setting.addProperty("value", value);
    return setting;
  }
}
