package dev.daymark.app.ical;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far the clocks of a zone are from UTC in the middle of either half of the year.
 *
 * @param january where it is summer in the south
 * @param july where it is summer in the north
 */
record ZoneOffsets(ZoneOffset january, ZoneOffset july) {

  /** Of several zones with the same offsets, the first of these is meant. */
  private static final List<String> USUAL =
      List.of(
          "UTC",
          "Europe/London",
          "Europe/Berlin",
          "Europe/Athens",
          "Europe/Istanbul",
          "America/New_York",
          "America/Chicago",
          "America/Denver",
          "America/Phoenix",
          "America/Los_Angeles",
          "America/Anchorage",
          "Pacific/Honolulu",
          "America/Halifax",
          "America/St_Johns",
          "America/Sao_Paulo",
          "America/Santiago",
          "America/Bogota",
          "Africa/Johannesburg",
          "Africa/Lagos",
          "Asia/Dubai",
          "Asia/Kolkata",
          "Asia/Kathmandu",
          "Asia/Bangkok",
          "Asia/Shanghai",
          "Asia/Tokyo",
          "Australia/Brisbane",
          "Australia/Sydney",
          "Australia/Adelaide",
          "Pacific/Auckland");

  private static final Instant JANUARY = Instant.parse("2026-01-15T12:00:00Z");
  private static final Instant JULY = Instant.parse("2026-07-15T12:00:00Z");

  private static final Pattern ALONE =
      Pattern.compile("(?:GMT|UTC)? ?([+-])(\\d{1,2}):?(\\d{2})?", Pattern.CASE_INSENSITIVE);

  private static final Pattern MONTH = Pattern.compile("BYMONTH=(\\d{1,2})(?:;|$)");

  /**
   * A part of a definition (RFC 5545 section 3.6.5).
   *
   * @param start its DTSTART, as it is written
   * @param month the clocks change in
   * @param recurs whether they do so each year
   */
  private record Part(ZoneOffset to, String start, int month, boolean recurs) {}

  /** What a name such as GMT+0530 says; null if it is none. */
  static @Nullable ZoneOffsets named(String name) {
    Matcher alone = ALONE.matcher(name);
    if (!alone.matches()) {
      return null;
    }
    String minutes = alone.group(3) == null ? "00" : alone.group(3);
    String hours = alone.group(2).length() == 1 ? "0" + alone.group(2) : alone.group(2);
    ZoneOffset offset = offset(alone.group(1) + hours + minutes);
    return offset == null ? null : new ZoneOffsets(offset, offset);
  }

  /** What a VTIMEZONE says of today; null if nothing can be read in it. */
  static @Nullable ZoneOffsets defined(Component definition) {
    Part standard = latest(definition, "STANDARD");
    Part daylight = latest(definition, "DAYLIGHT");
    if (standard == null || daylight == null || isOver(daylight, standard)) {
      Part only = standard == null ? daylight : standard;
      return only == null ? null : new ZoneOffsets(only.to(), only.to());
    }
    boolean north = daylight.month() >= 2 && daylight.month() <= 6;
    return north
        ? new ZoneOffsets(standard.to(), daylight.to())
        : new ZoneOffsets(daylight.to(), standard.to());
  }

  /** The one that came last is in force. */
  private static @Nullable Part latest(Component definition, String name) {
    Part latest = null;
    for (Component child : definition.children()) {
      Part part = child.name().equals(name) ? part(child) : null;
      if (part != null && (latest == null || part.start().compareTo(latest.start()) >= 0)) {
        latest = part;
      }
    }
    return latest;
  }

  private static @Nullable Part part(Component child) {
    ZoneOffset to = offset(child.value("TZOFFSETTO"));
    if (to == null) {
      return null;
    }
    String rule = child.value("RRULE");
    String start = child.value("DTSTART");
    Matcher named = MONTH.matcher(rule);
    int month = named.find() ? Integer.parseInt(named.group(1)) : monthOf(start);
    return new Part(to, start, month, !rule.isEmpty() && !rule.contains("UNTIL="));
  }

  private static int monthOf(String start) {
    return start.matches("\\d{6}.*") ? Integer.parseInt(start.substring(4, 6)) : 0;
  }

  /** A zone that once had a summer time, and gave it up. */
  private static boolean isOver(Part daylight, Part standard) {
    return !daylight.recurs() && (standard.recurs() || yearOf(standard) > yearOf(daylight) + 1);
  }

  private static int yearOf(Part part) {
    return part.start().matches("\\d{4}.*")
        ? Integer.parseInt(part.start().substring(0, 4))
        : LocalDate.EPOCH.getYear();
  }

  private static @Nullable ZoneOffset offset(String text) {
    try {
      return text.isEmpty() ? null : ZoneOffset.of(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** A zone with these offsets; null if there is none. */
  @Nullable ZoneId zone() {
    return Stream.concat(USUAL.stream(), places())
        .map(ZoneId::of)
        .filter(this::fit)
        .findFirst()
        .orElse(null);
  }

  private static Stream<String> places() {
    return new TreeSet<>(ZoneId.getAvailableZoneIds()).stream().filter(id -> id.contains("/"));
  }

  private boolean fit(ZoneId zone) {
    return zone.getRules().getOffset(JANUARY).equals(january)
        && zone.getRules().getOffset(JULY).equals(july);
  }
}
