package dev.daymark.app.recurrence;

import dev.daymark.app.session.Session;
import dev.daymark.domain.Recurrence;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * On which day of a month something can repeat that begins on a day.
 *
 * @param first that day
 * @param zone of the series
 */
record MonthlyChoices(Session session, LocalDate first, ZoneId zone) {
  private static final String MONTHLY = "FREQ=MONTHLY;";

  /**
   * The parts of rules that say so, such as {@code BYDAY=3WE}: the usual ones and what is so now.
   */
  List<String> beside(Recurrence before) {
    Set<String> choices = new LinkedHashSet<>();
    RepeatPresets.on(first).stream()
        .map(preset -> preset.lines().getFirst())
        .filter(line -> line.contains(MONTHLY))
        .map(line -> line.substring(line.indexOf(MONTHLY) + MONTHLY.length()))
        .forEach(choices::add);
    choices.add("BYMONTHDAY=-1");
    RuleDraft.of(before, first, zone)
        .map(RuleDraft::monthly)
        .filter(part -> !part.isEmpty())
        .ifPresent(choices::add);
    return List.copyOf(choices);
  }

  /** Every month on the third Wednesday. */
  String words(String part) {
    return new RecurrenceWords(session.messages(), session.formatting())
        .say(Recurrence.ofRule(MONTHLY + part), first, zone)
        .sentence();
  }
}
