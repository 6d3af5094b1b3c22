package dev.daymark.app.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MomentReaderTest {
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  /** A Wednesday. */
  private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 18, 11, 24, 30, 0, STOCKHOLM);

  private static MomentReader reader(String locale) {
    return new MomentReader(Locale.forLanguageTag(locale), NOW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-GB|18:30|2026-11-18T18:30",
        "en-GB|at 18:30|2026-11-18T18:30",
        "en-GB|14|2026-11-18T14:00",
        "en-GB|2pm|2026-11-18T14:00",
        "en-GB|half past 2pm|2026-11-18T14:30",
        "en-GB|9:00|2026-11-19T09:00",
        "en-GB|tomorrow|2026-11-19T09:00",
        "en-GB|fri|2026-11-20T09:00",
        "en-GB|fri 14:30|2026-11-20T14:30",
        "en-GB|Friday, 14:30|2026-11-20T14:30",
        "en-GB|tomorrow at 8|2026-11-19T08:00",
        "en-GB|8pm tomorrow|2026-11-19T20:00",
        "en-GB|tomorrow morning|2026-11-19T09:00",
        "en-GB|this evening|2026-11-18T19:00",
        "en-GB|20 Nov 2026 7:15|2026-11-20T07:15",
        "en-GB|2026-12-01 08:00|2026-12-01T08:00",
        "en-GB|in 2 hours|2026-11-18T13:24:30",
        "en-GB|90 min|2026-11-18T12:54:30",
        "en-GB|1 h 30 min|2026-11-18T12:54:30",
        "en-GB|half an hour from now|2026-11-18T11:54:30",
        "en-GB|in 2 days|2026-11-20T09:00",
        "en-GB|yesterday|2026-11-17T09:00",
        "en-US|11/20 3pm|2026-11-20T15:00",
        "de-DE|morgen um 8|2026-11-19T08:00",
        "de-DE|Freitag 14 Uhr|2026-11-20T14:00",
        "de-DE|in einer Stunde|2026-11-18T12:24:30",
        "de-DE|heute Abend|2026-11-18T19:00",
        "de-DE|tomorrow 8am|2026-11-19T08:00",
        "es-ES|mañana a las 8|2026-11-19T08:00",
        "es-ES|viernes 14:30|2026-11-20T14:30",
        "es-ES|dentro de 2 horas|2026-11-18T13:24:30",
        "es-ES|en media hora|2026-11-18T11:54:30"
      })
  void aMomentIsReadAsPeopleSayIt(String locale, String text, LocalDateTime expected) {
    assertThat(reader(locale).read(text)).hasValue(expected.atZone(STOCKHOLM));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "soon", "25:00", "fri 14:30 lunch", "0 min", "32 Nov", ",", "+"})
  void whatIsNoMomentIsNone(String text) {
    assertThat(reader("en-GB").read(text)).isEmpty();
  }

  private static ZonedDateTime inTheNightOfTheChange(int hour, int minute, String offset) {
    return ZonedDateTime.ofLocal(
        LocalDateTime.of(2026, 10, 25, hour, minute), STOCKHOLM, ZoneOffset.of(offset));
  }

  @ParameterizedTest
  @CsvSource({
    "1,30,+02:00,02:30,+02:00",
    "2,20,+02:00,02:30,+02:00",
    "2,45,+02:00,02:30,+01:00",
    "2,20,+01:00,02:30,+01:00",
    "2,45,+02:00,25 Oct 2026 02:30,+01:00",
    "1,30,+02:00,25 Oct 2026 02:30,+02:00"
  })
  void ofAnHourThatComesTwiceTheFirstPassIsMeantThatIsStillToCome(
      int hour, int minute, String offset, String typed, String expected) {
    MomentReader reader = new MomentReader(Locale.UK, inTheNightOfTheChange(hour, minute, offset));
    assertThat(reader.read(typed)).hasValue(inTheNightOfTheChange(2, 30, expected));
  }

  @Test
  void afterBothPassesTheTimeOfTomorrowIsMeant() {
    MomentReader reader = new MomentReader(Locale.UK, inTheNightOfTheChange(2, 45, "+01:00"));
    assertThat(reader.read("02:30"))
        .hasValue(ZonedDateTime.of(2026, 10, 26, 2, 30, 0, 0, STOCKHOLM));
  }

  @Test
  void aLengthIsCountedInTimeThatPassesAndNotOnTheClock() {
    ZonedDateTime before = ZonedDateTime.of(2026, 10, 25, 2, 30, 0, 0, STOCKHOLM);
    MomentReader reader = new MomentReader(Locale.UK, before);
    assertThat(reader.read("in 1 hour")).hasValue(before.plusHours(1));
    assertThat(before.plusHours(1).toLocalTime()).isEqualTo(before.toLocalTime());
  }
}
