package dev.daymark.domain.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesChangeTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static EventTime timed(String local) {
    ZonedDateTime start = LocalDateTime.parse(local).atZone(BERLIN);
    return new EventTime.Timed(start, start.plusHours(1));
  }

  private static EventTime day(String date) {
    return EventTime.AllDay.on(LocalDate.parse(date));
  }

  @Test
  void aTimedSeriesIsCutWithAnUntilInUtc() {
    SeriesSplit split =
        SeriesSplit.before(
            timed("2026-10-20T09:00"),
            Recurrence.ofRule("FREQ=DAILY"),
            OriginalStart.parseKey("20261026T080000Z"));
    assertThat(split.head().lines()).containsExactly("RRULE:FREQ=DAILY;UNTIL=20261026T075959Z");
    assertThat(split.tail().lines()).containsExactly("RRULE:FREQ=DAILY");
  }

  @Test
  void anAllDaySeriesIsCutWithADate() {
    SeriesSplit split =
        SeriesSplit.before(
            day("2026-10-20"),
            new Recurrence(
                List.of("RRULE:FREQ=DAILY;UNTIL=20261231", "EXDATE;VALUE=DATE:20261021,20261030")),
            OriginalStart.parseKey("20261026"));
    assertThat(split.head().lines())
        .containsExactly("RRULE:FREQ=DAILY;UNTIL=20261025", "EXDATE;VALUE=DATE:20261021");
    assertThat(split.tail().lines())
        .containsExactly("RRULE:FREQ=DAILY;UNTIL=20261231", "EXDATE;VALUE=DATE:20261030");
  }

  @Test
  void aCountIsDividedBetweenTheTwo() {
    SeriesSplit split =
        SeriesSplit.before(
            timed("2026-11-16T09:00"),
            Recurrence.ofRule("FREQ=DAILY;COUNT=10"),
            OriginalStart.parseKey("20261119T080000Z"));
    assertThat(split.head().lines()).containsExactly("RRULE:FREQ=DAILY;COUNT=3");
    assertThat(split.tail().lines()).containsExactly("RRULE:FREQ=DAILY;COUNT=7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=DAILY;COUNT=30",
        "FREQ=WEEKLY;BYDAY=MO,TH;COUNT=20",
        "FREQ=MONTHLY;BYDAY=3MO",
        "FREQ=DAILY;INTERVAL=3;UNTIL=20270301T000000Z"
      })
  void theTwoHalvesAreTheWhole(String rule) {
    EventTime start = timed("2026-10-19T09:00");
    Recurrence whole = Recurrence.ofRule(rule);
    List<Slot> slots = new OccurrenceExpander(start, whole).from(Instant.EPOCH, BERLIN, 15);
    for (int cut = 1; cut < slots.size(); cut++) {
      Slot at = slots.get(cut);
      SeriesSplit split = SeriesSplit.before(start, whole, at.originalStart());
      List<Slot> halves =
          new ArrayList<>(
              new OccurrenceExpander(start, split.head()).from(Instant.EPOCH, BERLIN, 99));
      assertThat(halves).hasSize(cut);
      halves.addAll(
          new OccurrenceExpander(at.time(), split.tail()).from(Instant.EPOCH, BERLIN, 15 - cut));
      assertThat(halves).isEqualTo(slots);
    }
  }

  @Test
  void aMoveByADayMovesTheDaysTheRuleNames() {
    SeriesShift shift = new SeriesShift(timed("2026-11-18T09:00"), timed("2026-11-19T10:30"));
    assertThat(shift.start(timed("2026-11-16T09:00"))).isEqualTo(timed("2026-11-17T10:30"));
    assertThat(
            shift.recurrence(
                new Recurrence(
                    List.of(
                        "RRULE:FREQ=WEEKLY;BYDAY=MO,WE,SU",
                        "EXDATE;TZID=Europe/Berlin:20261123T090000",
                        "EXDATE:20261125T080000Z"))))
        .isEqualTo(
            new Recurrence(
                List.of(
                    "RRULE:FREQ=WEEKLY;BYDAY=TU,TH,MO",
                    "EXDATE;TZID=Europe/Berlin:20261124T103000",
                    "EXDATE:20261126T093000Z")));
    assertThat(shift.originalStart(OriginalStart.parseKey("20261123T080000Z")).key())
        .isEqualTo("20261124T093000Z");
  }

  @Test
  void aMoveInTheMonthMovesItsPlace() {
    SeriesShift shift = new SeriesShift(timed("2026-11-10T09:00"), timed("2026-11-18T09:00"));
    assertThat(shift.recurrence(Recurrence.ofRule("FREQ=MONTHLY;BYDAY=2TU")).lines())
        .containsExactly("RRULE:FREQ=MONTHLY;BYDAY=3WE");
    assertThat(shift.recurrence(Recurrence.ofRule("FREQ=MONTHLY;BYMONTHDAY=10")).lines())
        .containsExactly("RRULE:FREQ=MONTHLY;BYMONTHDAY=18");
  }

  @Test
  void aSeriesMayTurnIntoWholeDaysAndBack() {
    SeriesShift toDays = new SeriesShift(timed("2026-11-17T09:00"), day("2026-11-17"));
    assertThat(toDays.start(timed("2026-11-16T09:00"))).isEqualTo(day("2026-11-16"));
    assertThat(toDays.originalStart(OriginalStart.parseKey("20261118T080000Z")).key())
        .isEqualTo("20261118");
    assertThat(
            toDays
                .recurrence(
                    new Recurrence(
                        List.of(
                            "RRULE:FREQ=DAILY;UNTIL=20261130T080000Z",
                            "EXDATE;TZID=Europe/Berlin:20261120T090000")))
                .lines())
        .containsExactly("RRULE:FREQ=DAILY;UNTIL=20261130", "EXDATE;VALUE=DATE:20261120");
    SeriesShift toClock = new SeriesShift(day("2026-11-17"), timed("2026-11-17T09:00"));
    assertThat(toClock.start(day("2026-11-16"))).isEqualTo(timed("2026-11-16T09:00"));
    assertThat(toClock.recurrence(Recurrence.ofRule("FREQ=DAILY;UNTIL=20261130")).lines())
        .containsExactly("RRULE:FREQ=DAILY;UNTIL=20261130T080000Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RRULE:FREQ=SOMETIMES",
        "RRULE:COUNT=3",
        "RRULE:FREQ=DAILY;COUNT=2;UNTIL=20261118",
        "RRULE:FREQ=DAILY;UNTIL=tomorrow",
        "RRULE:FREQ=DAILY;INTERVAL=0",
        "RRULE:FREQ=DAILY;COUNT=0",
        "EXDATE:yesterday",
        "EXDATE:",
        "RDATE;TZID=Mars/Base:20261118T090000",
        "DTSTART:20261118T090000Z",
        "nonsense"
      })
  void aBadLineIsRefusedInOneSentence(String line) {
    assertThatThrownBy(() -> RecurrenceCheck.check(new Recurrence(List.of(line))))
        .isInstanceOf(DaymarkException.class)
        .hasMessageStartingWith("The recurrence rule \"" + line + "\" is not valid: ")
        .hasMessageEndingWith(".")
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RRULE:FREQ=WEEKLY;WKST=SU;BYDAY=MO,WE;UNTIL=20261118T000000Z",
        "RRULE:FREQ=DAILY;UNTIL=20261118",
        "RRULE:FREQ=MONTHLY;BYDAY=-1FR",
        "RDATE;VALUE=PERIOD:20261118T090000Z/PT1H",
        "EXDATE;TZID=Europe/Berlin:20261118T090000,20261119T090000"
      })
  void aGoodLineIsTaken(String line) {
    RecurrenceCheck.check(new Recurrence(List.of(line)));
    assertThat(line).contains(":");
  }
}
