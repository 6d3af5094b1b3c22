package dev.daymark.sync.sim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words somebody sees, and in which events. */
final class Sight {

  private static final Pattern WORD = Pattern.compile("word\\d+");

  private final Map<String, Map<String, Integer>> events = new HashMap<>();

  /** Sees a text of an event; one that is moving may be seen in two places for a while. */
  void see(String event, String text) {
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      events.computeIfAbsent(matcher.group(), _ -> new HashMap<>()).merge(event, 1, Integer::sum);
    }
  }

  Set<String> words() {
    return events.keySet();
  }

  /** The events a word is seen in. */
  Set<String> events(String word) {
    return events.getOrDefault(word, Map.of()).keySet();
  }

  /** The words of a text. */
  static Set<String> words(String text) {
    Sight sight = new Sight();
    sight.see("", text);
    return sight.words();
  }

  /** The words that are seen less often, each with the events it is gone from in any place. */
  Map<String, Set<String>> goneIn(Sight after) {
    Map<String, Set<String>> gone = new TreeMap<>();
    events.forEach(
        (word, before) -> {
          Map<String, Integer> now = after.events.getOrDefault(word, Map.of());
          before.forEach(
              (event, times) -> {
                if (now.getOrDefault(event, 0) < times) {
                  gone.computeIfAbsent(word, _ -> new HashSet<>()).add(event);
                }
              });
        });
    return gone;
  }
}
