package dev.daymark.storage.jdbi;

import dev.daymark.storage.SearchQuery.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds for words nobody wrote similar ones that somebody did. */
final class SimilarWords {

  /** In a shorter word any other would be similar. */
  private static final int SHORTEST = 4;

  /** From this length on two letters may differ. */
  private static final int LONG = 8;

  private SimilarWords() {}

  /**
   * The words as they are to be searched instead; null if some have no similar one.
   *
   * @param known every word somebody wrote, and how often
   */
  static @Nullable String suggest(Map<String, Integer> known, List<Term> terms) {
    List<String> asked = new ArrayList<>();
    for (Term term : terms) {
      String folded = SearchText.fold(term.text()).strip();
      if (!folded.isEmpty()) {
        asked.addAll(List.of(folded.split(" ")));
      }
    }
    List<String> better = new ArrayList<>();
    boolean differs = false;
    for (String word : asked) {
      String similar = known.containsKey(word) ? word : similar(word, known);
      if (similar == null) {
        return null;
      }
      differs |= !similar.equals(word);
      better.add(similar);
    }
    return differs ? String.join(" ", better) : null;
  }

  /** Every word but those of notes, and how often it is there. */
  static Map<String, Integer> words(Collection<SearchEntry> entries) {
    Map<String, Integer> words = new HashMap<>();
    for (SearchEntry entry : entries) {
      String text = entry.text();
      int start = 0;
      for (int at = 0; at < entry.notesStart(); at++) {
        if (text.charAt(at) <= ' ') {
          if (at - start >= SHORTEST - 1) {
            words.merge(text.substring(start, at), 1, Integer::sum);
          }
          start = at + 1;
        }
      }
    }
    return words;
  }

  /** The nearest, of equally near ones the most frequent. */
  private static @Nullable String similar(String word, Map<String, Integer> known) {
    if (word.length() < SHORTEST) {
      return known.keySet().stream().anyMatch(other -> other.startsWith(word)) ? word : null;
    }
    int most = word.length() < LONG ? 1 : 2;
    String best = null;
    int nearest = most;
    int frequent = 0;
    for (Map.Entry<String, Integer> other : known.entrySet()) {
      if (Math.abs(other.getKey().length() - word.length()) <= most) {
        int distance = distance(word, other.getKey(), most);
        if (distance < nearest || (distance == nearest && other.getValue() > frequent)) {
          best = other.getKey();
          nearest = distance;
          frequent = other.getValue();
        }
      }
    }
    return best;
  }

  /**
   * How many letters have to be put in, left out, changed or exchanged with their neighbour (the
   * restricted distance of Damerau and Levenshtein); more than {@code most} is not told exactly.
   */
  static int distance(String one, String other, int most) {
    int[] before = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return most + 1;
      }
      before = last;
      last = row;
    }
    return last[other.length()];
  }
}
