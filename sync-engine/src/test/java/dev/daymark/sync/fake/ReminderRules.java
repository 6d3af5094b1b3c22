package dev.daymark.sync.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Set;

/** At most five overrides, by popup or email, up to four weeks ahead; never beside the defaults. */
final class ReminderRules {
  private static final int MOST_OVERRIDES = 5;
  private static final int MOST_MINUTES = 40_320;

  private ReminderRules() {}

  static void normalise(JsonObject draft) {
    JsonObject reminders = Json.object(draft, "reminders");
    if (reminders == null) {
      JsonObject defaults = new JsonObject();
      defaults.addProperty("useDefault", true);
      draft.add("reminders", defaults);
      return;
    }
    JsonArray overrides = Json.array(reminders, "overrides");
    boolean useDefault = Json.isTrue(reminders, "useDefault");
    if (useDefault && !overrides.isEmpty()) {
      throw Refusal.of(
          400,
          "cannotUseDefaultRemindersAndSpecifyOverride",
          "Cannot specify both default reminders and overrides at the same time.");
    }
    check(overrides);
    JsonObject result = new JsonObject();
    result.addProperty("useDefault", useDefault);
    if (!overrides.isEmpty()) {
      result.add("overrides", overrides);
    }
    draft.add("reminders", result);
  }

  static void check(JsonArray overrides) {
    if (overrides.size() > MOST_OVERRIDES) {
      throw Refusal.invalid("Too many override reminders.");
    }
    for (JsonElement element : overrides) {
      JsonObject override = element.getAsJsonObject();
      if (!Set.of("popup", "email").contains(Json.textOr(override, "method", ""))) {
        throw Refusal.invalid("Invalid reminder method.");
      }
      int minutes = Json.integer(override, "minutes", -1);
      if (minutes < 0 || minutes > MOST_MINUTES) {
        throw Refusal.invalid("Invalid reminder minutes.");
      }
    }
  }
}
