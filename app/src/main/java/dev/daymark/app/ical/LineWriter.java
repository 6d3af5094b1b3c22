package dev.daymark.app.ical;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes properties, folded to lines of at most 75 bytes of UTF-8 that end with CR and LF (RFC 5545
 * section 3.1).
 *
 * @param out stays open
 */
record LineWriter(Writer out) {

  private static final int LONGEST = 75;

  void begin(String component) throws IOException {
    raw("BEGIN:" + component);
  }

  void end(String component) throws IOException {
    raw("END:" + component);
  }

  /** A property whose value is text. */
  void text(String name, String text) throws IOException {
    raw(name + ":" + escaped(text));
  }

  /** A property whose value is text; none if it is empty or null. */
  void optional(String name, @Nullable String text) throws IOException {
    if (text != null && !text.isEmpty()) {
      text(name, text);
    }
  }

  void texts(String name, Collection<String> texts) throws IOException {
    if (!texts.isEmpty()) {
      raw(name + ":" + texts.stream().map(LineWriter::escaped).collect(Collectors.joining(",")));
    }
  }

  void day(String name, LocalDate day) throws IOException {
    raw(name + ";VALUE=DATE:" + IcalTime.DAY.format(day));
  }

  void moment(String name, ZonedDateTime at) throws IOException {
    raw(name + zone(at.getZone()) + ":" + clock(at));
  }

  void instant(String name, Instant at) throws IOException {
    raw(name + ":" + clock(at.atZone(ZoneId.of("UTC"))));
  }

  /** The parameter that names a zone; none for UTC. */
  static String zone(ZoneId zone) {
    return isUtc(zone) ? "" : ";TZID=" + zone.getId();
  }

  static String clock(ZonedDateTime at) {
    return IcalTime.CLOCK.format(at) + (isUtc(at.getZone()) ? "Z" : "");
  }

  static boolean isUtc(ZoneId zone) {
    return zone.getId().equals("UTC") || zone.equals(ZoneOffset.UTC);
  }

  private static String escaped(String text) {
    StringBuilder value = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      switch (letter) {
        case '\\', ';', ',' -> value.append('\\').append(letter);
        case '\n' -> value.append("\\n");
        case '\r' -> {
          if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
            value.append("\\n");
          }
        }
        default -> {
          if (letter >= ' ' || letter == '\t') {
            value.append(letter);
          }
        }
      }
    }
    return value.toString();
  }

  /** A parameter's value in quotes, with RFC 6868 for what cannot stand in them. */
  static String quoted(String value) {
    return '"' + value.replace("^", "^^").replace("\n", "^n").replace("\"", "^'") + '"';
  }

  /** A whole property. */
  void raw(String line) throws IOException {
    int start = 0;
    int bytes = 0;
    for (int at = 0; at < line.length(); ) {
      int letter = line.codePointAt(at);
      int size = letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
      if (bytes + size > LONGEST) {
        out.append(line, start, at).append("\r\n ");
        start = at;
        bytes = 1;
      }
      bytes += size;
      at += Character.charCount(letter);
    }
    out.append(line, start, line.length()).append("\r\n");
  }
}
