package dev.daymark.app.search;

import dev.daymark.app.ui.Respelt;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a word was found that is not in the title: a few words around it, out of the place, the
 * notes or the like. Case, accents and how umlauts are spelt do not count, as in the search itself.
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
    for (String word : words) {
      if (!word.isBlank() && find(word, title).isEmpty()) {
        for (String text : texts) {
          Optional<Range> found = find(word, text);
          if (found.isPresent()) {
            return around(text, found.get().from(), found.get().to());
          }
        }
      }
    }
    return "";
  }

  private record Range(int from, int to) {}

  /** Where a word is in a text, as it stands or as either of them is spelt otherwise. */
  private static Optional<Range> find(String word, String text) {
    String wanted = Respelt.plain(word);
    String plain = Respelt.plain(text);
    return find(wanted, plain, Function.identity())
        .or(() -> Respelt.of(text).flatMap(it -> find(wanted, it.letters(), it.origins()::get)))
        .or(() -> Respelt.of(word).flatMap(it -> find(it.letters(), plain, Function.identity())));
  }

  /**
   * @param origin which char of the text a letter is of
   */
  private static Optional<Range> find(
      String wanted, String letters, Function<Integer, Integer> origin) {
    int at = letters.indexOf(wanted);
    return at < 0
        ? Optional.empty()
        : Optional.of(new Range(origin.apply(at), origin.apply(at + wanted.length() - 1) + 1));
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
}
