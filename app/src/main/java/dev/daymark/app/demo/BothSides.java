package dev.daymark.app.demo;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.daymark.app.export.StoreExport;
import dev.daymark.storage.LocalStore;
import dev.daymark.sync.fake.FakeCalendar;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Compares what is on this device, as it would be exported, with what Google has. */
record BothSides(LocalStore store, List<FakeCalendar> remote) {

  /** What differs, a line each, without the content; empty if both sides are equal. */
  List<String> differences() {
    Map<String, JsonObject> exported = exportedCalendars();
    List<String> differences = new ArrayList<>();
    for (FakeCalendar calendar : remote) {
      JsonObject here = exported.get(calendar.id());
      if (here == null) {
        differences.add("The calendar " + calendar.id() + " is not on this device.");
      } else {
        compare(eventsHere(here, differences), eventsThere(calendar), differences);
      }
    }
    return differences;
  }

  private static void compare(
      Map<String, EventFacts> here, Map<String, EventFacts> there, List<String> differences) {
    TreeSet<String> ids = new TreeSet<>(here.keySet());
    ids.addAll(there.keySet());
    for (String id : ids) {
      EventFacts mine = here.get(id);
      EventFacts theirs = there.get(id);
      if (mine == null) {
        differences.add("The event " + id + " is only in Google.");
      } else if (theirs == null) {
        differences.add("The event " + id + " is only on this device.");
      } else if (!mine.equals(theirs)) {
        differences.add("The event " + id + " differs: " + mine + " here, " + theirs + " there.");
      }
    }
  }

  private Map<String, JsonObject> exportedCalendars() {
    StringWriter text = new StringWriter();
    try {
      new StoreExport(store).write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, JsonObject> calendars = new HashMap<>();
    JsonObject export = JsonParser.parseString(text.toString()).getAsJsonObject();
    for (JsonElement element : export.getAsJsonArray("calendars")) {
      JsonObject calendar = element.getAsJsonObject();
      if (calendar.has("remoteId")) {
        calendars.put(calendar.get("remoteId").getAsString(), calendar);
      }
    }
    return calendars;
  }

  private static Map<String, EventFacts> eventsHere(JsonObject calendar, List<String> differences) {
    Map<String, EventFacts> events = new HashMap<>();
    for (JsonElement element : calendar.getAsJsonArray("events")) {
      JsonObject event = element.getAsJsonObject();
      if (event.has("pending") || !event.has("remoteId")) {
        differences.add("The event " + event.get("id").getAsString() + " was not sent.");
      } else {
        events.put(event.get("remoteId").getAsString(), EventFacts.ofExport(event));
      }
    }
    return events;
  }

  private static Map<String, EventFacts> eventsThere(FakeCalendar calendar) {
    Map<String, EventFacts> events = new HashMap<>();
    for (JsonObject event : calendar.events()) {
      events.put(event.get("id").getAsString(), EventFacts.ofGoogle(event));
    }
    return events;
  }
}
