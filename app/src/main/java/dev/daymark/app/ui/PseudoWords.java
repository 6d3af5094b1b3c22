package dev.daymark.app.ui;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * English in disguise, for finding what no translator can reach and what has no room for another
 * language: accented, two fifths longer, and in brackets. The locales {@code en-XA} and, from right
 * to left, {@code ar-XB} speak it.
 */
final class PseudoWords {
  private static final String PLAIN = "aceginosuyACEGINOSUY";
  private static final String ACCENTED = "áçéğíñóšúýÁÇÉĞÍÑÓŠÚÝ";
  private static final Map<Integer, Integer> LETTERS =
      PLAIN
          .chars()
          .boxed()
          .collect(
              Collectors.toMap(
                  letter -> letter, letter -> (int) ACCENTED.charAt(PLAIN.indexOf(letter))));
  private static final int SHARE = 5;

  private PseudoWords() {}

  /** Whether a locale is a pretended one. */
  static boolean speaks(Locale locale) {
    return locale.getCountry().equals("XA") || locale.getCountry().equals("XB");
  }

  /** A MessageFormat pattern in disguise; what is in braces keeps its grammar. */
  static String of(String pattern) {
    StringBuilder text = new StringBuilder("[");
    int letters = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '{') {
        int end = closing(pattern, i);
        text.append(argument(pattern.substring(i, end + 1)));
        i = end;
      } else {
        letters += Character.isLetter(c) ? 1 : 0;
        text.append((char) (int) LETTERS.getOrDefault((int) c, (int) c));
      }
    }
    return text.append(padding(letters)).append(']').toString();
  }

  private static String padding(int letters) {
    int more = letters * 2 / SHARE;
    return more == 0 ? "" : " " + "~".repeat(Math.max(1, more - 1));
  }

  private static int closing(String pattern, int open) {
    int depth = 0;
    for (int i = open; i < pattern.length(); i++) {
      depth += pattern.charAt(i) == '{' ? 1 : pattern.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return pattern.length() - 1;
  }

  /** In a choice the words are disguised, between a limit's sign and the next bar. */
  private static String argument(String braces) {
    int choice = braces.indexOf(",choice,");
    if (choice < 0) {
      return braces;
    }
    StringBuilder text = new StringBuilder();
    boolean words = false;
    int depth = 0;
    for (int i = 0; i < braces.length(); i++) {
      char c = braces.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 1 && (c == '#' || c == '<')) {
        words = true;
      } else if (depth == 1 && c == '|') {
        words = false;
      }
      boolean disguised = words && depth == 1;
      text.append(disguised ? (char) (int) LETTERS.getOrDefault((int) c, (int) c) : c);
    }
    return text.toString();
  }
}
