package dev.daymark.sync.sim;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

  /** The words that are seen no more, but perhaps in another place of the event they left. */
  Set<String> lostIn(Sight after) {
    Set<String> lost = new TreeSet<>();
    events.forEach(
        (word, before) -> {
          Map<String, Integer> now = new HashMap<>(after.events.getOrDefault(word, Map.of()));
          before.forEach(
              (event, times) -> {
                if (now.getOrDefault(event, 0) < times) {
                  now.remove(event);
                }
              });
          if (now.isEmpty()) {
            lost.add(word);
          }
        });
    return lost;
  }
}
