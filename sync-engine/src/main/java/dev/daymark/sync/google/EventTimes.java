package dev.daymark.sync.google;

import com.google.api.client.util.Data;
import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.model.EventDateTime;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Times of Google's event resource in our terms and back. Google renders a moment in the calendar's
 * offset and names the event's zone beside it: the moment and the name are what counts.
 */
final class EventTimes {

  private EventTimes() {}

  /** The time between a start and an end; a missing or senseless end is the shortest there is. */
  static EventTime read(EventDateTime start, @Nullable EventDateTime end, ZoneId calendarZone) {
    if (start.getDate() != null) {
      LocalDate first = day(start.getDate());
      LocalDate after =
          end == null || end.getDate() == null ? first.plusDays(1) : day(end.getDate());
      return new EventTime.AllDay(first, after.isAfter(first) ? after : first.plusDays(1));
    }
    ZonedDateTime from = moment(start, calendarZone);
    ZonedDateTime to =
        end == null || end.getDateTime() == null ? from : moment(end, from.getZone());
    return new EventTime.Timed(from, to.isBefore(from) ? from : to);
  }

  static OriginalStart readOriginal(EventDateTime start, ZoneId calendarZone) {
    return start.getDate() != null
        ? new OriginalStart.OnDay(day(start.getDate()))
        : new OriginalStart.AtInstant(moment(start, calendarZone).toInstant());
  }

  /** The length-less time of an occurrence of which only the original start is known. */
  static EventTime bare(OriginalStart start, ZoneId calendarZone) {
    return switch (start) {
      case OriginalStart.OnDay(LocalDate day) -> EventTime.AllDay.on(day);
      case OriginalStart.AtInstant(Instant at) ->
          new EventTime.Timed(at.atZone(calendarZone), at.atZone(calendarZone));
    };
  }

  static EventDateTime writeStart(EventTime time) {
    return switch (time) {
      case EventTime.AllDay(LocalDate start, var _) -> write(start);
      case EventTime.Timed(ZonedDateTime start, var _) -> write(start);
    };
  }

  static EventDateTime writeEnd(EventTime time) {
    return switch (time) {
      case EventTime.AllDay(var _, LocalDate end) -> write(end);
      case EventTime.Timed(var _, ZonedDateTime end) -> write(end);
    };
  }

  /** For a patch: the other form is cleared by name, else Google refuses the mixture. */
  static EventDateTime clearingOtherForm(EventDateTime written) {
    return written.getDate() != null
        ? written.setDateTime(Data.NULL_DATE_TIME).setTimeZone(Data.NULL_STRING)
        : written.setDate(Data.NULL_DATE_TIME);
  }

  private static EventDateTime write(LocalDate day) {
    return new EventDateTime().setDate(new DateTime(day.toString()));
  }

  private static EventDateTime write(ZonedDateTime moment) {
    int offsetMinutes = Math.floorDiv(moment.getOffset().getTotalSeconds(), 60);
    return new EventDateTime()
        .setDateTime(new DateTime(false, moment.toInstant().toEpochMilli(), offsetMinutes))
        .setTimeZone(name(moment.getZone()));
  }

  /** An IANA name; a bare offset, which Google does not take, becomes the zone that has it. */
  private static String name(ZoneId zone) {
    if (!(zone instanceof ZoneOffset offset)) {
      return zone.getId();
    }
    int hours = offset.getTotalSeconds() / 3600;
    boolean whole = offset.getTotalSeconds() % 3600 == 0 && hours != 0 && Math.abs(hours) <= 12;
    return whole ? "Etc/GMT" + (hours > 0 ? "-" : "+") + Math.abs(hours) : "UTC";
  }

  private static ZonedDateTime moment(EventDateTime time, ZoneId fallback) {
    Instant at = Instant.ofEpochMilli(time.getDateTime().getValue());
    return at.atZone(zone(time.getTimeZone(), fallback));
  }

  /** The named zone; where the name is missing or unknown, the fallback. */
  static ZoneId zone(@Nullable String name, ZoneId fallback) {
    if (name == null || name.isEmpty()) {
      return fallback;
    }
    try {
      return ZoneId.of(name, ZoneId.SHORT_IDS);
    } catch (DateTimeException unknown) {
      return fallback;
    }
  }

  private static LocalDate day(DateTime date) {
    return LocalDate.parse(date.toStringRfc3339().substring(0, 10));
  }
}
