package dev.daymark.domain.recurrence;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts of a RRULE's value, in their order, to write the rule again with another part. */
final class RuleParts {

  private final Map<String, String> parts = new LinkedHashMap<>();

  RuleParts(String value) {
    for (String part : value.split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        parts.put(
            part.substring(0, equals).trim().toUpperCase(Locale.ROOT),
            part.substring(equals + 1).trim().toUpperCase(Locale.ROOT));
      }
    }
  }

  @Nullable String get(String name) {
    return parts.get(name);
  }

  void put(String name, String value) {
    parts.put(name, value);
  }

  void remove(String name) {
    parts.remove(name);
  }

  /** Whether every part has one of the names. */
  boolean hasOnly(Set<String> names) {
    return names.containsAll(parts.keySet());
  }

  /** Whether there is such a part with exactly this value. */
  boolean is(String name, String value) {
    return value.equals(parts.get(name));
  }

  @Override
  public String toString() {
    return parts.entrySet().stream()
        .map(part -> part.getKey() + "=" + part.getValue())
        .collect(Collectors.joining(";"));
  }
}
