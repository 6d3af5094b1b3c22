package dev.daymark.app.phrase;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A typed text in pieces. What lies behind {@link #LONGEST} chars is not looked at. */
final class Tokens {
  /** As much as anyone types into one line, and as little as is read at once. */
  static final int LONGEST = 600;

  private static final String DASHES = "\u2013\u2014\u2192";

  private final String text;
  private final List<Token> all = new ArrayList<>();

  Tokens(String text) {
    this.text = text;
    int limit = Math.min(text.length(), LONGEST);
    boolean spaced = true;
    boolean quoted = false;
    for (int at = 0; at < limit; ) {
      int code = text.codePointAt(at);
      int next = at + Character.charCount(code);
      if (isQuote(code) && (quoted || closes(text, next, limit))) {
        quoted = !quoted;
        spaced = false;
      } else if (isSpace(code)) {
        spaced = true;
      } else {
        Token.Kind kind = kind(code);
        while (kind != Token.Kind.SIGN && next < limit && kind(text.codePointAt(next)) == kind) {
          next += Character.charCount(text.codePointAt(next));
        }
        if (!quoted) {
          all.add(token(kind, at, next, spaced, Character.isUpperCase(code)));
        }
        spaced = false;
      }
      at = next;
    }
  }

  private Tokens(String text, List<Token> all) {
    this.text = text;
    this.all.addAll(all);
  }

  /** The same with another token in the place of one, and perhaps one more. */
  Tokens replaced(int index, List<Token> by) {
    return replaced(index, index + 1, by);
  }

  /** The same with others in the place of those from one up to another. */
  Tokens replaced(int from, int to, List<Token> by) {
    List<Token> others = new ArrayList<>(all);
    others.subList(from, to).clear();
    others.addAll(from, by);
    return new Tokens(text, others);
  }

  /** All but one. */
  Tokens without(int index) {
    return replaced(index, index + 1, List.of());
  }

  /** The token behind the last one that no space separates from one, less punctuation. */
  int chunkEnd(int from) {
    int end = from + 1;
    while (end < size() && !get(end).spaced()) {
      end++;
    }
    while (end > from + 1 && ",.;:!?)".contains(get(end - 1).text())) {
      end--;
    }
    return end;
  }

  private static boolean closes(String text, int from, int limit) {
    for (int at = from; at < limit; at++) {
      if (isQuote(text.charAt(at))) {
        return at > from;
      }
    }
    return false;
  }

  static boolean isQuote(int code) {
    return code == '"' || code == '\u201c' || code == '\u201d' || code == '\u201e';
  }

  /** Spaces, and what cannot be seen: control characters, marks of direction, halves of a pair. */
  static boolean isSpace(int code) {
    int type = Character.getType(code);
    return Character.isWhitespace(code)
        || Character.isSpaceChar(code)
        || Character.isISOControl(code)
        || type == Character.FORMAT
        || type == Character.SURROGATE;
  }

  private static Token.Kind kind(int code) {
    if (Character.isLetter(code) || Character.getType(code) == Character.NON_SPACING_MARK) {
      return Token.Kind.WORD;
    }
    return Character.isDigit(code) ? Token.Kind.NUMBER : Token.Kind.SIGN;
  }

  private Token token(Token.Kind kind, int start, int end, boolean spaced, boolean capital) {
    String raw = text.substring(start, end);
    String folded =
        switch (kind) {
          case WORD -> fold(raw);
          case NUMBER -> digits(raw);
          case SIGN -> DASHES.contains(raw) ? "-" : raw.equals("\u2019") ? "'" : raw;
        };
    return new Token(folded, kind, start, end, spaced, capital);
  }

  private static String digits(String raw) {
    StringBuilder ascii = new StringBuilder();
    raw.codePoints().forEach(code -> ascii.append(Character.digit(code, 10)));
    return ascii.toString();
  }

  /** Small letters without accents. */
  static String fold(String word) {
    String small = word.toLowerCase(Locale.ROOT).replace("ß", "ss");
    if (small.chars().allMatch(letter -> letter < 128)) {
      return small;
    }
    return Normalizer.normalize(small, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
  }

  String text() {
    return text;
  }

  int size() {
    return all.size();
  }

  Token get(int index) {
    return all.get(index);
  }

  /**
   * Whether something may begin at a token: before it is space, or a bracket, or it is the sign of
   * a time, {@code lunch@12}.
   */
  boolean startsAt(int index) {
    return index < size()
        && (get(index).spaced()
            || (index > 0 && get(index - 1).isSign('('))
            || (get(index).isSign('@') && isNumberBehind(index)));
  }

  private boolean isNumberBehind(int index) {
    return index + 1 < size()
        && get(index + 1).kind() == Token.Kind.NUMBER
        && !get(index + 1).spaced();
  }

  /** Whether something may end before a token: there is the end, space, or punctuation. */
  boolean endsAt(int index) {
    if (index >= size() || get(index).spaced()) {
      return true;
    }
    return ",.;:!?)".contains(get(index).text()) && endsAt(index + 1);
  }

  /** The stretch from one token up to another. */
  Span span(int from, int to) {
    return new Span(get(from).start(), get(to - 1).end());
  }
}
