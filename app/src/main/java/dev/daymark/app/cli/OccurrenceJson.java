package dev.daymark.app.cli;

import com.google.gson.stream.JsonWriter;
import dev.daymark.app.export.TimeJson;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Occurrence;
import java.io.IOException;
import java.time.ZoneId;

/**
 * Writes what takes place as JSON.
 *
 * @param zone in which the original start of a whole day is written
 */
record OccurrenceJson(ZoneId zone) {

  /** Writes one object. */
  void write(JsonWriter out, Occurrence occurrence, String calendar) throws IOException {
    out.beginObject();
    out.name("id").value(occurrence.event().id().toString());
    out.name("calendar").value(calendar);
    out.name("summary").value(occurrence.event().content().summary());
    out.name("location").value(occurrence.event().content().location());
    TimeJson.writeStartAndEnd(out, occurrence.time());
    if (occurrence.seriesId() != null) {
      out.name("seriesId").value(occurrence.seriesId().toString());
    }
    if (occurrence.originalStart() != null) {
      TimeJson.writeOriginalStart(out, occurrence.originalStart(), zoneOf(occurrence.time()));
    }
    out.endObject();
  }

  private ZoneId zoneOf(EventTime time) {
    return time instanceof EventTime.Timed timed ? timed.start().getZone() : zone;
  }
}
