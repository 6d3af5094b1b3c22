package dev.daymark.sync.fake;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * One version of an event or of an exception. The JSON is in the store's form (times in UTC) and
 * frozen.
 *
 * @param revision when this version was made, in the order of all changes
 */
record StoredEvent(String id, JsonObject json, long revision) {

  boolean cancelled() {
    return "cancelled".equals(Json.text(json, "status"));
  }

  String etag() {
    return Stamps.etag(revision);
  }

  /** The series this is an exception of, or null. */
  @Nullable String masterId() {
    return Json.text(json, "recurringEventId");
  }

  boolean isSeries() {
    return json.has("recurrence");
  }

  /** Whether nothing but the tombstone is left, as after a move. */
  boolean bare() {
    return !json.has("start");
  }

  EventMoment start() {
    return EventMoment.ofStored(json.getAsJsonObject("start"));
  }

  EventMoment end() {
    return EventMoment.ofStored(json.getAsJsonObject("end"));
  }

  EventMoment originalStart() {
    return EventMoment.ofStored(json.getAsJsonObject("originalStartTime"));
  }
}
