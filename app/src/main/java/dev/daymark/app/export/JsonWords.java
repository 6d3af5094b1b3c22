package dev.daymark.app.export;

import java.util.Locale;

/** How the alternatives of our enums are written in JSON. */
public final class JsonWords {

  private JsonWords() {}

  /** {@code in_progress}: as Daymark's own alternatives are written. */
  public static String snakeCase(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** {@code freeBusyReader}: as Google's alternatives are written. */
  public static String camelCase(Enum<?> value) {
    StringBuilder word = new StringBuilder();
    for (String part : value.name().split("_", -1)) {
      word.append(
          word.isEmpty()
              ? part.toLowerCase(Locale.ROOT)
              : part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT));
    }
    return word.toString();
  }
}
