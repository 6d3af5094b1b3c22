package dev.daymark.app.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PaperTest {

  @ParameterizedTest
  @CsvSource({"en-US, LETTER", "en, LETTER", "es-MX, LETTER", "es, A4", "de, A4", "en-GB, A4"})
  void isWhatLiesInThePrintersOfACountry(String tag, Paper paper) {
    assertThat(Paper.usual(Locale.forLanguageTag(tag))).isEqualTo(paper);
  }
}
