package dev.daymark.domain.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DeadlineTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static Deadline clock(String time) {
    return new Deadline.OnClock(LocalDateTime.parse(time));
  }

  @Test
  void aTimeThatTheClocksLeaveOutIsDueWhenTheyDo() {
    assertThat(clock("2026-03-29T02:30").in(BERLIN)).isEqualTo("2026-03-29T01:00:00Z");
  }

  @Test
  void aTimeThatComesTwiceIsDueTheFirstTime() {
    assertThat(clock("2026-10-25T02:30").in(BERLIN)).isEqualTo("2026-10-25T00:30:00Z");
  }

  @Test
  void aTimeOnTheWallTravelsWithThePerson() {
    assertThat(clock("2026-11-18T09:00").in(ZoneId.of("Asia/Tokyo")))
        .isEqualTo("2026-11-18T00:00:00Z");
  }

  @Test
  void keysAreReadBack() {
    Deadline moment = new Deadline.At(Instant.parse("2026-11-18T09:00:00Z"));
    assertThat(Deadline.parseKey(moment.key())).isEqualTo(moment);
    assertThat(Deadline.parseKey(clock("2026-11-18T09:00").key()))
        .isEqualTo(clock("2026-11-18T09:00"));
  }

  @Test
  void aMomentIsAheadUntilItComes() {
    Watermark mark = new Watermark(Instant.parse("2026-11-18T07:30:00Z"), BERLIN);
    assertThat(mark.isBefore(new Deadline.At(Instant.parse("2026-11-18T07:30:00Z")), BERLIN))
        .isFalse();
    assertThat(mark.isBefore(new Deadline.At(Instant.parse("2026-11-18T07:30:01Z")), BERLIN))
        .isTrue();
  }

  @Test
  void anHourThatHasPassedComesAgainToTheWest() {
    ZoneId newYork = ZoneId.of("America/New_York");
    Watermark mark = new Watermark(Instant.parse("2026-11-18T09:30:00Z"), BERLIN);
    assertThat(mark.isBefore(clock("2026-11-18T09:00"), BERLIN)).isFalse();
    assertThat(mark.isBefore(clock("2026-11-18T09:00"), newYork)).isTrue();
  }

  @Test
  void anHourThatAFlightToTheEastLeapsOverWasAhead() {
    Watermark mark = new Watermark(Instant.parse("2026-11-18T07:30:00Z"), BERLIN);
    assertThat(mark.isBefore(clock("2026-11-18T09:00"), ZoneId.of("Asia/Tokyo"))).isTrue();
  }
}
