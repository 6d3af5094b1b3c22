package dev.daymark.sync.fake;

import com.google.gson.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the times that clients send and refuses what Google refuses. */
final class EventTimes {
  private static final Pattern OFFSET = Pattern.compile(".*T.*(Z|[+-]\\d\\d:\\d\\d)");

  private EventTimes() {}

  /** Checks start and end of a draft and replaces them by the store's form. */
  static void normalise(JsonObject draft, ZoneId calendarZone) {
    boolean recurring = draft.has("recurrence");
    EventMoment start = read(draft, "start", calendarZone, recurring);
    EventMoment end = read(draft, "end", calendarZone, recurring);
    if (start.isDate() != end.isDate()) {
      throw Refusal.invalid("Start and end times must either both be date or both be dateTime.");
    }
    Instant from = start.instant(calendarZone);
    Instant to = end.instant(calendarZone);
    if (to.isBefore(from) || start.isDate() && to.equals(from)) {
      throw Refusal.emptyTimeRange(null);
    }
    draft.add("start", start.stored());
    draft.add("end", end.stored());
  }

  private static EventMoment read(
      JsonObject draft, String field, ZoneId calendarZone, boolean recurring) {
    JsonObject time = Json.object(draft, field);
    String date = time == null ? null : Json.text(time, "date");
    String dateTime = time == null ? null : Json.text(time, "dateTime");
    if (time == null || date == null && dateTime == null) {
      throw Refusal.required("Missing " + field + " time.");
    }
    if (date != null && dateTime != null) {
      throw Refusal.invalid("Invalid " + field + " time.");
    }
    try {
      if (date != null) {
        return new EventMoment.OnDate(LocalDate.parse(date));
      }
      return timed(dateTime, zone(time, field), field, calendarZone, recurring);
    } catch (DateTimeException e) {
      throw Refusal.invalid("Invalid " + field + " time.");
    }
  }

  private static EventMoment timed(
      String dateTime,
      @Nullable ZoneId named,
      String field,
      ZoneId calendarZone,
      boolean recurring) {
    if (named == null && recurring) {
      throw Refusal.required("Missing time zone definition for " + field + " time.");
    }
    ZoneId zone = named == null ? calendarZone : named;
    String text = dateTime.toUpperCase(Locale.ROOT);
    boolean hasOffset = OFFSET.matcher(text).matches();
    if (!hasOffset && named == null) {
      throw Refusal.invalid("Missing time zone definition for " + field + " time.");
    }
    Instant instant =
        hasOffset
            ? OffsetDateTime.parse(text).toInstant()
            : LocalDateTime.parse(text).atZone(zone).toInstant();
    return new EventMoment.AtInstant(instant.truncatedTo(ChronoUnit.SECONDS), zone);
  }

  private static @Nullable ZoneId zone(JsonObject time, String field) {
    String name = Json.text(time, "timeZone");
    if (name == null || name.isEmpty()) {
      return null;
    }
    try {
      ZoneId zone = ZoneId.of(name);
      if (!(zone instanceof ZoneOffset)) {
        return zone;
      }
    } catch (DateTimeException e) {
      throw unknownZone(field);
    }
    throw unknownZone(field);
  }

  private static Refusal unknownZone(String field) {
    return Refusal.invalid("Invalid time zone definition for " + field + " time.");
  }

  /** Reads a query parameter in RFC 3339 with offset; null where it is absent. */
  static @Nullable Instant parameter(FakeRequest request, String name) {
    String text = request.param(name);
    try {
      return text == null
          ? null
          : OffsetDateTime.parse(text.replace(' ', '+'))
              .toInstant()
              .truncatedTo(ChronoUnit.SECONDS);
    } catch (DateTimeException e) {
      throw Refusal.of(400, "badRequest", "Bad Request");
    }
  }
}
