package dev.daymark.app.ui.zones;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.ui.zones.ZoneSearch.Found;
import dev.daymark.app.ui.zones.ZoneSearch.Reason;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ZoneSearchTest {
  private static final Instant WINTER = Instant.parse("2026-11-18T09:24:00Z");
  private static final Instant SUMMER = Instant.parse("2026-07-18T09:24:00Z");
  private static final Map<Locale, List<NamedZone>> ZONES = new ConcurrentHashMap<>();

  private static ZoneSearch search(Locale locale, String... lately) {
    List<NamedZone> zones =
        ZONES.computeIfAbsent(locale, wanted -> NamedZones.read(wanted, WINTER));
    return new ZoneSearch(zones, List.of(lately).stream().map(ZoneId::of).toList());
  }

  private static List<String> ids(Found found) {
    return found.zones().stream().map(zone -> zone.zone().getId()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "berlin, Europe/Berlin",
    "Europe/Berlin, Europe/Berlin",
    "europe/berlin, Europe/Berlin",
    "tok, Asia/Tokyo",
    "new york, America/New_York",
    "york, America/New_York",
    "New_York, America/New_York",
    "são paulo, America/Sao_Paulo",
    "sao paulo, America/Sao_Paulo",
    "st. john's, America/St_Johns",
    "munich, Europe/Berlin",
    "zurich, Europe/Zurich",
    "kobenhavn, Europe/Copenhagen",
    "san francisco, America/Los_Angeles",
    "bombay, Asia/Kolkata",
    "japan, Asia/Tokyo",
    "germany, Europe/Berlin",
    "united states, America/New_York",
    "brazil, America/Sao_Paulo",
    "india, Asia/Kolkata",
    "cest, Europe/Berlin",
    "CET, Europe/Berlin",
    "pst, America/Los_Angeles",
    "pdt, America/Los_Angeles",
    "jst, Asia/Tokyo",
    "utc, UTC",
    "eastern time, America/New_York",
    "greenwich mean, Europe/London",
    "buenos aires, America/Argentina/Buenos_Aires",
    "argentina/buenos, America/Argentina/Buenos_Aires",
  })
  void theLikeliestZoneComesFirst(String typed, String expected) {
    Found found = search(Locale.UK).find(typed, WINTER);
    assertThat(found.isLikely()).isTrue();
    assertThat(ids(found)).first().isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "de, Deutschland, Europe/Berlin",
    "de, Mitteleuropäische Sommerzeit, Europe/Berlin",
    "de, mesz, Europe/Berlin",
    "de, cest, Europe/Berlin",
    "de, Mailand, Europe/Rome",
    "de, Vereinigte Staaten, America/New_York",
    "de, new york, America/New_York",
    "de, japan, Asia/Tokyo",
    "es, Alemania, Europe/Berlin",
    "es, hora de verano de europa central, Europe/Berlin",
    "es, japon, Asia/Tokyo",
    "es, Nueva York, America/New_York",
    "es, Londres, Europe/London",
    "es, germany, Europe/Berlin",
  })
  void namesOfThePersonsLanguageAreKnownBesideTheEnglishOnes(
      String language, String typed, String expected) {
    assertThat(ids(search(Locale.of(language)).find(typed, WINTER))).first().isEqualTo(expected);
  }

  @Test
  void zonesInUseComeBeforeOthersThatFitAsWell() {
    assertThat(ids(search(Locale.UK).find("cet", WINTER))).startsWith("Europe/Berlin");
    assertThat(ids(search(Locale.UK, "Europe/Malta", "Europe/Rome").find("cet", WINTER)))
        .startsWith("Europe/Malta", "Europe/Rome", "Europe/Berlin");
    assertThat(ids(search(Locale.UK, "Australia/Broken_Hill").find("br", WINTER)))
        .startsWith("Australia/Broken_Hill");
  }

  @Test
  void aNameThatIsTypedInFullComesBeforeZonesInUseThatOnlyBeginSo() {
    assertThat(ids(search(Locale.UK, "America/Indiana/Knox").find("india", WINTER)))
        .startsWith("Asia/Kolkata");
  }

  @Test
  void nothingTypedFindsAllWithThoseInUseFirst() {
    List<String> all = ids(search(Locale.UK, "Asia/Tokyo", "Europe/Oslo").find("", WINTER));
    assertThat(all).startsWith("Asia/Tokyo", "Europe/Oslo", "UTC").hasSizeGreaterThan(400);
    assertThat(all).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gmt+2", "UTC+2", "+2", "+02:00", "+0200", "utc +2"})
  void anOffsetFindsThoseWhoseClocksShowItAtThatMomentAndMeansNone(String typed) {
    Found winter = search(Locale.UK).find(typed, WINTER);
    assertThat(winter.reason()).isEqualTo(Reason.OFFSET);
    assertThat(winter.isLikely()).isFalse();
    assertThat(ids(winter)).contains("Europe/Athens").doesNotContain("Europe/Berlin");
    assertThat(ids(search(Locale.UK).find(typed, SUMMER)))
        .contains("Europe/Berlin")
        .doesNotContain("Europe/Athens");
    assertThat(search(Locale.UK).named(typed)).isEmpty();
    assertThat(search(Locale.UK).only(typed, WINTER)).isEmpty();
  }

  @Test
  void anOffsetWithOnePlaceIsStillNoName() {
    Found found = search(Locale.UK).find("+05:45", WINTER);
    assertThat(ids(found)).containsExactly("Asia/Kathmandu");
    assertThat(search(Locale.UK).only("+05:45", WINTER)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "berln, Europe/Berlin",
    "Stokholm, Europe/Stockholm",
    "tokoy, Asia/Tokyo",
    "Europe/Berln, Europe/Berlin",
    "lodnon, Europe/London",
  })
  void aWrongLetterIsForgivenButNothingIsTakenForGranted(String typed, String expected) {
    Found found = search(Locale.UK).find(typed, WINTER);
    assertThat(ids(found)).first().isEqualTo(expected);
    assertThat(found.isLikely()).isFalse();
    assertThat(search(Locale.UK).only(typed, WINTER)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"xyzzy", "qq", "?", "Mars/Olympus"})
  void whatIsCalledNothingFindsNothing(String typed) {
    assertThat(search(Locale.UK).find(typed, WINTER).zones()).isEmpty();
    assertThat(search(Locale.UK).named(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Paris, Europe/Paris",
    "japan, Asia/Tokyo",
    "jst, Asia/Tokyo",
    "asia/calcutta, Asia/Calcutta",
    "US/Pacific, US/Pacific",
    "Etc/GMT-5, Etc/GMT-5",
  })
  void theWholeOfANameMeansItsZone(String typed, String expected) {
    assertThat(search(Locale.UK).named(typed)).contains(ZoneId.of(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cet", "united states", "germany", "berl", "GMT+2", ""})
  void whatSeveralZonesAreCalledOrNoneInFullMeansNone(String typed) {
    assertThat(search(Locale.UK).named(typed)).isEmpty();
  }

  @Test
  void theBeginningOfOneNameOnlyIsEnoughInTheEnd() {
    assertThat(search(Locale.UK).only("hels", WINTER)).contains(ZoneId.of("Europe/Helsinki"));
    assertThat(search(Locale.UK).only("b", WINTER)).isEmpty();
  }

  @Test
  void everyZoneThatIsOfferedIsFoundByItsIdAndItsCity() {
    ZoneSearch search = search(Locale.UK);
    for (NamedZone zone : NamedZones.read(Locale.UK, WINTER)) {
      assertThat(search.named(zone.zone().getId())).contains(zone.zone());
      assertThat(ids(search.find(zone.city(), WINTER)))
          .as(zone.city())
          .contains(zone.zone().getId());
      assertThat(zone.country().isEmpty()).isEqualTo(zone.zone().getId().equals("UTC"));
    }
  }

  @Test
  void aClockIsCalledByItsNameAtThatMoment() {
    NamedZone berlin = search(Locale.UK).find("berlin", WINTER).zones().getFirst().named();
    assertThat(berlin.nameAt(WINTER)).isEqualTo("Central European Standard Time");
    assertThat(berlin.nameAt(SUMMER)).isEqualTo("Central European Summer Time");
  }

  @ParameterizedTest
  @CsvSource({"san fr, San Francisco", "los an, ''", "pst, ''", "united states, ''"})
  void aPlaceThatGivesAZoneNoNameIsRemembered(String typed, String as) {
    ZoneSearch.Offer found = search(Locale.UK).find(typed, WINTER).zones().getFirst();
    assertThat(found.as()).isEqualTo(as);
  }
}
