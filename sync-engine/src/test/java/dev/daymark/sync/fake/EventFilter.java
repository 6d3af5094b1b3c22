package dev.daymark.sync.fake;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which stored events a list shows. */
record EventFilter(FakeCalendar calendar, EventQuery query) {

  boolean shows(StoredEvent event) {
    return query.syncToken() == null
        ? visible(event) && inWindow(event) && matches(event)
        : ofWantedType(event);
  }

  /** Whether a computed or stored instance is shown by an expanding list. */
  boolean showsInstance(StoredEvent instance) {
    boolean gone = calendar.store().gone(instance);
    return (!gone || query.showDeleted() || query.syncToken() != null) && matches(instance);
  }

  private boolean visible(StoredEvent event) {
    if (!calendar.store().gone(event) || query.showDeleted() || query.updatedMin() != null) {
      return true;
    }
    boolean instance = event.masterId() != null;
    return instance && !query.singleEvents() && calendar.store().seriesLives(event);
  }

  private boolean inWindow(StoredEvent event) {
    Window window = query.window();
    if (window.open()) {
      return true;
    }
    if (event.bare()) {
      return false;
    }
    return event.isSeries() && !event.cancelled()
        ? new Instances(calendar).any(event, window)
        : window.holds(event, calendar.zone());
  }

  private boolean matches(StoredEvent event) {
    JsonObject json = event.json();
    String uid = query.request().param("iCalUID");
    return (uid == null || uid.equals(Json.text(json, "iCalUID")))
        && ofWantedType(event)
        && changedInTime(json)
        && containsText(json, query.request().param("q"))
        && hasProperties(json, "private", "privateExtendedProperty")
        && hasProperties(json, "shared", "sharedExtendedProperty");
  }

  private boolean ofWantedType(StoredEvent event) {
    List<String> types = query.request().query().getOrDefault("eventTypes", List.of());
    return types.isEmpty() || types.contains(Json.textOr(event.json(), "eventType", "default"));
  }

  private boolean changedInTime(JsonObject json) {
    Instant since = query.updatedMin();
    return since == null || !Instant.parse(Json.textOr(json, "updated", "")).isBefore(since);
  }

  private static boolean containsText(JsonObject json, @Nullable String words) {
    if (words == null) {
      return true;
    }
    StringBuilder text = new StringBuilder();
    for (String field : Set.of("summary", "description", "location", "attendees", "organizer")) {
      JsonElement value = json.get(field);
      text.append(value == null ? "" : value.toString()).append(' ');
    }
    return text.toString().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }

  private boolean hasProperties(JsonObject json, String part, String parameter) {
    JsonObject all = Json.object(json, "extendedProperties");
    JsonObject properties = all == null ? null : Json.object(all, part);
    for (String wanted : query.request().query().getOrDefault(parameter, List.of())) {
      int equals = wanted.indexOf('=');
      if (equals < 0) {
        throw Refusal.invalidParameter(parameter, "Invalid extended property constraint.");
      }
      String value = properties == null ? null : Json.text(properties, wanted.substring(0, equals));
      if (!wanted.substring(equals + 1).equals(value)) {
        return false;
      }
    }
    return true;
  }
}
