package dev.daymark.sync.google;

import com.google.api.client.json.JsonFactory;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.Events;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a page of events so that one item of a wrong shape costs itself and not the page, for it
 * would come again with every listing.
 */
final class EventsPage {

  private final JsonFactory json;

  EventsPage(JsonFactory json) {
    this.json = json;
  }

  /**
   * Reads an answer.
   *
   * @param unreadable gets the ids of items of a wrong shape
   * @throws IllegalArgumentException if the answer as a whole has a wrong shape
   */
  Events read(String answer, List<String> unreadable) throws IOException {
    try {
      return json.fromString(answer, Events.class);
    } catch (IllegalArgumentException mistyped) {
      return oneByOne(answer, unreadable);
    }
  }

  private Events oneByOne(String answer, List<String> unreadable) throws IOException {
    JsonObject page = JsonParser.parseString(answer).getAsJsonObject();
    JsonElement items = page.remove("items");
    Events events = json.fromString(page.toString(), Events.class);
    List<Event> read = new ArrayList<>();
    if (items != null && items.isJsonArray()) {
      for (JsonElement item : items.getAsJsonArray()) {
        readItem(item, read, unreadable);
      }
    }
    return events.setItems(read);
  }

  private void readItem(JsonElement item, List<Event> read, List<String> unreadable)
      throws IOException {
    try {
      read.add(json.fromString(item.toString(), Event.class));
    } catch (IllegalArgumentException mistyped) {
      JsonElement id = item.isJsonObject() ? item.getAsJsonObject().get("id") : null;
      unreadable.add(id != null && id.isJsonPrimitive() ? id.getAsString() : "");
    }
  }
}
