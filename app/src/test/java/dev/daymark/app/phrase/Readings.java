package dev.daymark.app.phrase;

import java.time.Duration;
import java.util.Locale;

/** Readings as the tables of phrases write them. */
final class Readings {
  private Readings() {}

  static String describe(Reading reading) {
    StringBuilder line = new StringBuilder(reading.event() ? "event" : "task");
    line.append(" \"").append(reading.title()).append('"');
    reading.parts().forEach(part -> line.append(", ").append(describe(part)));
    return line.toString();
  }

  private static String describe(Part part) {
    return switch (part) {
      case Part.Day day -> day.last() == null ? day.first() + "" : day.first() + ".." + day.last();
      case Part.Time time ->
          time.end() == null ? time.start() + "" : time.start() + "-" + time.end();
      case Part.Deadline due -> "due " + due.at();
      case Part.Length length -> "for " + minutes(length.length());
      case Part.AllDay allDay -> "all day";
      case Part.Recurs recurs ->
          recurs.repeat().rule()
              + " from "
              + recurs.repeat().first()
              + (recurs.repeat().afterCompletion() ? " after completion" : "");
      case Part.Until until -> "until " + until.day();
      case Part.Times times -> times.count() + " times";
      case Part.Place place -> "at " + place.name();
      case Part.Guest guest -> "with " + guest.name();
      case Part.Alert alert -> "alert " + minutes(alert.before());
      case Part.Asked asked -> "asked";
      case Part.Category category -> "#" + category.name();
      case Part.Target target -> "in " + target.name();
      case Part.Importance importance -> importance.priority().name().toLowerCase(Locale.ROOT);
      case Part.Block block -> "block " + minutes(block.length());
    };
  }

  private static String minutes(Duration duration) {
    return duration.toMinutes() + "m";
  }
}
