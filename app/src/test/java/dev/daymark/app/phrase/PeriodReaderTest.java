package dev.daymark.app.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PeriodReaderTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);

  private static PeriodReader reader(String locale) {
    return new PeriodReader(Locale.forLanguageTag(locale), WEDNESDAY, DayOfWeek.MONDAY);
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, friday, 2026-11-20",
    "en-GB, tomorrow, 2026-11-19",
    "en-GB, last week, 2026-11-09",
    "en-GB, this week, 2026-11-16",
    "en-GB, next week, 2026-11-23",
    "en-GB, last month, 2026-10-01",
    "en-GB, this year, 2026-01-01",
    "en-GB, last friday, 2026-11-13",
    "en-GB, 3 weeks ago, 2026-10-28",
    "en-GB, two days ago, 2026-11-16",
    "en-GB, march, 2026-03-01",
    "en-GB, december 2025, 2025-12-01",
    "en-GB, 2025, 2025-01-01",
    "en-GB, 2026-11, 2026-11-01",
    "en-GB, 2026-12-24, 2026-12-24",
    "en-GB, 24/12/2026, 2026-12-24",
    "de-DE, freitag, 2026-11-20",
    "de-DE, letzte Woche, 2026-11-09",
    "de-DE, letzten Freitag, 2026-11-13",
    "de-DE, vor 2 Tagen, 2026-11-16",
    "de-DE, nächsten Monat, 2026-12-01",
    "de-DE, im März, 2026-03-01",
    "de-DE, last week, 2026-11-09",
    "es-ES, viernes, 2026-11-20",
    "es-ES, la semana pasada, 2026-11-09",
    "es-ES, el viernes pasado, 2026-11-13",
    "es-ES, hace 2 días, 2026-11-16",
    "es-ES, el mes que viene, 2026-12-01",
    "es-ES, marzo de 2025, 2025-03-01"
  })
  void aDayOrTheFirstOfAPeriodIsRead(String locale, String text, LocalDate day) {
    assertThat(reader(locale).firstDay(text)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "last", "week", "2026-13", "1200", "friday standup"})
  void whatIsNoDayIsNone(String text) {
    assertThat(reader("en-GB").firstDay(text)).isEmpty();
  }

  @Test
  void weeksBeginAsThePersonLikesIt() {
    PeriodReader american = new PeriodReader(Locale.US, WEDNESDAY, DayOfWeek.SUNDAY);
    assertThat(american.firstDay("last week")).contains(LocalDate.of(2026, 11, 8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-GB", "de-DE", "es-ES"})
  void everyDayThatIsOfferedIsRead(String locale) {
    FilterWords words = new FilterWords(Locale.forLanguageTag(locale));
    assertThat(words.days()).hasSizeGreaterThan(5);
    assertThat(words.days())
        .allSatisfy(day -> assertThat(reader(locale).firstDay(day)).isPresent());
  }

  @Test
  void filtersAreKnownInThePersonsLanguageAndInEnglish() {
    FilterWords spanish = new FilterWords(Locale.of("es"));
    assertThat(spanish.means("Despues", "filter.after")).isTrue();
    assertThat(spanish.means("AFTER", "filter.after")).isTrue();
    assertThat(spanish.means("nach", "filter.after")).isFalse();
    assertThat(spanish.word("filter.before")).isEqualTo("antes");
    assertThat(spanish.beginning("bef", "filter.before")).contains("before");
    assertThat(spanish.begins("x", "filter.before")).isFalse();
  }
}
