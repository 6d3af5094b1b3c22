package dev.daymark.app.ical;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A property with its parameters (RFC 5545 section 3.1).
 *
 * @param name in capital letters
 * @param value as it is written
 * @param number of the line in the file, from 1
 */
record ContentLine(String name, List<Param> params, String value, int number) {

  /** A parameter; the name is in capital letters, the value without quotes. */
  record Param(String name, String value) {}

  /** Reads an unfolded line; null if it is none. */
  static @Nullable ContentLine parse(String line, int number) {
    int at = nameEnd(line, 0);
    if (at == 0 || at == line.length()) {
      return null;
    }
    String name = line.substring(0, at).toUpperCase(Locale.ROOT);
    List<Param> params = new ArrayList<>();
    while (line.charAt(at) == ';') {
      int equals = nameEnd(line, at + 1);
      if (equals >= line.length() || line.charAt(equals) != '=') {
        return null;
      }
      int end = valueEnd(line, equals + 1);
      if (end >= line.length()) {
        return null;
      }
      params.add(
          new Param(
              line.substring(at + 1, equals).toUpperCase(Locale.ROOT),
              unquoted(line.substring(equals + 1, end))));
      at = end;
    }
    if (line.charAt(at) != ':') {
      return null;
    }
    return new ContentLine(name, List.copyOf(params), line.substring(at + 1), number);
  }

  private static int nameEnd(String line, int from) {
    int at = from;
    while (at < line.length() && isNameLetter(line.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isNameLetter(char letter) {
    return (letter >= 'A' && letter <= 'Z')
        || (letter >= 'a' && letter <= 'z')
        || (letter >= '0' && letter <= '9')
        || letter == '-'
        || letter == '_';
  }

  /**
   * Where a parameter's value ends: at a sign outside of quotes. Exchange names a zone {@code
   * tzone://Microsoft/Utc} without any.
   */
  private static int valueEnd(String line, int from) {
    boolean quoted = false;
    for (int at = from; at < line.length(); at++) {
      char letter = line.charAt(at);
      if (letter == '"') {
        quoted = !quoted;
      } else if (!quoted && (letter == ';' || letter == ':') && !line.startsWith("://", at)) {
        return at;
      }
    }
    return line.length();
  }

  /** Without quotes, and with what RFC 6868 writes for signs a parameter cannot hold. */
  private static String unquoted(String value) {
    String plain = value.replace("\"", "");
    if (plain.indexOf('^') < 0) {
      return plain;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char next = plain.charAt(i) == '^' && i + 1 < plain.length() ? plain.charAt(i + 1) : 0;
      switch (next) {
        case 'n' -> text.append('\n');
        case '\'' -> text.append('"');
        case '^' -> text.append('^');
        default -> text.append(plain.charAt(i));
      }
      i += next == 'n' || next == '\'' || next == '^' ? 1 : 0;
    }
    return text.toString();
  }

  /** A parameter's value; null if there is none. */
  @Nullable String param(String wanted) {
    for (Param param : params) {
      if (param.name().equals(wanted)) {
        return param.value();
      }
    }
    return null;
  }

  boolean hasParam(String wanted, String expected) {
    String found = param(wanted);
    return found != null && found.equalsIgnoreCase(expected);
  }

  /** The value as text (RFC 5545 section 3.3.11). */
  String text() {
    return unescaped(value);
  }

  /** The value as a list of texts. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= value.length(); at++) {
      if (at == value.length() || value.charAt(at) == ',') {
        texts.add(unescaped(value.substring(start, at)));
        start = at + 1;
      } else if (value.charAt(at) == '\\') {
        at++;
      }
    }
    return texts;
  }

  private static String unescaped(String value) {
    if (value.indexOf('\\') < 0) {
      return value;
    }
    StringBuilder text = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char letter = value.charAt(i);
      if (letter == '\\' && i + 1 < value.length()) {
        char next = value.charAt(++i);
        text.append(next == 'n' || next == 'N' ? '\n' : next);
      } else {
        text.append(letter);
      }
    }
    return text.toString();
  }
}
