package dev.daymark.app.palette;

import dev.daymark.app.ui.Respelt;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How well a text fits what was typed. Every word that was typed must fit; best is the whole text,
 * then its beginning, the beginning of a word, first letters of words ({@code mn} for "Month
 * next"), the middle of a word, and last letters in order with others between them. Of two that fit
 * alike the shorter text is better. Case and accents do not count; an umlaut or the like also fits
 * as it is spelt where no key has it ({@code muenchen}).
 */
final class Fuzzy {
  private static final int WHOLE = 1000;
  private static final int BEGINNING = 800;
  private static final int WORD = 600;
  private static final int INITIALS = 450;
  private static final int INSIDE = 300;
  private static final int SCATTERED = 100;

  private Fuzzy() {}

  /**
   * A fit.
   *
   * @param score more is better
   * @param marks the chars of the text that fit
   */
  record Fit(int score, BitSet marks) {}

  /** How a text fits; empty if it does not. */
  static Optional<Fit> fit(String typed, String text) {
    String folded = fold(text);
    return Stream.of(
            fit(typed, text, folded),
            Respelt.of(text)
                .flatMap(other -> fit(typed, text, other.letters()).map(it -> inText(other, it))),
            Respelt.of(typed).flatMap(other -> fit(other.letters(), text, folded)))
        .flatMap(Optional::stream)
        .reduce((one, other) -> other.score() > one.score() ? other : one);
  }

  /** A fit with the letters, marked in the text itself. */
  private static Fit inText(Respelt text, Fit fit) {
    BitSet marks = new BitSet();
    fit.marks().stream().forEach(at -> marks.set(text.origins().get(at)));
    return new Fit(fit.score(), marks);
  }

  private static Optional<Fit> fit(String typed, String text, String folded) {
    BitSet marks = new BitSet();
    int score = 0;
    String[] words = fold(typed).strip().split("\\s+", -1);
    for (String word : words) {
      int fit = word(word, folded, marks);
      if (fit == 0) {
        return Optional.empty();
      }
      score += fit;
    }
    return Optional.of(new Fit(score / words.length - Math.min(text.length(), 90), marks));
  }

  /** Whether a text begins with all that was typed; case and accents do not count. */
  static boolean isBeginning(String typed, String text) {
    return fold(text).startsWith(fold(typed).strip());
  }

  /** Small letters without accents, one for each char of the text. */
  static String fold(String text) {
    return Respelt.plain(text);
  }

  private static int word(String word, String text, BitSet marks) {
    if (word.isEmpty()) {
      return INSIDE;
    }
    int at = text.indexOf(word);
    int best = at;
    while (best > 0 && !startsWord(text, best)) {
      best = text.indexOf(word, best + 1);
    }
    if (at >= 0) {
      int begin = best >= 0 ? best : at;
      marks.set(begin, begin + word.length());
      boolean whole = begin == 0 && word.length() == text.length();
      return whole ? WHOLE : begin == 0 ? BEGINNING : best > 0 ? WORD : INSIDE;
    }
    List<Integer> initials = initials(word, text);
    List<Integer> found = initials.isEmpty() ? scattered(word, text) : initials;
    found.forEach(marks::set);
    if (found.isEmpty()) {
      return 0;
    }
    int spread = found.getLast() - found.getFirst() + 1 - word.length();
    return initials.isEmpty() ? Math.max(1, SCATTERED - 3 * spread) : INITIALS;
  }

  private static boolean startsWord(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }

  /** The first letters of words that stand beside each other. */
  private static List<Integer> initials(String word, String text) {
    List<Integer> starts =
        IntStream.range(0, text.length())
            .filter(at -> startsWord(text, at) && Character.isLetterOrDigit(text.charAt(at)))
            .boxed()
            .toList();
    for (int first = 0; word.length() > 1 && first + word.length() <= starts.size(); first++) {
      List<Integer> row = starts.subList(first, first + word.length());
      int from = first;
      if (IntStream.range(0, word.length())
          .allMatch(i -> text.charAt(starts.get(from + i)) == word.charAt(i))) {
        return row;
      }
    }
    return List.of();
  }

  /** The letters in order; the first of them begins a word, and few lie between. */
  private static List<Integer> scattered(String word, String text) {
    for (int first = 0; first < text.length(); first++) {
      if (startsWord(text, first) && text.charAt(first) == word.charAt(0)) {
        List<Integer> found = following(word, text, first);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  private static List<Integer> following(String word, String text, int first) {
    List<Integer> found = new ArrayList<>(List.of(first));
    for (int at = first + 1; at < text.length() && found.size() < word.length(); at++) {
      if (text.charAt(at) == word.charAt(found.size())) {
        found.add(at);
      }
    }
    boolean near = found.getLast() - first < 3 * word.length() + 2;
    return word.length() > 2 && found.size() == word.length() && near ? found : List.of();
  }
}
