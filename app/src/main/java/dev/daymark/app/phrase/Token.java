package dev.daymark.app.phrase;

/**
 * A run of letters, a run of digits, or one sign.
 *
 * @param text small letters without accents; digits are those of ASCII
 * @param spaced whether a space or the beginning of the text stands before it
 * @param capital whether it began with a capital letter
 */
record Token(String text, Kind kind, int start, int end, boolean spaced, boolean capital) {
  private static final int MOST_DIGITS = 4;

  /** What a token is made of. */
  enum Kind {
    WORD,
    NUMBER,
    SIGN
  }

  /** The same as another word. */
  Token as(String word) {
    return new Token(word, kind, start, end, spaced, capital);
  }

  boolean isSign(char sign) {
    return kind == Kind.SIGN && text.length() == 1 && text.charAt(0) == sign;
  }

  /** The number it is; -1 if it is none, or one that no date or time has. */
  int number() {
    return kind == Kind.NUMBER && text.length() <= MOST_DIGITS ? Integer.parseInt(text) : -1;
  }
}
