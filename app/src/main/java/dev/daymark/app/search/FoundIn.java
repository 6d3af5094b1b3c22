package dev.daymark.app.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * Where a word was found that is not in the title: a few words around it, out of the place, the
 * notes or the like. Case and accents do not count, as in the search itself.
 */
final class FoundIn {
  private static final int AROUND = 24;

  private FoundIn() {}

  /**
   * A short piece of the first text that has a word which the title lacks.
   *
   * @param words what was searched for
   * @param texts in which it could be, the best first
   * @return empty if the title says it all, or none of the texts has it
   */
  static String piece(List<String> words, String title, List<String> texts) {
    String folded = folded(title);
    for (String word : words) {
      String wanted = folded(word);
      if (!wanted.isBlank() && !folded.contains(wanted)) {
        for (String text : texts) {
          int at = folded(text).indexOf(wanted);
          if (at >= 0) {
            return around(text, at, at + wanted.length());
          }
        }
      }
    }
    return "";
  }

  private static String around(String text, int from, int to) {
    int start = Math.max(0, from - AROUND);
    int end = Math.min(text.length(), to + AROUND);
    start = start == 0 ? 0 : Math.min(from, text.indexOf(' ', start) + 1);
    int space = text.lastIndexOf(' ', end);
    end = end == text.length() || space < to ? end : space;
    String piece = text.substring(start, end).replaceAll("\\s+", " ").strip();
    return (start > 0 ? "…" : "") + piece + (end < text.length() ? "…" : "");
  }

  /** Small letters without accents, each where it was. */
  private static String folded(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      plain.append(letter < 128 ? Character.toLowerCase(letter) : folded(letter));
    }
    return plain.toString();
  }

  private static char folded(char letter) {
    return Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .charAt(0);
  }
}
