package dev.daymark.app.recurrence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The named parts of an RRULE line, as they are written. */
record RuleParts(Map<String, String> parts) {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
  private static final Set<String> ALWAYS = Set.of("FREQ", "INTERVAL", "UNTIL", "COUNT", "WKST");

  static RuleParts parse(String line) {
    String rule = line.substring(line.indexOf(':') + 1).toUpperCase(Locale.ROOT);
    Map<String, String> parts = new HashMap<>();
    for (String part : rule.split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        parts.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
      }
    }
    return new RuleParts(Map.copyOf(parts));
  }

  String value(String name) {
    return parts.getOrDefault(name, "");
  }

  String frequency() {
    return value("FREQ");
  }

  int interval() {
    String interval = value("INTERVAL");
    return interval.isEmpty() ? 1 : Integer.parseInt(interval);
  }

  List<String> list(String name) {
    String value = value(name);
    return value.isEmpty() ? List.of() : List.of(value.split(",", -1));
  }

  /** Whether nothing but these parts, and those every rule may have, is said. */
  boolean onlyHas(String... names) {
    Set<String> others = new HashSet<>(parts.keySet());
    others.removeAll(ALWAYS);
    others.removeAll(Set.of(names));
    return others.isEmpty();
  }

  /**
   * The last day; empty without an end.
   *
   * @param zone of the series: an end that is written in UTC is a day on its clock
   */
  Optional<LocalDate> until(ZoneId zone) {
    String until = value("UNTIL");
    if (until.length() < 8) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          until.endsWith("Z")
              ? LocalDateTime.parse(until, UTC)
                  .atZone(ZoneOffset.UTC)
                  .withZoneSameInstant(zone)
                  .toLocalDate()
              : LocalDate.parse(until.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
