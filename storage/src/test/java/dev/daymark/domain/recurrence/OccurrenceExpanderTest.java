package dev.daymark.domain.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OccurrenceExpanderTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static EventTime timed(String local, ZoneId zone) {
    ZonedDateTime start = LocalDateTime.parse(local).atZone(zone);
    return new EventTime.Timed(start, start.plusHours(1));
  }

  private static EventTime day(String date) {
    return EventTime.AllDay.on(LocalDate.parse(date));
  }

  private static List<String> starts(EventTime start, int limit, String... lines) {
    return new OccurrenceExpander(start, new Recurrence(List.of(lines)))
        .from(Instant.parse("1970-01-01T00:00:00Z"), ZoneOffset.UTC, limit).stream()
            .map(slot -> text(slot.time()))
            .toList();
  }

  private static String text(EventTime time) {
    return switch (time) {
      case EventTime.AllDay allDay -> allDay.start().toString();
      case EventTime.Timed clock -> clock.start().toOffsetDateTime().toString();
    };
  }

  @Test
  void theWallClockStaysWhenTheClocksChange() {
    assertThat(starts(timed("2026-10-23T09:00", BERLIN), 4, "RRULE:FREQ=DAILY"))
        .containsExactly(
            "2026-10-23T09:00+02:00",
            "2026-10-24T09:00+02:00",
            "2026-10-25T09:00+01:00",
            "2026-10-26T09:00+01:00");
  }

  @Test
  void aFlightTakesAsLongInTheWeekInWhichOnlyOneOfItsZonesHasChangedItsClocks() {
    ZonedDateTime leaves = LocalDateTime.parse("2026-10-19T10:00").atZone(BERLIN);
    EventTime flight =
        new EventTime.Timed(leaves, leaves.plusMinutes(510).withZoneSameInstant(NEW_YORK));
    List<String> lands =
        new OccurrenceExpander(flight, new Recurrence(List.of("RRULE:FREQ=WEEKLY")))
            .from(leaves.toInstant(), BERLIN, 3).stream()
                .map(slot -> (EventTime.Timed) slot.time())
                .peek(time -> assertThat(time.duration()).isEqualTo(Duration.ofMinutes(510)))
                .map(time -> time.end().toString())
                .toList();
    assertThat(lands)
        .containsExactly(
            "2026-10-19T12:30-04:00[America/New_York]",
            "2026-10-26T13:30-04:00[America/New_York]",
            "2026-11-02T12:30-05:00[America/New_York]");
  }

  @Test
  void aTimeInTheGapIsAsMuchLaterAsTheGapIsLong() {
    assertThat(starts(timed("2026-03-28T02:30", BERLIN), 3, "RRULE:FREQ=DAILY"))
        .containsExactly(
            "2026-03-28T02:30+01:00", "2026-03-29T03:30+02:00", "2026-03-30T02:30+02:00");
  }

  @Test
  void ofATimeThatComesTwiceTheFirstIsMeant() {
    assertThat(starts(timed("2026-10-31T01:30", NEW_YORK), 3, "RRULE:FREQ=DAILY"))
        .containsExactly(
            "2026-10-31T01:30-04:00", "2026-11-01T01:30-04:00", "2026-11-02T01:30-05:00");
  }

  @Test
  void aSeriesThatStartsAtTheSecondOfTwoEqualTimesKeepsItsFirstOccurrence() {
    ZonedDateTime second =
        LocalDateTime.parse("2026-11-01T01:30").atZone(NEW_YORK).withLaterOffsetAtOverlap();
    assertThat(starts(new EventTime.Timed(second, second.plusHours(1)), 2, "RRULE:FREQ=DAILY"))
        .containsExactly("2026-11-01T01:30-05:00", "2026-11-02T01:30-05:00");
  }

  @Test
  void hoursThatAGapMakesOneAreOneOccurrence() {
    assertThat(starts(timed("2026-03-29T01:00", BERLIN), 3, "RRULE:FREQ=HOURLY"))
        .containsExactly(
            "2026-03-29T01:00+01:00", "2026-03-29T03:00+02:00", "2026-03-29T04:00+02:00");
  }

  @Test
  void untilAsADateIncludesThatDayOfATimedSeries() {
    assertThat(starts(timed("2026-11-16T23:30", NEW_YORK), 9, "RRULE:FREQ=DAILY;UNTIL=20261118"))
        .hasSize(3);
  }

  @Test
  void untilInUtcIncludesTheMomentItself() {
    EventTime start = timed("2026-11-16T09:00", BERLIN);
    assertThat(starts(start, 9, "RRULE:FREQ=DAILY;UNTIL=20261118T080000Z")).hasSize(3);
    assertThat(starts(start, 9, "RRULE:FREQ=DAILY;UNTIL=20261118T075959Z")).hasSize(2);
  }

  @Test
  void untilAsALocalTimeIsReadInTheSeriesZone() {
    EventTime start = timed("2026-11-16T09:00", BERLIN);
    assertThat(starts(start, 9, "RRULE:FREQ=DAILY;UNTIL=20261118T090000")).hasSize(3);
  }

  @Test
  void untilAsADateTimeEndsAnAllDaySeriesOnThatDay() {
    assertThat(starts(day("2026-11-16"), 9, "RRULE:FREQ=DAILY;UNTIL=20261118T000000Z"))
        .containsExactly("2026-11-16", "2026-11-17", "2026-11-18");
  }

  @Test
  void theWeekStartDecidesWhatEveryOtherWeekMeans() {
    EventTime start = timed("1997-08-05T09:00", NEW_YORK);
    assertThat(
            starts(start, 9, "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO").stream()
                .map(text -> text.substring(0, 10)))
        .containsExactly("1997-08-05", "1997-08-10", "1997-08-19", "1997-08-24");
    assertThat(
            starts(start, 9, "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU").stream()
                .map(text -> text.substring(0, 10)))
        .containsExactly("1997-08-05", "1997-08-17", "1997-08-19", "1997-08-31");
  }

  @Test
  void theLastFridayAndTheThirtyFirstAreWhereTheyAre() {
    assertThat(starts(day("2026-01-30"), 3, "RRULE:FREQ=MONTHLY;BYDAY=-1FR"))
        .containsExactly("2026-01-30", "2026-02-27", "2026-03-27");
    assertThat(starts(day("2026-01-31"), 3, "RRULE:FREQ=MONTHLY"))
        .containsExactly("2026-01-31", "2026-03-31", "2026-05-31");
    assertThat(starts(day("2024-02-29"), 2, "RRULE:FREQ=YEARLY"))
        .containsExactly("2024-02-29", "2028-02-29");
  }

  @Test
  void aStartOutsideTheRuleIsAnOccurrenceOfItsOwnThatCountDoesNotCount() {
    assertThat(starts(day("2026-11-16"), 9, "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=3"))
        .containsExactly("2026-11-16", "2026-11-17", "2026-11-24", "2026-12-01");
    assertThat(starts(day("2026-11-16"), 9, "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=1"))
        .containsExactly("2026-11-16", "2026-11-17");
  }

  @Test
  void severalLinesAddUpAndTakeAway() {
    assertThat(
            starts(
                day("2026-11-16"),
                20,
                "RRULE:FREQ=WEEKLY;COUNT=2",
                "RRULE:FREQ=MONTHLY;COUNT=2",
                "RDATE;VALUE=DATE:20261120,20261121",
                "EXDATE;VALUE=DATE:20261123",
                "EXRULE:FREQ=DAILY;INTERVAL=5;COUNT=2"))
        .containsExactly("2026-11-20", "2026-12-16");
  }

  @Test
  void exceptionDatesAreUnderstoodInEveryForm() {
    EventTime start = timed("2026-11-16T09:00", BERLIN);
    assertThat(
            starts(
                start,
                20,
                "RRULE:FREQ=DAILY;COUNT=5",
                "EXDATE:20261116T080000Z",
                "EXDATE;TZID=America/New_York:20261117T030000",
                "EXDATE;VALUE=DATE:20261118",
                "EXDATE:20261119T090000"))
        .containsExactly("2026-11-20T09:00+01:00");
  }

  @Test
  void aPeriodHasALengthOfItsOwn() {
    OccurrenceExpander expander =
        new OccurrenceExpander(
            timed("2026-11-16T09:00", BERLIN),
            new Recurrence(
                List.of(
                    "RDATE;TZID=America/New_York;VALUE=PERIOD:"
                        + "20261117T090000/PT3H,20261118T090000/20261118T093000")));
    assertThat(expander.from(Instant.EPOCH, BERLIN, 9))
        .extracting(slot -> ((EventTime.Timed) slot.time()).duration())
        .containsExactly(Duration.ofHours(1), Duration.ofHours(3), Duration.ofMinutes(30));
    assertThat(expander.extent().last()).isAfterOrEqualTo(Instant.parse("2026-11-18T14:30:00Z"));
  }

  @Test
  void aRangeFarFromTheStartIsReachedAtOnce() {
    OccurrenceExpander expander =
        new OccurrenceExpander(
            timed("1970-01-01T09:00", BERLIN), Recurrence.ofRule("FREQ=DAILY;INTERVAL=3"));
    long before = System.nanoTime();
    List<Slot> slots =
        expander.within(
            Instant.parse("2525-01-01T00:00:00Z"), Instant.parse("2525-02-01T00:00:00Z"), BERLIN);
    assertThat(slots).hasSizeBetween(10, 11);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    assertThat(expander.extent().isInfinite()).isTrue();
  }

  @Test
  void aHugeAnswerIsBounded() {
    OccurrenceExpander expander =
        new OccurrenceExpander(
            timed("2026-01-01T00:00", BERLIN), Recurrence.ofRule("FREQ=SECONDLY"));
    List<Slot> decade =
        expander.within(
            Instant.parse("2026-02-01T00:00:00Z"), Instant.parse("2036-01-01T00:00:00Z"), BERLIN);
    assertThat(decade.size()).isBetween(1_000, OccurrenceExpander.LIMIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=366",
        "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=366;COUNT=3",
        "FREQ=NEVER",
        "nonsense",
        "FREQ=DAILY;X"
      })
  void aRuleThatYieldsNothingLeavesTheStartAlone(String rule) {
    assertThat(starts(day("2026-02-01"), 5, "RRULE:" + rule)).hasSizeBetween(0, 5);
    assertThat(
            new OccurrenceExpander(day("2026-02-01"), Recurrence.ofRule(rule))
                .find(new OriginalStart.OnDay(LocalDate.parse("2026-02-01")))
                .isPresent())
        .isTrue();
  }

  @Test
  void theRangeQueryAgreesWithCountingFromTheStart() {
    Random random = new Random(20261116);
    List<String> rules =
        List.of(
            "FREQ=DAILY;COUNT=200",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR",
            "FREQ=MONTHLY;BYDAY=2TU",
            "FREQ=MONTHLY;BYMONTHDAY=-1",
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "FREQ=WEEKLY;COUNT=77;BYDAY=SA,SU;WKST=SU");
    for (String rule : rules) {
      OccurrenceExpander expander =
          new OccurrenceExpander(timed("2026-01-05T02:15", BERLIN), Recurrence.ofRule(rule));
      List<Slot> all = expander.from(Instant.EPOCH, BERLIN, 400);
      for (int i = 0; i < 50; i++) {
        Instant from =
            Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(90_000_000));
        Instant to = from.plusSeconds(random.nextInt(5_000_000));
        List<Slot> expected =
            all.stream()
                .filter(slot -> OccurrenceExpander.touches(slot.time(), from, to, BERLIN))
                .toList();
        boolean known = all.size() < 400 || to.isBefore(all.getLast().time().startIn(BERLIN));
        if (known) {
          assertThat(expander.within(from, to, BERLIN)).as(rule).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void anOccurrenceIsFoundByItsName() {
    OccurrenceExpander expander =
        new OccurrenceExpander(timed("2026-10-23T09:00", BERLIN), Recurrence.ofRule("FREQ=DAILY"));
    assertThat(expander.find(OriginalStart.parseKey("20261025T080000Z"))).isPresent();
    assertThat(expander.find(OriginalStart.parseKey("20261025T070000Z"))).isEmpty();
    assertThat(expander.find(OriginalStart.parseKey("20261025"))).isEmpty();
  }
}
