package dev.daymark.app.ical;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the IANA zone that a file means: by its name, by the end of its name, by the name Windows
 * gives it, by what its definition says, or else by the offsets in its definition.
 */
final class Zones {

  /** Where a definition has offsets only, the first of these with the same ones is meant. */
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

  private static final Instant WINTER = Instant.parse("2026-01-15T12:00:00Z");
  private static final Instant SUMMER = Instant.parse("2026-07-15T12:00:00Z");

  private final Map<String, Component> definitions = new HashMap<>();
  private final Map<String, ZoneId> found = new HashMap<>();
  private final ZoneId own;
  private final ZoneId utc;

  /**
   * @param own where the file names no zone
   * @param utc what moments in UTC are put on the clock of
   */
  Zones(List<Component> definitions, ZoneId own, ZoneId utc) {
    this.own = own;
    this.utc = utc;
    for (Component definition : definitions) {
      this.definitions.put(definition.value("TZID"), definition);
    }
  }

  ZoneId utc() {
    return utc;
  }

  /** The zone of a name; the reader's own without one. */
  ZoneId of(@Nullable String name) throws UnreadableException {
    if (name == null || name.isBlank()) {
      return own;
    }
    ZoneId known = found.get(name);
    if (known != null) {
      return known;
    }
    ZoneId zone = find(name.strip());
    if (zone == null) {
      throw new UnreadableException("Its time zone \"" + name + "\" is not known.");
    }
    found.put(name, zone);
    return zone;
  }

  private @Nullable ZoneId find(String name) {
    ZoneId zone = byName(name);
    Component definition = definitions.get(name);
    if (zone == null && definition != null) {
      zone = byName(definition.value("X-LIC-LOCATION"));
      zone = zone == null ? byOffsets(definition) : zone;
    }
    return zone;
  }

  /** Also {@code /mozilla.org/20070129_1/Europe/Berlin} and {@code W. Europe Standard Time}. */
  private static @Nullable ZoneId byName(String name) {
    String windows = WindowsZones.iana(name);
    if (windows != null) {
      return ZoneId.of(windows);
    }
    String rest = name;
    while (!rest.isEmpty()) {
      ZoneId zone = iana(rest);
      if (zone != null) {
        return zone;
      }
      int slash = rest.indexOf('/');
      rest = slash < 0 ? "" : rest.substring(slash + 1);
    }
    return null;
  }

  private static @Nullable ZoneId iana(String name) {
    try {
      ZoneId zone = ZoneId.of(name);
      return zone instanceof ZoneOffset ? offsetZone(zone) : zone;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** An offset alone is no zone; only UTC is. */
  private static @Nullable ZoneId offsetZone(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : null;
  }

  private static @Nullable ZoneId byOffsets(Component definition) {
    ZoneOffset standard = null;
    ZoneOffset daylight = null;
    for (Component part : definition.children()) {
      ZoneOffset offset = offset(part.value("TZOFFSETTO"));
      standard = part.name().equals("STANDARD") && offset != null ? offset : standard;
      daylight = part.name().equals("DAYLIGHT") && offset != null ? offset : daylight;
    }
    ZoneOffset other = daylight == null ? standard : daylight;
    for (String name : USUAL) {
      ZoneId zone = ZoneId.of(name);
      ZoneOffset inWinter = zone.getRules().getOffset(WINTER);
      ZoneOffset inSummer = zone.getRules().getOffset(SUMMER);
      if ((inWinter.equals(standard) && inSummer.equals(other))
          || (inSummer.equals(standard) && inWinter.equals(other))) {
        return zone;
      }
    }
    return null;
  }

  private static @Nullable ZoneOffset offset(String text) {
    try {
      return text.isEmpty() ? null : ZoneOffset.of(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
