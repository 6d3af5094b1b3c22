package dev.daymark.sync.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * Conference data: taken only from clients that say they know it. A request is ignored if the event
 * has one of the same name; else it is answered as {@link Behaviour#calls} says, now or later. What
 * is given whole is a copy.
 */
final class ConferenceRules {
  private static final String MEET = "hangoutsMeet";

  private ConferenceRules() {}

  /** What a calendar says about the calls that can be made for its events. */
  static JsonObject allowed(boolean calls) {
    JsonArray types = new JsonArray();
    if (calls) {
      types.add(MEET);
    }
    JsonObject properties = new JsonObject();
    properties.add("allowedConferenceSolutionTypes", types);
    return properties;
  }

  static void normalise(
      JsonObject draft, @Nullable JsonObject old, Access access, WriteOptions options) {
    JsonObject before = old == null ? null : Json.object(old, "conferenceData");
    if (!options.conferences()) {
      draft.remove("conferenceData");
      if (before != null) {
        draft.add("conferenceData", before);
      }
    }
    JsonObject data = Json.object(draft, "conferenceData");
    if (data == null || data.isEmpty()) {
      draft.remove("conferenceData");
      draft.remove("hangoutLink");
      return;
    }
    String asked = request(data);
    if (asked != null && before != null && asked.equals(request(before))) {
      draft.add("conferenceData", before);
    } else if (asked != null) {
      draft.add("conferenceData", asked(data, access));
    }
    link(draft);
  }

  private static JsonObject asked(JsonObject data, Access access) {
    JsonObject request = data.getAsJsonObject("createRequest").deepCopy();
    if (!access.calendar().details().get("conferenceProperties").toString().contains(MEET)) {
      throw Refusal.invalid("Invalid conference type value.");
    }
    JsonObject made = new JsonObject();
    made.add("createRequest", request);
    answer(made, access.calendar().calls());
    return made;
  }

  /** Answers a request that waits for it; nothing if there is none. */
  static boolean answer(JsonObject data, Behaviour.Calls answer) {
    JsonObject request = Json.object(data, "createRequest");
    if (request == null || data.has("conferenceId")) {
      return false;
    }
    JsonObject status = new JsonObject();
    status.addProperty(
        "statusCode",
        switch (answer) {
          case MADE -> "success";
          case MADE_LATER -> "pending";
          case REFUSED -> "failure";
        });
    request.add("status", status);
    if (answer == Behaviour.Calls.MADE) {
      make(data, Json.textOr(request, "requestId", ""));
    }
    return true;
  }

  private static void make(JsonObject data, String requestId) {
    String id = "fake-" + Integer.toHexString(requestId.hashCode());
    JsonObject entry = new JsonObject();
    entry.addProperty("entryPointType", "video");
    entry.addProperty("uri", "https://meet.google.com/" + id);
    JsonArray entryPoints = new JsonArray();
    entryPoints.add(entry);
    data.add("entryPoints", entryPoints);
    JsonObject key = new JsonObject();
    key.addProperty("type", MEET);
    JsonObject solution = new JsonObject();
    solution.add("key", key);
    solution.addProperty("name", "Google Meet");
    data.add("conferenceSolution", solution);
    data.addProperty("conferenceId", id);
    data.addProperty("signature", "signed-" + id);
  }

  /** Meet's own link has a field beside the data. */
  static void link(JsonObject draft) {
    draft.remove("hangoutLink");
    JsonObject data = Json.object(draft, "conferenceData");
    if (data != null) {
      for (var entry : Json.array(data, "entryPoints")) {
        JsonObject point = entry.getAsJsonObject();
        if ("video".equals(Json.text(point, "entryPointType")) && point.has("uri")) {
          draft.add("hangoutLink", point.get("uri"));
        }
      }
    }
  }

  private static @Nullable String request(JsonObject data) {
    JsonObject request = Json.object(data, "createRequest");
    if (request == null) {
      return null;
    }
    String id = Json.text(request, "requestId");
    if (id == null || id.isEmpty()) {
      throw Refusal.required("Missing conference create request id.");
    }
    return id;
  }
}
