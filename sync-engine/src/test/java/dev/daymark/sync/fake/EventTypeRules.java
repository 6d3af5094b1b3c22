package dev.daymark.sync.fake;

import com.google.gson.JsonObject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the type of an event allows; see the event-types guide. */
final class EventTypeRules {
  private static final Set<String> TYPES =
      Set.of("default", "birthday", "focusTime", "outOfOffice", "workingLocation", "fromGmail");
  private static final Set<String> BIRTHDAY_FIXED =
      Set.of("description", "location", "attendees", "visibility", "transparency", "recurrence");

  private EventTypeRules() {}

  static void normalise(JsonObject draft, @Nullable JsonObject old, Access access) {
    String type = Json.textOr(draft, "eventType", "default");
    if (!TYPES.contains(type)) {
      throw Refusal.invalid("Invalid event type.");
    }
    if (old == null) {
      checkNew(type, draft, access);
    } else if (!type.equals(Json.textOr(old, "eventType", "default"))) {
      throw restricted("Event type cannot be changed.");
    } else if (type.equals("birthday")) {
      checkBirthdayEdit(draft, old);
    }
    draft.addProperty("eventType", type);
  }

  static void requireDefault(JsonObject json) {
    if (!"default".equals(Json.textOr(json, "eventType", "default"))) {
      throw restricted("Only events of the default type can be imported or moved.");
    }
  }

  private static void checkNew(String type, JsonObject draft, Access access) {
    if (type.equals("fromGmail")) {
      throw restricted("Events of this type cannot be created.");
    }
    if (!type.equals("default") && !access.calendar().isPrimary()) {
      throw restricted("Events of this type are only possible on primary calendars.");
    }
    if (type.equals("birthday")) {
      JsonObject start = draft.getAsJsonObject("start");
      boolean yearly = Json.array(draft, "recurrence").toString().contains("FREQ=YEARLY");
      if (!start.has("date") || !yearly) {
        throw restricted("A birthday is an all-day event that repeats each year.");
      }
    }
  }

  private static void checkBirthdayEdit(JsonObject draft, JsonObject old) {
    for (String field : BIRTHDAY_FIXED) {
      if (!Json.same(draft, old, field)) {
        throw restricted("This field of a birthday cannot be changed.");
      }
    }
  }

  private static Refusal restricted(String message) {
    return Refusal.of(400, "eventTypeRestriction", message);
  }
}
