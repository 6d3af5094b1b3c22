package dev.daymark.app.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TypedMomentsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate PUT_BACK = LocalDate.of(2026, 10, 25);
  private static final ZonedDateTime FIRST =
      ZonedDateTime.of(PUT_BACK, LocalTime.of(2, 30), BERLIN).withEarlierOffsetAtOverlap();
  private static final ZonedDateTime SECOND = FIRST.withLaterOffsetAtOverlap();

  private static ZonedDateTime at(String clock, @Nullable ZonedDateTime before) {
    return TypedMoments.at(PUT_BACK, LocalTime.parse(clock), BERLIN, before);
  }

  private static ZonedDateTime end(
      String clock, @Nullable ZonedDateTime before, ZonedDateTime start) {
    return TypedMoments.end(PUT_BACK, LocalTime.parse(clock), BERLIN, before, start);
  }

  @Test
  void whatLiesInTheSecondPassStaysInIt() {
    assertThat(at("02:30", SECOND)).isEqualTo(SECOND).isNotEqualTo(FIRST);
    assertThat(at("02:15", SECOND)).isEqualTo(SECOND.minusMinutes(15));
    assertThat(at("02:15", FIRST)).isEqualTo(FIRST.minusMinutes(15));
  }

  @Test
  void whatIsNewIsInTheFirst() {
    assertThat(at("02:30", null)).isEqualTo(FIRST);
    assertThat(at("02:30", FIRST.minusDays(3))).isEqualTo(FIRST);
    assertThat(at("02:30", SECOND.plusMonths(1))).isEqualTo(FIRST);
  }

  @Test
  void anEndIsInTheSecondPassWhereItWouldComeBeforeTheStart() {
    assertThat(end("02:15", null, FIRST)).isEqualTo(SECOND.minusMinutes(15));
    assertThat(end("02:45", null, FIRST)).isEqualTo(FIRST.plusMinutes(15));
    assertThat(end("02:45", null, SECOND)).isEqualTo(SECOND.plusMinutes(15));
    assertThat(end("02:45", SECOND, FIRST)).isEqualTo(SECOND.plusMinutes(15));
    assertThat(end("01:00", null, FIRST)).isBefore(FIRST);
  }
}
