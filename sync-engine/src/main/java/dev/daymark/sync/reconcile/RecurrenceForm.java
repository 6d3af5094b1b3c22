package dev.daymark.sync.reconcile;

import dev.daymark.domain.Recurrence;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recurrence lines in a form that compares by meaning: the order of lines, of a rule's parts and of
 * a list's values does not matter, nor does a part that states its default.
 *
 * <p>Source: RFC 5545 section 3.3.10.
 */
record RecurrenceForm(Set<String> lines) {

  private static final Map<String, String> DEFAULTS = Map.of("INTERVAL", "1", "WKST", "MO");

  static RecurrenceForm of(Recurrence recurrence) {
    return new RecurrenceForm(
        recurrence.lines().stream()
            .flatMap(RecurrenceForm::normalize)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Stream<String> normalize(String line) {
    int colon = line.indexOf(':');
    if (colon < 0) {
      return Stream.of(line.strip());
    }
    String name = line.substring(0, colon).strip().toUpperCase(Locale.ROOT);
    String value = line.substring(colon + 1).strip().toUpperCase(Locale.ROOT);
    if (name.startsWith("RRULE") || name.startsWith("EXRULE")) {
      return Stream.of(name + ":" + rule(value));
    }
    String property = name.replace(";VALUE=DATE-TIME", "");
    return Stream.of(value.split(",", -1)).map(date -> property + ":" + date.strip());
  }

  private static String rule(String value) {
    Map<String, String> parts = new TreeMap<>();
    for (String part : value.split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        parts.put(part.substring(0, equals).strip(), list(part.substring(equals + 1)));
      }
    }
    DEFAULTS.forEach(parts::remove);
    return parts.toString();
  }

  private static String list(String value) {
    return Stream.of(value.split(",", -1))
        .map(String::strip)
        .sorted()
        .collect(Collectors.joining(","));
  }
}
