package dev.daymark.sync.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.ZoneId;
import java.util.Set;

/** Turns stored events into what the API answers, for one account, zone and role. */
record EventRendering(Access access, ZoneId zone, int maxAttendees, Behaviour behaviour) {
  private static final Set<String> BUSY_FIELDS =
      Set.of(
          "start",
          "end",
          "recurrence",
          "recurringEventId",
          "originalStartTime",
          "iCalUID",
          "eventType",
          "transparency",
          "created",
          "updated",
          "sequence",
          "organizer");
  private static final Set<String> MOMENTS = Set.of("start", "end", "originalStartTime");

  static EventRendering of(Access access, Cloud cloud) {
    return new EventRendering(
        access, access.calendar().zone(), Integer.MAX_VALUE, cloud.behaviour());
  }

  /** The event with all that the role may see; deleted plain events keep their details. */
  JsonObject full(StoredEvent event) {
    boolean gone = access.calendar().store().gone(event);
    if (event.bare() || gone && event.masterId() != null) {
      return tombstone(event);
    }
    JsonObject json =
        head(event, gone ? "cancelled" : Json.textOr(event.json(), "status", "confirmed"));
    boolean masked = masked(event);
    for (var field : event.json().entrySet()) {
      String name = field.getKey();
      if (MOMENTS.contains(name)) {
        json.add(name, EventMoment.ofStored(field.getValue().getAsJsonObject()).rendered(zone));
      } else if (!name.equals("status") && (!masked || BUSY_FIELDS.contains(name))) {
        json.add(name, field.getValue());
      }
    }
    if (masked) {
      json.addProperty("visibility", "private");
    } else {
      json.addProperty("htmlLink", "https://www.google.com/calendar/event?eid=" + event.id());
      omitAttendees(json);
    }
    return json;
  }

  /** What incremental lists show of a deleted event. */
  JsonObject tombstone(StoredEvent event) {
    JsonObject json = head(event, "cancelled");
    boolean instance = event.masterId() != null;
    if (instance && !behaviour.bareInstanceTombstones()) {
      json.addProperty("recurringEventId", event.masterId());
      json.add("originalStartTime", event.originalStart().rendered(zone));
    }
    return json;
  }

  private static JsonObject head(StoredEvent event, String status) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", "calendar#event");
    json.addProperty("etag", event.etag());
    json.addProperty("id", event.id());
    json.addProperty("status", status);
    return json;
  }

  private boolean masked(StoredEvent event) {
    String visibility = Json.textOr(event.json(), "visibility", "default");
    boolean hidden = visibility.equals("private") || visibility.equals("confidential");
    return access.role() == AccessRole.FREE_BUSY_READER
        || hidden && !access.role().atLeast(AccessRole.WRITER);
  }

  private void omitAttendees(JsonObject json) {
    JsonArray attendees = Json.array(json, "attendees");
    if (attendees.size() <= maxAttendees) {
      return;
    }
    JsonArray own = new JsonArray();
    for (JsonElement attendee : attendees) {
      if (Json.isTrue(attendee.getAsJsonObject(), "self")) {
        own.add(attendee);
      }
    }
    json.add("attendees", own);
    json.addProperty("attendeesOmitted", true);
  }
}
