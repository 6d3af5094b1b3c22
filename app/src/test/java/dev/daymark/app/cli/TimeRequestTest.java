package dev.daymark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.EventTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimeRequestTest {

  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

  private static TimeRequest request(
      @Nullable String start, @Nullable String end, boolean allDay, @Nullable ZoneId zone) {
    return new TimeRequest(start, end, allDay, zone, new MomentParser(TODAY), STOCKHOLM);
  }

  private static EventTime timed(String start, String end, ZoneId zone) {
    return new EventTime.Timed(
        LocalDateTime.parse(start).atZone(zone), LocalDateTime.parse(end).atZone(zone));
  }

  private static EventTime days(String first, String endExclusive) {
    return new EventTime.AllDay(LocalDate.parse(first), LocalDate.parse(endExclusive));
  }

  @Test
  void aNewEventTakesAnHourUnlessSaidOtherwise() {
    assertThat(request("14:00", null, false, null).forNew("14:00"))
        .isEqualTo(timed("2026-11-18T14:00", "2026-11-18T15:00", STOCKHOLM));
  }

  @Test
  void aBareTimeAsEndIsOnTheDayOfTheStart() {
    assertThat(request("2026-12-01 14:00", "15:30", false, null).forNew("2026-12-01 14:00"))
        .isEqualTo(timed("2026-12-01T14:00", "2026-12-01T15:30", STOCKHOLM));
  }

  @Test
  void timesAreReadInTheZoneThatIsNamed() {
    assertThat(request("14:00", null, false, NEW_YORK).forNew("14:00"))
        .isEqualTo(timed("2026-11-18T14:00", "2026-11-18T15:00", NEW_YORK));
  }

  @Test
  void aStartWithoutATimeMakesAnAllDayEvent() {
    assertThat(request("friday", null, false, null).forNew("friday"))
        .isEqualTo(days("2026-11-20", "2026-11-21"));
  }

  @Test
  void theEndOfAnAllDayEventIsItsLastDay() {
    assertThat(request("2026-11-20", "2026-11-22", true, null).forNew("2026-11-20"))
        .isEqualTo(days("2026-11-20", "2026-11-23"));
  }

  @Test
  void anEndBeforeTheStartIsRefused() {
    assertThatThrownBy(() -> request("14:00", "13:00", false, null).forNew("14:00"))
        .isInstanceOf(DaymarkException.class);
    assertThatThrownBy(() -> request("friday", "thursday", true, null).forNew("friday"))
        .isInstanceOf(DaymarkException.class);
  }

  @Test
  void aDayAndATimeDoNotMix() {
    assertThatThrownBy(() -> request("friday", "14:00", false, null).forNew("friday"))
        .isInstanceOf(DaymarkException.class)
        .hasMessageContaining("give both one");
    assertThatThrownBy(() -> request("14:00", "friday", false, null).forNew("14:00"))
        .isInstanceOf(DaymarkException.class)
        .hasMessageContaining("give both one");
  }

  @Test
  void aMovedEventKeepsItsLengthAndItsZone() {
    EventTime now = timed("2026-11-18T09:00", "2026-11-18T11:00", NEW_YORK);
    assertThat(request("2026-11-20 13:00", null, false, null).change(now))
        .isEqualTo(timed("2026-11-20T13:00", "2026-11-20T15:00", NEW_YORK));
  }

  @Test
  void anEventMovedToADayKeepsItsHour() {
    EventTime now = timed("2026-11-18T09:00", "2026-11-18T11:00", STOCKHOLM);
    assertThat(request("friday", null, false, null).change(now))
        .isEqualTo(timed("2026-11-20T09:00", "2026-11-20T11:00", STOCKHOLM));
  }

  @Test
  void anotherZoneAloneKeepsTheClock() {
    EventTime now = timed("2026-11-18T09:00", "2026-11-18T11:00", STOCKHOLM);
    assertThat(request(null, null, false, NEW_YORK).change(now))
        .isEqualTo(timed("2026-11-18T09:00", "2026-11-18T11:00", NEW_YORK));
  }

  private static EventTime flight(String start, String end) {
    return new EventTime.Timed(
        LocalDateTime.parse(start).atZone(STOCKHOLM), LocalDateTime.parse(end).atZone(NEW_YORK));
  }

  @Test
  void anotherEndIsReadOnTheClockOfItsOwnZone() {
    EventTime now = flight("2026-11-18T10:00", "2026-11-18T12:30");
    assertThat(request(null, "13:15", false, null).change(now))
        .isEqualTo(flight("2026-11-18T10:00", "2026-11-18T13:15"));
  }

  @Test
  void aMovedFlightEndsInItsOwnZone() {
    EventTime now = flight("2026-11-18T10:00", "2026-11-18T12:30");
    assertThat(request("friday", null, false, null).change(now))
        .isEqualTo(flight("2026-11-20T10:00", "2026-11-20T12:30"));
  }

  @Test
  void aZoneThatIsNamedIsForBothEndsOnTheClocksTheyHad() {
    EventTime now = flight("2026-11-18T10:00", "2026-11-18T12:30");
    assertThat(request(null, null, false, NEW_YORK).change(now))
        .isEqualTo(timed("2026-11-18T10:00", "2026-11-18T12:30", NEW_YORK));
  }

  @Test
  void anEventBecomesAllDayAndBack() {
    EventTime now = timed("2026-11-18T09:00", "2026-11-18T11:00", STOCKHOLM);
    EventTime allDay = request(null, null, true, null).change(now);
    assertThat(allDay).isEqualTo(days("2026-11-18", "2026-11-19"));
    assertThat(request("10:00", null, false, null).change(allDay))
        .isEqualTo(timed("2026-11-18T10:00", "2026-11-18T11:00", STOCKHOLM));
  }

  @Test
  void anAllDayEventMovesWithAllItsDays() {
    assertThat(request("2026-12-01", null, false, null).change(days("2026-11-18", "2026-11-21")))
        .isEqualTo(days("2026-12-01", "2026-12-04"));
  }

  @Test
  void nothingAskedForChangesNothing() {
    EventTime now = timed("2026-11-18T09:00", "2026-11-18T11:00", NEW_YORK);
    assertThat(request(null, null, false, null).change(now)).isSameAs(now);
  }
}
