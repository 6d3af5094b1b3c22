package dev.daymark.domain.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.EventTime;
import dev.daymark.domain.Recurrence;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.fortuna.ical4j.model.Recur;
import org.junit.jupiter.api.Test;

/**
 * Occurrences against ical4j's, over random rules, zones and clock changes. {@code
 * -Drecurrence.cases=N} runs so many; a failure names the seed of its case.
 *
 * <p>Both expand the wall clock; what a clock change makes of it is told by the JDK.
 */
class RecurrenceOracleTest {

  private static final int CASES = Integer.getInteger("recurrence.cases", 4_000);
  private static final int HORIZON_YEARS = 3;
  private static final int COMPARED = 60;
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("UTC"),
          ZoneId.of("Europe/Stockholm"),
          ZoneId.of("America/New_York"),
          ZoneId.of("America/St_Johns"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("Asia/Kathmandu"),
          ZoneId.of("Africa/Casablanca"),
          ZoneId.of("Pacific/Apia"));
  private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

  /** One case: a start on the wall, a zone, and a rule. */
  private record Case(long seed, LocalDateTime start, ZoneId zone, boolean allDay, String rule) {

    static Case of(long seed) {
      Random random = new Random(seed);
      random.nextInt();
      LocalDateTime start =
          LocalDate.of(2024, 1, 1)
              .plusDays(random.nextInt(1000))
              .atTime(random.nextInt(24), 15 * random.nextInt(4));
      ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
      return new Case(seed, start, zone, random.nextInt(4) == 0, randomRule(random));
    }

    EventTime time() {
      if (allDay) {
        return EventTime.AllDay.on(start.toLocalDate());
      }
      ZonedDateTime from = start.atZone(zone);
      return new EventTime.Timed(from, from.plus(Duration.ofHours(1)));
    }

    /** The start as the clock shows it: a time that the clocks leave out is not one. */
    LocalDateTime wall() {
      return allDay ? start.toLocalDate().atStartOfDay() : start.atZone(zone).toLocalDateTime();
    }
  }

  private static String randomRule(Random random) {
    List<String> parts = new ArrayList<>();
    switch (random.nextInt(7)) {
      case 0, 1 -> {
        parts.add("FREQ=DAILY");
        if (random.nextBoolean()) {
          parts.add("BYDAY=" + days(random));
        }
      }
      case 2 -> {
        parts.add("FREQ=WEEKLY");
        if (random.nextInt(4) > 0) {
          parts.add("BYDAY=" + days(random));
        }
        if (random.nextBoolean()) {
          parts.add("WKST=" + DAYS.get(random.nextInt(2) * 6));
        }
      }
      case 3 -> {
        parts.add("FREQ=MONTHLY");
        parts.add("BYMONTHDAY=" + monthDays(random));
      }
      case 4 -> {
        parts.add("FREQ=MONTHLY");
        String ordinal = List.of("1", "2", "3", "4", "-1", "-2").get(random.nextInt(6));
        parts.add("BYDAY=" + ordinal + DAYS.get(random.nextInt(7)));
      }
      case 5 -> {
        parts.add("FREQ=MONTHLY");
        parts.add("BYDAY=MO,TU,WE,TH,FR");
        parts.add("BYSETPOS=" + List.of("1", "2", "-1", "-3").get(random.nextInt(4)));
      }
      default -> {
        parts.add("FREQ=YEARLY");
        parts.add("BYMONTH=" + (1 + random.nextInt(12)));
        parts.add("BYMONTHDAY=" + (1 + random.nextInt(28)));
      }
    }
    if (random.nextInt(3) == 0) {
      parts.add("INTERVAL=" + (2 + random.nextInt(4)));
    }
    if (random.nextInt(3) == 0) {
      parts.add("COUNT=" + (1 + random.nextInt(40)));
    }
    return String.join(";", parts);
  }

  private static String days(Random random) {
    Collection<String> days = new TreeSet<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      days.add(DAYS.get(random.nextInt(7)));
    }
    return String.join(",", days);
  }

  private static String monthDays(Random random) {
    Collection<String> days = new TreeSet<>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      int day = 1 + random.nextInt(31);
      days.add(random.nextInt(4) == 0 ? "-" + day : Integer.toString(day));
    }
    return String.join(",", days);
  }

  private static LocalDateTime horizon(Case one) {
    return one.wall().plusYears(HORIZON_YEARS);
  }

  /** What Daymark shows, on the wall clock of the series' zone. */
  private static List<LocalDateTime> ours(Case one) {
    OccurrenceExpander expander = new OccurrenceExpander(one.time(), Recurrence.ofRule(one.rule()));
    ZoneId zone = one.allDay() ? ZoneOffset.UTC : one.zone();
    return expander
        .within(
            one.wall().minusDays(1).atZone(zone).toInstant(),
            horizon(one).atZone(zone).toInstant(),
            zone)
        .stream()
        .map(slot -> LocalDateTime.ofInstant(slot.time().startIn(zone), zone))
        .sorted()
        .limit(COMPARED)
        .toList();
  }

  /**
   * What ical4j says, and the start of the series, which takes place by itself where its own rule
   * does not name it, and which COUNT then does not count: so does Google.
   */
  private static List<LocalDateTime> theirs(Case one) {
    Recur<Temporal> recur = new Recur<>(withWeekStart(one.rule()));
    Collection<LocalDateTime> found = new TreeSet<>();
    found.add(one.wall());
    for (Temporal date : recur.getDates(one.wall(), one.wall(), horizon(one))) {
      LocalDateTime wall = LocalDateTime.from(date);
      found.add(one.allDay() ? wall : wall.atZone(one.zone()).toLocalDateTime());
    }
    return found.stream().filter(wall -> wall.isBefore(horizon(one))).limit(COMPARED).toList();
  }

  /** Where a rule does not say, weeks begin on Monday (RFC 5545); ical4j asks the locale. */
  private static String withWeekStart(String rule) {
    return rule.contains("WKST") ? rule : rule + ";WKST=MO";
  }

  @Test
  void everyRuleHasTheOccurrencesThatAnotherLibraryGivesIt() {
    for (long seed = 0; seed < CASES; seed++) {
      Case one = Case.of(seed);
      assertThat(ours(one)).as("%s", one).isEqualTo(theirs(one));
    }
  }
}
