package dev.daymark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.domain.DaymarkException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentParserTest {

  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  /** A Wednesday. */
  private final MomentParser parser = new MomentParser(LocalDate.of(2026, 11, 18));

  @ParameterizedTest
  @CsvSource({
    "2026-12-01, 2026-12-01",
    "today, 2026-11-18",
    "Tomorrow, 2026-11-19",
    "yesterday, 2026-11-17",
    "friday, 2026-11-20",
    "Wed, 2026-11-18",
    "tue, 2026-11-24",
  })
  void aDayIsReadWithoutATime(String text, LocalDate day) {
    assertThat(parser.parse(text)).isEqualTo(new Moment.Day(day));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-18 14:00, 2026-11-18T14:00+01:00",
    "2026-11-18T14:00, 2026-11-18T14:00+01:00",
    "2026-07-18T14:00:30, 2026-07-18T14:00:30+02:00",
    "9:05, 2026-11-18T09:05+01:00",
    "tomorrow 8:30, 2026-11-19T08:30+01:00",
    "fri 14:00, 2026-11-20T14:00+01:00",
    "2026-11-18T14:00+05:00, 2026-11-18T10:00+01:00",
    "2026-11-18 14:00:00Z, 2026-11-18T15:00+01:00",
  })
  void aTimeIsReadOnTheClockOfTheZoneUnlessItSaysItsOffset(String text, String moment) {
    assertThat(parser.parse(text).in(STOCKHOLM).toOffsetDateTime()).hasToString(moment);
  }

  @Test
  void aBareTimeIsOfTheDayThatIsGiven() {
    assertThat(parser.parse("15:00", LocalDate.of(2026, 12, 1)).in(STOCKHOLM).toLocalDate())
        .isEqualTo(LocalDate.of(2026, 12, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-13-01",
        "2026-02-30",
        "25:00",
        "noon",
        "t 14:00",
        "fr",
        "2026-11-18T14:00+99:00",
        "tomorrow25:00",
        "9999-12-31",
        "+12026-11-18",
        "-0001-01-01",
        "0000-01-01",
        "+12026-11-18 14:00",
        "+12026-11-18T14:00Z"
      })
  void whatIsNoDateIsRefusedInOneSentenceThatQuotesIt(String text) {
    assertThatThrownBy(() -> parser.parse(text))
        .isInstanceOf(DaymarkException.class)
        .hasMessageStartingWith("\"" + text + "\" is not a date or time;")
        .hasMessageNotContaining("\n");
  }
}
