package dev.daymark.app.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WhenParserTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);

  private final WhenParser parser = new WhenParser(Locale.UK, WEDNESDAY);

  @ParameterizedTest
  @CsvSource({
    "14,14:00",
    "14:30,14:30",
    "1430,14:30",
    "9.05,09:05",
    "2pm,14:00",
    "2:15 pm,14:15",
    "12am,00:00",
    "12pm,12:00",
    "0,00:00"
  })
  void timesAreReadAsTheyAreTyped(String typed, LocalTime time) {
    assertThat(parser.time(typed)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"25", "25:00", "12:60", "13pm", "", "noonish"})
  void whatIsNoTimeIsRefused(String typed) {
    assertThat(parser.time(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          today       | 2026-11-18
          tomorrow    | 2026-11-19
          fri         | 2026-11-20
          wed         | 2026-11-18
          20 nov      | 2026-11-20
          20 Nov 2027 | 2027-11-20
          Fri 20 Nov  | 2026-11-20
          nov 20      | 2026-11-20
          3 jan       | 2027-01-03
          20/11       | 2026-11-20
          20/11/27    | 2027-11-20
          2026-12-01  | 2026-12-01
          +3d         | 2026-11-21
          in 2 weeks  | 2026-12-02
          next month  | 2026-12-18
          next fri    | 2026-11-27
          next mon    | 2026-11-23
          """)
  void datesAreReadAsTheyAreTyped(String typed, LocalDate date) {
    assertThat(parser.date(typed)).contains(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"31/2", "soon", "", "2026-13-01"})
  void whatIsNoDateIsRefused(String typed) {
    assertThat(parser.date(typed)).isEmpty();
  }

  @Test
  void aTimeMayStandBehindADate() {
    assertThat(parser.moment("fri 14:30"))
        .contains(new WhenParser.Moment(LocalDate.of(2026, 11, 20), LocalTime.of(14, 30)));
    assertThat(parser.moment("20 nov, 9"))
        .contains(new WhenParser.Moment(LocalDate.of(2026, 11, 20), LocalTime.of(9, 0)));
    assertThat(parser.moment("next month"))
        .contains(new WhenParser.Moment(LocalDate.of(2026, 12, 18), null));
    assertThat(parser.moment("soon 14:30")).isEmpty();
  }

  @Test
  void minutesAheadAreTypedWithAPlus() {
    assertThat(parser.minutesAhead("+90")).contains(90);
    assertThat(parser.minutesAhead("90")).isEmpty();
  }
}
