package dev.daymark.sync.fake;

import com.google.gson.JsonObject;
import java.util.List;

/** Google's two colour maps: 24 for calendars, 11 for events. */
final class Palette {
  private static final String FOREGROUND = "#1d1d1d";
  private static final List<String> CALENDARS =
      List.of(
          "#ac725e", "#d06b64", "#f83a22", "#fa573c", "#ff7537", "#ffad46", "#42d692", "#16a765",
          "#7bd148", "#b3dc6c", "#fbe983", "#fad165", "#92e1c0", "#9fe1e7", "#9fc6e7", "#4986e7",
          "#9a9cff", "#b99aff", "#c2c2c2", "#cabdbf", "#cca6ac", "#f691b2", "#cd74e6", "#a47ae2");
  private static final List<String> EVENTS =
      List.of(
          "#a4bdfc", "#7ae7bf", "#dbadff", "#ff887c", "#fbd75b", "#ffb878", "#46d6db", "#e1e1e1",
          "#5484ed", "#51b749", "#dc2127");

  private Palette() {}

  static boolean isEventColour(String id) {
    return id.matches("[1-9]|1[01]");
  }

  static boolean isCalendarColour(String id) {
    return id.matches("[1-9]|1\\d|2[0-4]");
  }

  /** The background of a calendar colour; any unknown id gives the first. */
  static String calendarBackground(String id) {
    return CALENDARS.get(isCalendarColour(id) ? Integer.parseInt(id) - 1 : 0);
  }

  static String foreground() {
    return FOREGROUND;
  }

  static JsonObject colours() {
    JsonObject body = new JsonObject();
    body.addProperty("kind", "calendar#colors");
    body.addProperty("updated", "2012-02-14T00:00:00.000Z");
    body.add("calendar", map(CALENDARS));
    body.add("event", map(EVENTS));
    return body;
  }

  private static JsonObject map(List<String> backgrounds) {
    JsonObject map = new JsonObject();
    for (int i = 0; i < backgrounds.size(); i++) {
      JsonObject colour = new JsonObject();
      colour.addProperty("background", backgrounds.get(i));
      colour.addProperty("foreground", FOREGROUND);
      map.add(String.valueOf(i + 1), colour);
    }
    return map;
  }
}
