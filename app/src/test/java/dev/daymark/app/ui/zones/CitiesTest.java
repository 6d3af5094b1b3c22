package dev.daymark.app.ui.zones;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.ui.Cities;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CitiesTest {

  @ParameterizedTest
  @CsvSource({
    "en-GB, Europe/Zurich, Zurich",
    "de-CH, Europe/Zurich, Zürich",
    "es, Europe/Zurich, Zúrich",
    "de, Europe/Copenhagen, Kopenhagen",
    "sv, Europe/Copenhagen, Copenhagen",
    "en, America/Sao_Paulo, São Paulo",
    "de, America/Sao_Paulo, São Paulo",
    "en, America/Bogota, Bogotá",
    "es-MX, America/New_York, Nueva York",
    "de, America/New_York, New York",
    "de, Etc/GMT-5, Etc/GMT-5",
    "en, UTC, UTC",
  })
  void placesAreCalledAsInTheLanguage(String language, String zone, String expected) {
    assertThat(Cities.of(ZoneId.of(zone), Locale.forLanguageTag(language))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "es"})
  void everyNameIsOfAZoneThatIsOffered(String language) {
    Locale locale = Locale.forLanguageTag(language);
    List<String> offered =
        NamedZones.read(locale, Instant.EPOCH).stream().map(zone -> zone.zone().getId()).toList();
    Enumeration<String> named =
        ResourceBundle.getBundle("dev.daymark.app.ui.cities", locale).getKeys();
    assertThat(offered).containsAll(named::asIterator);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Copenhagen", "kopenhagen", "Kobenhavn", "sao paulo", "St. John's"})
  void aPlaceIsFoundByItsNamesInTheLanguageAndInEnglish(String typed) {
    Instant now = Instant.parse("2026-11-18T09:24:00Z");
    ZoneSearch search = new ZoneSearch(NamedZones.read(Locale.GERMAN, now), List.of());
    assertThat(search.find(typed, now).isLikely()).isTrue();
  }
}
