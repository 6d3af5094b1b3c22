package dev.daymark.domain.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import net.fortuna.ical4j.model.Recur;
import org.junit.jupiter.api.Test;

/**
 * Occurrences against another library's, over random rules, ends, added and excepted dates, zones
 * and clock changes. {@code -Drecurrence.cases=N} runs so many; a failure names the seed of its
 * case.
 *
 * <p>ical4j expands the rule on the wall clock; what a clock change makes of it is told by the JDK,
 * and UNTIL, RDATE and EXDATE are read here anew, as sets.
 */
class RecurrenceOracleTest {

  private static final int CASES = Integer.getInteger("recurrence.cases", 4_000);
  private static final int HORIZON_YEARS = 3;
  private static final int BEFORE_DAYS = 5;
  private static final int COMPARED = 60;

  private static LocalDateTime horizon(RecurrenceCase one) {
    return one.wall().plusYears(HORIZON_YEARS);
  }

  /** What Daymark shows. */
  private static List<Instant> ours(RecurrenceCase one) {
    ZoneId zone = one.allDay() ? ZoneOffset.UTC : one.zone();
    return new OccurrenceExpander(one.time(), one.recurrence())
        .within(one.at(one.wall().minusDays(BEFORE_DAYS)), one.at(horizon(one)), zone).stream()
            .map(slot -> slot.time().startIn(zone))
            .sorted()
            .limit(COMPARED)
            .toList();
  }

  /**
   * What the other library says, and the start of the series, which takes place by itself where its
   * own rule does not name it, and which COUNT then does not count: so does Google.
   */
  private static List<Instant> theirs(RecurrenceCase one) {
    TreeSet<Instant> found = new TreeSet<>();
    found.add(one.at(one.wall()));
    if (one.rule() != null) {
      Recur<Temporal> recur = new Recur<>(withWeekStart(one.rule()));
      for (Temporal date : recur.getDates(one.wall(), one.wall(), horizon(one))) {
        LocalDateTime wall = LocalDateTime.from(date);
        if (!isAfterEnd(one, wall)) {
          found.add(one.at(wall));
        }
      }
    }
    one.added().forEach(line -> one.named(line).forEach(named -> found.add(added(one, named))));
    found.removeIf(at -> one.excepted().stream().anyMatch(line -> isNamed(one, line, at)));
    return found.stream().filter(at -> at.isBefore(one.at(horizon(one)))).limit(COMPARED).toList();
  }

  /** A day ends with itself, whatever the clock shows; a moment ends with itself. */
  private static boolean isAfterEnd(RecurrenceCase one, LocalDateTime wall) {
    if (one.until() == null) {
      return false;
    }
    RecurrenceCase.Named until = one.one(one.until());
    return until.moment() == null
        ? wall.toLocalDate().isAfter(until.day())
        : one.at(wall).isAfter(until.moment());
  }

  /** A day alone is at the hour of the series. */
  private static Instant added(RecurrenceCase one, RecurrenceCase.Named named) {
    LocalDate day = named.day();
    Instant moment = named.moment();
    return moment != null || day == null
        ? Objects.requireNonNull(moment)
        : one.at(day.atTime(one.wall().toLocalTime()));
  }

  private static boolean isNamed(RecurrenceCase one, String line, Instant at) {
    LocalDate day = at.atZone(one.allDay() ? ZoneOffset.UTC : one.zone()).toLocalDate();
    return one.named(line).stream()
        .anyMatch(named -> at.equals(named.moment()) || day.equals(named.day()));
  }

  /** Where a rule does not say, weeks begin on Monday (RFC 5545); ical4j asks the locale. */
  private static String withWeekStart(String rule) {
    return rule.contains("WKST") ? rule : rule + ";WKST=MO";
  }

  @Test
  void everySeriesHasTheOccurrencesThatAnotherLibraryGivesIt() {
    for (long seed = 0; seed < CASES; seed++) {
      RecurrenceCase one = RecurrenceCase.of(seed);
      assertThat(ours(one)).as("%s", one).isEqualTo(theirs(one));
    }
  }

  /** RFC 5545 leaves it open; Google shows the start, and counts only what the rule names. */
  @Test
  void aStartThatItsRuleDoesNotNameIsShownAndNotCountedWhereTheOtherLibraryLeavesItOut() {
    LocalDateTime tuesday = LocalDateTime.of(2026, 11, 17, 9, 0);
    String rule = "FREQ=WEEKLY;BYDAY=WE;COUNT=2;WKST=MO";
    List<Temporal> theirs =
        new Recur<>(rule).getDates(tuesday, tuesday, tuesday.plusYears(HORIZON_YEARS));
    RecurrenceCase one = timed(tuesday, ZoneId.of("UTC"), rule, List.of());
    assertThat(theirs).containsExactly(tuesday.plusDays(1), tuesday.plusDays(8));
    assertThat(ours(one))
        .containsExactly(one.at(tuesday), one.at(tuesday.plusDays(1)), one.at(tuesday.plusDays(8)));
  }

  /**
   * Series are kept on the wall clock, where the two hours are one. What was added in the second is
   * shown in the first, an hour too early, once a year; the oracle above never adds such a moment.
   */
  @Test
  void aMomentAddedInTheSecondOfTwoEqualHoursIsShownInTheFirst() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    LocalDateTime start = LocalDateTime.of(2026, 10, 20, 2, 30);
    RecurrenceCase one = timed(start, berlin, "FREQ=DAILY;COUNT=1", List.of(":20261025T013000Z"));
    assertThat(theirs(one)).endsWith(Instant.parse("2026-10-25T01:30:00Z"));
    assertThat(ours(one)).endsWith(Instant.parse("2026-10-25T00:30:00Z"));
  }

  /** The clocks leave 02:30 out; the day after the change it is 02:30 again, and not 03:30. */
  @Test
  void anHourThatTheClocksLeaveOutIsLaterOnThatDayAlone() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    LocalDateTime start = LocalDateTime.of(2026, 3, 28, 2, 30);
    assertThat(ours(timed(start, berlin, "FREQ=DAILY;COUNT=3", List.of())))
        .containsExactly(
            Instant.parse("2026-03-28T01:30:00Z"),
            Instant.parse("2026-03-29T01:30:00Z"),
            Instant.parse("2026-03-30T00:30:00Z"));
  }

  private static RecurrenceCase timed(
      LocalDateTime start, ZoneId zone, String rule, List<String> added) {
    return new RecurrenceCase(0, start, zone, false, rule, null, added, List.of());
  }
}
