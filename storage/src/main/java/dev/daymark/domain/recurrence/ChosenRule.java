package dev.daymark.domain.recurrence;

import dev.daymark.domain.Recurrence;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Another rule for a series that has dates beside its rule. */
public final class ChosenRule {

  private ChosenRule() {}

  /**
   * The rule that was chosen, with the dates where they belong: dates that were not touched go with
   * the series.
   *
   * @param chosen the lines with the new rule
   * @param before the lines as they were
   * @param carried those, as they are after what else was changed
   */
  public static Recurrence with(Recurrence chosen, Recurrence before, Recurrence carried) {
    if (!chosen.isPresent() || !dates(chosen).equals(dates(before))) {
      return chosen;
    }
    Stream<String> rules = chosen.lines().stream().filter(line -> !isDates(line));
    return new Recurrence(Stream.concat(rules, dates(carried).stream()).toList());
  }

  private static List<String> dates(Recurrence recurrence) {
    return recurrence.lines().stream().filter(ChosenRule::isDates).toList();
  }

  private static boolean isDates(String line) {
    String upper = line.toUpperCase(Locale.ROOT);
    return upper.startsWith("RDATE") || upper.startsWith("EXDATE");
  }
}
