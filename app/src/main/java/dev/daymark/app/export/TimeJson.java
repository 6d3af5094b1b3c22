package dev.daymark.app.export;

import com.google.gson.stream.JsonWriter;
import dev.daymark.domain.Due;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Dates and times as Google's API writes them: {@code {"date"}} for a day, {@code {"dateTime",
 * "timeZone"}} for a moment on the clock of a zone (RFC 3339, IANA).
 */
public final class TimeJson {

  private static final DateTimeFormatter RFC_3339 =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

  private TimeJson() {}

  /**
   * Writes {@code start} and {@code end}; the end of an all-day event is the day after its last.
   */
  public static void writeStartAndEnd(JsonWriter json, EventTime time) throws IOException {
    switch (time) {
      case EventTime.AllDay(LocalDate start, LocalDate endExclusive) -> {
        writeDay(json.name("start"), start);
        writeDay(json.name("end"), endExclusive);
      }
      case EventTime.Timed(ZonedDateTime start, ZonedDateTime end) -> {
        writeMoment(json.name("start"), start);
        writeMoment(json.name("end"), end);
      }
    }
  }

  /** Writes {@code originalStart}, a moment being read in {@code zone}. */
  public static void writeOriginalStart(JsonWriter json, OriginalStart start, ZoneId zone)
      throws IOException {
    json.name("originalStart");
    switch (start) {
      case OriginalStart.OnDay(LocalDate day) -> writeDay(json, day);
      case OriginalStart.AtInstant(var at) -> writeMoment(json, at.atZone(zone));
    }
  }

  /** A due day or moment as one text. */
  public static String text(Due due) {
    return switch (due) {
      case Due.OnDay(LocalDate day) -> day.toString();
      case Due.At(ZonedDateTime time) -> text(time);
    };
  }

  /** A moment as one text. */
  public static String text(ZonedDateTime moment) {
    return RFC_3339.format(moment);
  }

  private static void writeDay(JsonWriter json, LocalDate day) throws IOException {
    json.beginObject().name("date").value(day.toString()).endObject();
  }

  private static void writeMoment(JsonWriter json, ZonedDateTime moment) throws IOException {
    json.beginObject();
    json.name("dateTime").value(RFC_3339.format(moment));
    json.name("timeZone").value(moment.getZone().getId());
    json.endObject();
  }
}
