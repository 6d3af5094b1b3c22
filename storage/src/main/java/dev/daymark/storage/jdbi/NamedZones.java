package dev.daymark.storage.jdbi;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;

/** Gives zones such as UTC+01:00, which only Java knows, the name calendars know them by. */
final class NamedZones {

  private static final Pattern OFFSET = Pattern.compile("(UTC|GMT|UT)[+-].+");

  private NamedZones() {}

  /**
   * The same content in zones with names.
   *
   * @throws DaymarkException {@code INPUT_INVALID} if a zone has none, as UTC+05:45
   */
  static EventContent in(EventContent content) {
    return content.time() instanceof EventTime.Timed(ZonedDateTime start, ZonedDateTime end)
            && (isOffset(start.getZone()) || isOffset(end.getZone()))
        ? content.withTime(new EventTime.Timed(named(start), named(end)))
        : content;
  }

  private static boolean isOffset(ZoneId zone) {
    return OFFSET.matcher(zone.getId()).matches();
  }

  private static ZonedDateTime named(ZonedDateTime moment) {
    ZoneOffset offset = moment.getOffset();
    if (!isOffset(moment.getZone())) {
      return moment;
    }
    int seconds = offset.getTotalSeconds();
    int hours = seconds / 3600;
    if (seconds % 3600 != 0 || hours < -12 || hours > 14) {
      throw new DaymarkException(
          ErrorCode.INPUT_INVALID,
          "The time zone " + moment.getZone() + " has no name; choose one such as Asia/Kathmandu.");
    }
    String name = hours == 0 ? "UTC" : "Etc/GMT" + (hours > 0 ? "-" : "+") + Math.abs(hours);
    return moment.withZoneSameInstant(ZoneId.of(name));
  }
}
