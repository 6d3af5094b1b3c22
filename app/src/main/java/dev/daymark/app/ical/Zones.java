package dev.daymark.app.ical;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the IANA zone that a file means: by its name, by the end of its name, by the name Windows
 * gives it, by what its definition says, or else by the offsets in its definition or its name. An
 * offset alone is no zone.
 */
final class Zones {

  private static final Map<String, ZoneId> IANA =
      ZoneId.getAvailableZoneIds().stream()
          .collect(
              Collectors.toMap(
                  Function.identity(),
                  ZoneId::of,
                  (one, same) -> one,
                  () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER)));

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
      this.definitions.put(definition.text("TZID").strip(), definition);
    }
  }

  ZoneId own() {
    return own;
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
      zone = zone == null ? of(ZoneOffsets.defined(definition)) : zone;
    }
    return zone == null ? of(ZoneOffsets.named(name)) : zone;
  }

  private static @Nullable ZoneId of(@Nullable ZoneOffsets offsets) {
    return offsets == null ? null : offsets.zone();
  }

  /** Also {@code /mozilla.org/20070129_1/Europe/Berlin} and {@code W. Europe Standard Time}. */
  private static @Nullable ZoneId byName(String name) {
    String windows = WindowsZones.iana(name);
    if (windows != null) {
      return ZoneId.of(windows);
    }
    if (name.equals("Z")) {
      return ZoneId.of("UTC");
    }
    String rest = name;
    while (!rest.isEmpty()) {
      ZoneId zone = IANA.get(rest);
      if (zone != null) {
        return zone;
      }
      int slash = rest.indexOf('/');
      rest = slash < 0 ? "" : rest.substring(slash + 1);
    }
    return null;
  }
}
