package dev.daymark.sync.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/** Conference data: taken only from clients that say they know it, made at once when asked for. */
final class ConferenceRules {
  private ConferenceRules() {}

  static void normalise(JsonObject draft, @Nullable JsonObject old, WriteOptions options) {
    if (!options.conferences()) {
      draft.remove("conferenceData");
      if (old != null && old.has("conferenceData")) {
        draft.add("conferenceData", old.get("conferenceData"));
      }
    }
    JsonObject data = Json.object(draft, "conferenceData");
    if (data == null || data.isEmpty()) {
      draft.remove("conferenceData");
      draft.remove("hangoutLink");
      return;
    }
    JsonObject request = Json.object(data, "createRequest");
    if (request != null && !data.has("conferenceId")) {
      create(draft, data, request);
    }
  }

  private static void create(JsonObject draft, JsonObject data, JsonObject request) {
    String requestId = Json.text(request, "requestId");
    if (requestId == null) {
      throw Refusal.required("Missing conference create request id.");
    }
    String id = "fake-" + Integer.toHexString(requestId.hashCode());
    String link = "https://meet.google.com/" + id;
    JsonObject status = new JsonObject();
    status.addProperty("statusCode", "success");
    request.add("status", status);
    JsonObject entry = new JsonObject();
    entry.addProperty("entryPointType", "video");
    entry.addProperty("uri", link);
    JsonArray entryPoints = new JsonArray();
    entryPoints.add(entry);
    data.add("entryPoints", entryPoints);
    data.addProperty("conferenceId", id);
    draft.addProperty("hangoutLink", link);
  }
}
