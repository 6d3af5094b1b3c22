package dev.daymark.sync.fake;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A start, an end or an original start: a date, or an instant with the event's zone. */
sealed interface EventMoment {

  /** An all-day moment. */
  record OnDate(LocalDate date) implements EventMoment {}

  /** A timed moment, in whole seconds. */
  record AtInstant(Instant instant, ZoneId zone) implements EventMoment {}

  DateTimeFormatter WITH_OFFSET = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");
  DateTimeFormatter BASIC_UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** Reads what {@link #stored()} wrote. */
  static EventMoment ofStored(JsonObject json) {
    if (json.has("date")) {
      return new OnDate(LocalDate.parse(json.get("date").getAsString()));
    }
    return new AtInstant(
        Instant.parse(json.get("dateTime").getAsString()),
        ZoneId.of(json.get("timeZone").getAsString()));
  }

  /** The form that the store keeps: dateTime in UTC, the zone beside it. */
  default JsonObject stored() {
    return rendered(ZoneOffset.UTC);
  }

  /**
   * The form that answers carry: the offset of {@code offsetZone}, the name of the event's zone.
   */
  default JsonObject rendered(ZoneId offsetZone) {
    JsonObject json = new JsonObject();
    switch (this) {
      case OnDate(LocalDate date) -> json.addProperty("date", date.toString());
      case AtInstant(Instant instant, ZoneId zone) -> {
        json.addProperty("dateTime", WITH_OFFSET.format(instant.atZone(offsetZone)));
        json.addProperty("timeZone", zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId());
      }
    }
    return json;
  }

  /** The instant on the time line; a date begins at midnight of {@code calendarZone}. */
  default Instant instant(ZoneId calendarZone) {
    return switch (this) {
      case OnDate(LocalDate date) -> date.atStartOfDay(calendarZone).toInstant();
      case AtInstant(Instant instant, ZoneId _) -> instant;
    };
  }

  /** Local time in the event's own zone; midnight for a date. */
  default LocalDateTime local() {
    return switch (this) {
      case OnDate(LocalDate date) -> date.atStartOfDay();
      case AtInstant(Instant instant, ZoneId zone) -> LocalDateTime.ofInstant(instant, zone);
    };
  }

  /** Another moment of the same kind and zone. */
  default EventMoment withLocal(LocalDateTime local) {
    return switch (this) {
      case OnDate _ -> new OnDate(local.toLocalDate());
      case AtInstant(Instant _, ZoneId zone) -> new AtInstant(local.atZone(zone).toInstant(), zone);
    };
  }

  /** What an instance's id ends with: {@code 20261123} or {@code 20261123T080000Z}. */
  default String suffix() {
    return switch (this) {
      case OnDate(LocalDate date) -> DateTimeFormatter.BASIC_ISO_DATE.format(date);
      case AtInstant(Instant instant, ZoneId _) -> BASIC_UTC.format(instant);
    };
  }

  default boolean isDate() {
    return this instanceof OnDate;
  }
}
