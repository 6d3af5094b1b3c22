package dev.daymark.app.phrase;

import org.jspecify.annotations.Nullable;

/**
 * A date in digits.
 *
 * @param first the number before the sign, of an ISO date the day
 * @param second the number behind it, of an ISO date the month
 * @param year -1 if none was typed
 * @param end the token behind it
 */
record NumericDate(int first, int second, int year, char sign, int end) {

  /** The date at a token; null if there is none. */
  static @Nullable NumericDate at(Tokens tokens, int from) {
    int one = number(tokens, from, 0);
    int two = number(tokens, from, 2);
    if (one < 0 || two < 0) {
      return null;
    }
    if (joint(tokens, from + 1, '-')) {
      int three = number(tokens, from, 4);
      boolean iso = one >= 1000 && three >= 0 && joint(tokens, from + 3, '-');
      return iso ? new NumericDate(three, two, one, '-', from + 5) : null;
    }
    if (joint(tokens, from + 1, '/')) {
      return slashed(tokens, from, one, two, '/');
    }
    return joint(tokens, from + 1, '.') && joint(tokens, from + 3, '.')
        ? slashed(tokens, from, one, two, '.')
        : null;
  }

  /**
   * Whether there is a day and a month with a dot between and none behind, and no time of day: its
   * minutes would be odd ones, or it would have none.
   */
  static boolean isDotted(Tokens tokens, int from) {
    int one = number(tokens, from, 0);
    int two = number(tokens, from, 2);
    boolean date = one >= 1 && one <= 31 && two >= 1 && two <= 12 && joint(tokens, from + 1, '.');
    boolean more = joint(tokens, from + 3, '.') && number(tokens, from, 4) >= 0;
    return date && !more && (one > 23 || tokens.get(from + 2).text().length() == 1 || two % 5 != 0);
  }

  /** The date of such. */
  static NumericDate dotted(Tokens tokens, int from) {
    return new NumericDate(number(tokens, from, 0), number(tokens, from, 2), -1, '.', from + 3);
  }

  private static @Nullable NumericDate slashed(
      Tokens tokens, int from, int one, int two, char sign) {
    if (one > 31 || two > 31) {
      return null;
    }
    int three = joint(tokens, from + 3, sign) ? number(tokens, from, 4) : -1;
    if (three >= 0) {
      if (tokens.get(from + 4).text().length() % 2 == 1) {
        return null;
      }
      int year = three < 100 ? 2000 + three : three;
      return year < 1970 || year > 2199 ? null : new NumericDate(one, two, year, sign, from + 5);
    }
    return new NumericDate(one, two, -1, sign, from + (sign == '.' ? 4 : 3));
  }

  private static boolean joint(Tokens tokens, int index, char sign) {
    return index < tokens.size() && tokens.get(index).isSign(sign) && !tokens.get(index).spaced();
  }

  private static int number(Tokens tokens, int from, int offset) {
    int index = from + offset;
    boolean there = index < tokens.size() && (offset == 0 || !tokens.get(index).spaced());
    return there ? tokens.get(index).number() : -1;
  }
}
