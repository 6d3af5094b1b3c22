package dev.daymark.app.inspector.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.EventTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

final class RetypedTimesTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 18);

  private static EventTime.Timed flight(String from, String to) {
    return new EventTime.Timed(
        DAY.atTime(LocalTime.parse(from)).atZone(BERLIN),
        DAY.atTime(LocalTime.parse(to)).atZone(NEW_YORK));
  }

  private static EventTime.Timed retyped(RetypedTimes times, String from, String to) {
    ZonedDateTime start = times.start(DAY, LocalTime.parse(from));
    return new EventTime.Timed(start, times.end(DAY, LocalTime.parse(to), start));
  }

  @Test
  void theEndKeepsItsDistanceFromAStartThatMoves() {
    RetypedTimes times = new RetypedTimes(flight("10:00", "12:30"), BERLIN, NEW_YORK);
    assertThat(retyped(times, "11:00", "12:30")).isEqualTo(flight("11:00", "13:30"));
  }

  @Test
  void bothEndsAreMovedByThemselves() {
    RetypedTimes times = new RetypedTimes(flight("10:00", "12:30"), BERLIN, NEW_YORK);
    assertThat(retyped(times, "11:00", "12:45")).isEqualTo(flight("11:00", "12:45"));
  }

  @Test
  void secondsThatNobodySeesStay() {
    EventTime.Timed exact = flight("10:00:30", "12:30:15");
    RetypedTimes times = new RetypedTimes(exact, BERLIN, NEW_YORK);
    assertThat(retyped(times, "10:00", "12:30")).isEqualTo(exact);
  }

  @Test
  void anotherZoneOfTheEndKeepsItsClock() {
    RetypedTimes times = new RetypedTimes(flight("10:00", "23:30"), BERLIN, TOKYO);
    EventTime.Timed now = retyped(times, "10:00", "23:30");
    assertThat(now.start()).isEqualTo(flight("10:00", "23:30").start());
    assertThat(now.end()).isEqualTo(DAY.atTime(23, 30).atZone(TOKYO));
  }

  @Test
  void anotherZoneKeepsTheClocksAlsoWhereTheHourIsRepeated() {
    ZonedDateTime second =
        ZonedDateTime.of(2026, 10, 25, 2, 30, 0, 0, BERLIN).withLaterOffsetAtOverlap();
    EventTime.Timed before = new EventTime.Timed(second, second.plusMinutes(20));
    RetypedTimes there = new RetypedTimes(before, TOKYO, TOKYO);
    LocalDate day = second.toLocalDate();
    ZonedDateTime start = there.start(day, LocalTime.of(2, 30));
    assertThat(start).isEqualTo(day.atTime(2, 30).atZone(TOKYO));
    assertThat(there.end(day, LocalTime.of(2, 50), start))
        .isEqualTo(day.atTime(2, 50).atZone(TOKYO));
  }

  @Test
  void whatLiesInTheSecondPassOfAnHourStaysThere() {
    ZonedDateTime second =
        ZonedDateTime.of(2026, 10, 25, 2, 30, 0, 0, BERLIN).withLaterOffsetAtOverlap();
    EventTime.Timed before = new EventTime.Timed(second, second.plusMinutes(20));
    RetypedTimes times = new RetypedTimes(before, BERLIN, BERLIN);
    LocalDate day = second.toLocalDate();
    ZonedDateTime start = times.start(day, LocalTime.of(2, 35));
    assertThat(start).isEqualTo(second.plusMinutes(5));
    assertThat(times.end(day, LocalTime.of(2, 50), start)).isEqualTo(second.plusMinutes(25));
  }
}
