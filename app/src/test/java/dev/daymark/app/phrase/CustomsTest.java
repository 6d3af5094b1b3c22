package dev.daymark.app.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CustomsTest {

  @ParameterizedTest
  @CsvSource({
    "en-US, true",
    "es-PR, true",
    "en, true",
    "en-GB, false",
    "en-CA, false",
    "en-SE, false",
    "de, false",
    "es, false"
  })
  void theMonthComesFirstWhereShortDatesBeginWithIt(String tag, boolean monthFirst) {
    Customs customs =
        Customs.of(Locale.forLanguageTag(tag), LocalDate.of(2026, 11, 18), /* twelveHours= */ true);
    assertThat(customs.monthFirst()).isEqualTo(monthFirst);
  }
}
