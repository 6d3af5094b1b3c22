package dev.daymark.app.phrase;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;

/**
 * The words of a language: {@code weekday.1 = monday|mon}. A word after {@code ~} is an ordinary
 * word as well ({@code sun}, {@code sat}) and only counts beside other parts of a date.
 */
final class Vocabulary {
  private final Map<String, Map<String, Integer>> numbered = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();
  private final Set<String> weak = new HashSet<>();

  Vocabulary(Properties source) {
    for (String key : source.stringPropertyNames()) {
      int dot = key.lastIndexOf('.');
      if (key.startsWith("word.")) {
        words.put(key.substring(5), Set.copyOf(split(source.getProperty(key))));
      } else if (dot > 0 && key.substring(dot + 1).matches("-?\\d+")) {
        int value = Integer.parseInt(key.substring(dot + 1));
        Map<String, Integer> kind =
            numbered.computeIfAbsent(key.substring(0, dot), name -> new HashMap<>());
        split(source.getProperty(key)).forEach(word -> kind.put(word, value));
      }
    }
  }

  private Set<String> split(String list) {
    Set<String> found = new HashSet<>();
    Arrays.stream(list.split("\\|", -1)).map(String::strip).forEach(word -> add(found, word));
    return found;
  }

  private void add(Set<String> found, String word) {
    boolean isWeak = word.startsWith("~");
    String folded = Tokens.fold(isWeak ? word.substring(1) : word);
    found.add(folded);
    if (isWeak) {
      weak.add(folded);
    }
  }

  /** The number that a word stands for among words of a kind, such as 5 for {@code fri}. */
  OptionalInt number(String kind, String word) {
    Integer found = numbered.getOrDefault(kind, Map.of()).get(word);
    return found == null ? OptionalInt.empty() : OptionalInt.of(found);
  }

  /** The words of a kind that stand for a number. */
  Set<String> words(String kind) {
    return numbered.getOrDefault(kind, Map.of()).keySet();
  }

  /** The words of a kind that stand for none. */
  Set<String> named(String kind) {
    return words.getOrDefault(kind, Set.of());
  }

  /** Whether a word is known at all. */
  boolean knows(String word) {
    return numbered.values().stream().anyMatch(kind -> kind.containsKey(word))
        || words.values().stream().anyMatch(kind -> kind.contains(word));
  }

  /** Whether a word is among those of a kind. */
  boolean is(String kind, String word) {
    return words.getOrDefault(kind, Set.of()).contains(word);
  }

  /** Whether it is an ordinary word as well. */
  boolean isWeak(String word) {
    return weak.contains(word);
  }
}
