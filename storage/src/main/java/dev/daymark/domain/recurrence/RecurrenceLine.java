package dev.daymark.domain.recurrence;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A content line of RFC 5545 section 3.1, taken apart: name, parameters, value. */
record RecurrenceLine(String name, Map<String, String> parameters, String value) {

  static RecurrenceLine parse(String line) {
    int colon = colonOutsideQuotes(line);
    if (colon < 0) {
      throw new IllegalArgumentException("no colon");
    }
    String[] head = line.substring(0, colon).split(";", -1);
    Map<String, String> parameters = new HashMap<>();
    for (int i = 1; i < head.length; i++) {
      int equals = head[i].indexOf('=');
      if (equals < 1) {
        throw new IllegalArgumentException("a parameter without a value");
      }
      parameters.put(
          head[i].substring(0, equals).trim().toUpperCase(Locale.ROOT),
          head[i].substring(equals + 1).replace("\"", "").trim());
    }
    return new RecurrenceLine(
        head[0].trim().toUpperCase(Locale.ROOT), parameters, line.substring(colon + 1).trim());
  }

  private static int colonOutsideQuotes(String line) {
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ':' && !quoted) {
        return i;
      }
    }
    return -1;
  }

  /** The zone its local values are read in; null where it names none that is known. */
  @Nullable ZoneId zone() {
    String id = parameters.get("TZID");
    if (id == null) {
      return null;
    }
    try {
      return ZoneId.of(id);
    } catch (DateTimeException unknown) {
      return null;
    }
  }

  /** The comma-separated values. */
  List<String> values() {
    return List.of(value.split(",", -1)).stream()
        .map(String::trim)
        .filter(v -> !v.isEmpty())
        .toList();
  }

  /** The same line with other values. */
  String withValues(List<String> values) {
    StringBuilder line = new StringBuilder(name);
    parameters.forEach((key, text) -> line.append(';').append(key).append('=').append(text));
    return line.append(':').append(String.join(",", values)).toString();
  }
}
