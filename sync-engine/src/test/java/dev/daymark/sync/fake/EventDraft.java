package dev.daymark.sync.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Brings a client's event into the store's form: unknown and read-only fields out, values checked,
 * defaults away.
 */
final class EventDraft {
  private static final Set<String> WRITABLE =
      Set.of(
          "summary",
          "description",
          "location",
          "colorId",
          "eventLabelId",
          "start",
          "end",
          "recurrence",
          "transparency",
          "visibility",
          "status",
          "sequence",
          "attendees",
          "reminders",
          "extendedProperties",
          "source",
          "guestsCanInviteOthers",
          "guestsCanModify",
          "guestsCanSeeOtherGuests",
          "anyoneCanAddSelf",
          "conferenceData",
          "attachments",
          "eventType",
          "workingLocationProperties",
          "outOfOfficeProperties",
          "focusTimeProperties",
          "birthdayProperties");
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "transparency", "opaque",
          "visibility", "default",
          "guestsCanInviteOthers", "true",
          "guestsCanModify", "false",
          "guestsCanSeeOtherGuests", "true",
          "anyoneCanAddSelf", "false",
          "locked", "false");
  private static final Map<String, Set<String>> CHOICES =
      Map.of(
          "transparency", Set.of("opaque", "transparent"),
          "visibility", Set.of("default", "public", "private", "confidential"),
          "status", Set.of("confirmed", "tentative", "cancelled"));
  private static final int MOST_ATTACHMENTS = 25;

  private EventDraft() {}

  /** What of a body a client may write at all. */
  static JsonObject writable(JsonObject body, WriteOptions options) {
    JsonObject result = new JsonObject();
    for (Map.Entry<String, JsonElement> entry : body.entrySet()) {
      boolean wanted = WRITABLE.contains(entry.getKey());
      boolean ignored = entry.getKey().equals("attachments") && !options.attachments();
      if (wanted && !ignored || options.device() && entry.getKey().equals("locked")) {
        result.add(entry.getKey(), entry.getValue().deepCopy());
      }
    }
    return result;
  }

  /** Checks and normalises a whole draft in place; {@code old} is the version it replaces. */
  static void normalise(
      JsonObject draft, @Nullable JsonObject old, Access access, WriteOptions options) {
    recurrence(draft);
    EventTimes.normalise(draft, access.calendar().zone());
    checkRecurrence(draft);
    checkChoices(draft);
    checkColour(draft);
    ReminderRules.normalise(draft);
    PropertyRules.normalise(draft);
    AttendeeRules.normalise(draft, access);
    EventTypeRules.normalise(draft, old, access);
    ConferenceRules.normalise(draft, old, access, options);
    if (Json.array(draft, "attachments").size() > MOST_ATTACHMENTS) {
      throw Refusal.invalid("Too many attachments.");
    }
    dropDefaults(draft);
  }

  private static void recurrence(JsonObject draft) {
    JsonArray lines = Json.array(draft, "recurrence");
    if (lines.isEmpty() || draft.has("recurringEventId")) {
      draft.remove("recurrence");
    }
  }

  private static void checkRecurrence(JsonObject draft) {
    if (draft.has("recurrence")) {
      List<String> lines = new ArrayList<>();
      draft.getAsJsonArray("recurrence").forEach(line -> lines.add(line.getAsString()));
      RecurrenceLines.parse(lines, EventMoment.ofStored(draft.getAsJsonObject("start")));
    }
  }

  private static void checkChoices(JsonObject draft) {
    CHOICES.forEach(
        (field, allowed) -> {
          String value = Json.text(draft, field);
          if (value != null && !value.isEmpty() && !allowed.contains(value)) {
            throw Refusal.invalid("Invalid value for: " + value);
          }
        });
  }

  private static void checkColour(JsonObject draft) {
    String colour = Json.text(draft, "colorId");
    if (colour != null && !colour.isEmpty() && !Palette.isEventColour(colour)) {
      throw Refusal.invalid("Invalid color id.");
    }
  }

  private static void dropDefaults(JsonObject draft) {
    for (String name : List.copyOf(draft.keySet())) {
      JsonElement value = draft.get(name);
      boolean empty = value.isJsonPrimitive() && value.getAsString().isEmpty();
      boolean standard = value.isJsonPrimitive() && value.getAsString().equals(DEFAULTS.get(name));
      if (empty || standard || value.isJsonNull()) {
        draft.remove(name);
      }
    }
    if (!draft.has("status")) {
      draft.addProperty("status", "confirmed");
    }
  }
}
