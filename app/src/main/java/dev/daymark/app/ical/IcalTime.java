package dev.daymark.app.ical;

import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** A date or date-time as files have it (RFC 5545 sections 3.3.4 and 3.3.5). */
sealed interface IcalTime {

  /** A whole day. */
  record OnDay(LocalDate day) implements IcalTime {}

  /** A moment on the clock of a zone. */
  record At(ZonedDateTime time) implements IcalTime {}

  /**
   * The name of an occurrence. A series of whole days names it by its day, another by its moment,
   * though some programs do the one in place of the other.
   *
   * @param series when the series begins
   */
  default OriginalStart asStartIn(EventTime series) {
    return switch (this) {
      case OnDay(LocalDate day) ->
          series instanceof EventTime.Timed timed
              ? new OriginalStart.AtInstant(timed.start().with(day).toInstant())
              : new OriginalStart.OnDay(day);
      case At(ZonedDateTime at) ->
          series instanceof EventTime.AllDay
              ? new OriginalStart.OnDay(at.toLocalDate())
              : new OriginalStart.AtInstant(at.toInstant());
    };
  }

  /** How days and clocks are written. */
  DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");

  DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  /** The last year that no zone and no length of a day takes to one of five digits. */
  int LAST_YEAR = 9998;

  /**
   * Holds a day to the years that files can name.
   *
   * @throws DateTimeException for another
   */
  static void check(LocalDate day) {
    if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
      throw new DateTimeException("no file names it");
    }
  }

  /** Reads the value of a property; a clock without a zone is one of the reader's own zone. */
  static IcalTime parse(ContentLine line, Zones zones) throws UnreadableException {
    return parse(line.value().strip(), line, zones);
  }

  /** Reads one of a property's values. */
  static IcalTime parse(String value, ContentLine line, Zones zones) throws UnreadableException {
    try {
      if (value.length() == 8) {
        return new OnDay(LocalDate.parse(value, DAY));
      }
      boolean utc = value.endsWith("Z") || value.endsWith("z");
      LocalDateTime clock = clock(utc ? value.substring(0, value.length() - 1) : value);
      ZoneId zone = utc ? zones.utc() : zones.of(line.param("TZID"));
      return new At(
          utc ? clock.atZone(ZoneId.of("UTC")).withZoneSameInstant(zone) : clock.atZone(zone));
    } catch (DateTimeException e) {
      throw new UnreadableException(
          "The time \"" + shortened(value) + "\" of " + line.name() + " cannot be read.");
    }
  }

  private static LocalDateTime clock(String text) {
    return LocalDateTime.parse(text.length() == 13 ? text + "00" : text, CLOCK);
  }

  private static String shortened(String value) {
    return value.length() <= 40 ? value : value.substring(0, 40) + "…";
  }
}
