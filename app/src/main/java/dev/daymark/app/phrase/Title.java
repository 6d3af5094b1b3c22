package dev.daymark.app.phrase;

import java.util.Comparator;
import java.util.List;

/** The words of a line that are left when its parts are taken out. */
final class Title {
  private static final String JOINTS = ",;:-–—";

  private Title() {}

  static String of(String text, List<Part> parts) {
    StringBuilder rest = new StringBuilder(text);
    parts.stream()
        .filter(part -> !part.staysInTitle())
        .map(Part::span)
        .distinct()
        .sorted(Comparator.comparingInt(Span::start).reversed())
        .forEach(span -> rest.replace(span.start(), span.end(), " "));
    boolean quoted = rest.chars().filter(Tokens::isQuote).count() % 2 == 0;
    StringBuilder title = new StringBuilder();
    boolean space = false;
    for (int at = 0; at < rest.length(); ) {
      int code = rest.codePointAt(at);
      if (Tokens.isSpace(code) && !joinsSymbols(code)) {
        space = true;
      } else if (!quoted || !Tokens.isQuote(code)) {
        if (space && !title.isEmpty()) {
          title.append(' ');
        }
        space = false;
        title.appendCodePoint(code);
      }
      at += Character.charCount(code);
    }
    return trimmed(title.toString());
  }

  /** What holds an emoji or a ligature together is no space. */
  private static boolean joinsSymbols(int code) {
    return code == 0x200d || code == 0x200c;
  }

  /** Without the commas and dashes that stood between parts. */
  private static String trimmed(String title) {
    String clean = title.replaceAll("\\(\\s*\\)", "").replaceAll("\\s+([,;])", "$1").strip();
    int start = 0;
    int end = clean.length();
    while (start < end
        && isJoint(clean.charAt(start), start + 1 < end && clean.charAt(start + 1) == ' ')) {
      start++;
    }
    while (end > start && isJoint(clean.charAt(end - 1), true)) {
      end--;
    }
    return clean.substring(start, end).strip();
  }

  private static boolean isJoint(char sign, boolean alone) {
    return sign == ' ' || (alone && JOINTS.indexOf(sign) >= 0);
  }
}
