package dev.daymark.app.phrase;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What stands beside a part of a line, which tells whether a bare number is a time. */
final class Neighbours {
  /** The tokens of {@code Fr. 12.50}. */
  static final int FRANCS = 5;

  private final Language language;
  private final Tokens tokens;
  private final Claims claims;
  private final Slots slots;
  private final RepeatReader repeats;

  Neighbours(Language language, Tokens tokens, Claims claims, Slots slots, RepeatReader repeats) {
    this.language = language;
    this.tokens = tokens;
    this.claims = claims;
    this.slots = slots;
    this.repeats = repeats;
  }

  /** Whether a day or a recurrence ends before a token. */
  boolean isBehindADay(int from) {
    return claims.endsBefore(from, Part.Day.class) || claims.endsBefore(from, Part.Recurs.class);
  }

  /** Whether a day or a recurrence begins at a token. */
  boolean isBeforeADay(int end) {
    return end < tokens.size()
        && tokens.get(end).spaced()
        && (!slots.dates().read(tokens, end).isEmpty() || repeats.read(tokens, end).isPresent());
  }

  /**
   * Whether numbers between two tokens count nothing, for behind them is no word that could be
   * counted: "2-3 apples" are no hours.
   */
  boolean countsNothing(int from, int end) {
    return from == 0 || isBehindADay(from) || isClosed(end);
  }

  /** Whether the line ends before a token, or something else begins. */
  boolean isClosed(int end) {
    if (end >= tokens.size() || claims.isTaken(end)) {
      return true;
    }
    Token next = tokens.get(end);
    boolean sign = next.kind() == Token.Kind.SIGN && !isUnit(next);
    return sign
        || language.vocabulary().is("behind", next.text())
        || language.vocabulary().is("with", next.text())
        || !slots.dates().read(tokens, end).isEmpty()
        || repeats.read(tokens, end).isPresent()
        || Stream.of("thisPart", "dayPartAlone", "every.part")
            .flatMap(phrase -> language.patterns(phrase).stream())
            .anyMatch(pattern -> pattern.match(tokens, end, slots).isPresent());
  }

  /** Whether a number before a token, such as {@code 4.50}, is a price or a measure. */
  boolean isMeasured(int end) {
    return end < tokens.size()
        && (isUnit(tokens.get(end)) || language.vocabulary().is("measure", tokens.get(end).text()));
  }

  /**
   * Whether a number such as {@code 12.50} is money: its sign or name stands before it, or the line
   * is about paying and no day is beside it.
   */
  boolean isPaid(int from, int end) {
    if (from > 0 && isMeasured(from - 1)) {
      return true;
    }
    return isAboutPaying() && !isBehindADay(from) && !isBeforeADay(end);
  }

  private boolean isAboutPaying() {
    return IntStream.range(0, tokens.size())
        .anyMatch(at -> language.vocabulary().is("paying", tokens.get(at).text()));
  }

  /**
   * Whether {@code Fr. 12.50} begins at a token and is money and no time on a Friday: where money
   * is called so, or where the line is about paying.
   *
   * @param usual whether money is called so where the person is
   */
  boolean isFrancs(int from, boolean usual) {
    return from + FRANCS <= tokens.size()
        && language.vocabulary().is("francs", tokens.get(from).text())
        && isDot(from + 1)
        && tokens.get(from + 2).kind() == Token.Kind.NUMBER
        && isDot(from + 3)
        && tokens.get(from + 4).kind() == Token.Kind.NUMBER
        && (usual || isAboutPaying())
        && (from + FRANCS == tokens.size()
            || !language.vocabulary().is("oclock", tokens.get(from + FRANCS).text()));
  }

  private boolean isDot(int at) {
    return tokens.get(at).isSign('.') && !tokens.get(at).spaced();
  }

  private static boolean isUnit(Token token) {
    return "€$£%".contains(token.text());
  }

  /** Whether the word before a token counts: chapter 3, version 2.10. */
  boolean isCounted(int from) {
    return from > 0 && language.vocabulary().is("counted", tokens.get(from - 1).text());
  }
}
