package dev.daymark.app.ui;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where most people live who speak a language (CLDR's likely subtags), for the customs of a locale
 * without a country: the JDK's own are those of no place, whose weeks begin on Sunday.
 */
public final class LikelyRegion {
  private static final Map<String, String> OF_LANGUAGE =
      Map.ofEntries(
          Map.entry("en", "US"),
          Map.entry("pt", "BR"),
          Map.entry("ar", "EG"),
          Map.entry("ca", "ES"),
          Map.entry("cs", "CZ"),
          Map.entry("da", "DK"),
          Map.entry("el", "GR"),
          Map.entry("et", "EE"),
          Map.entry("eu", "ES"),
          Map.entry("gl", "ES"),
          Map.entry("he", "IL"),
          Map.entry("hi", "IN"),
          Map.entry("ja", "JP"),
          Map.entry("ko", "KR"),
          Map.entry("nb", "NO"),
          Map.entry("sl", "SI"),
          Map.entry("sv", "SE"),
          Map.entry("uk", "UA"),
          Map.entry("vi", "VN"),
          Map.entry("zh", "CN"));
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private LikelyRegion() {}

  /** The locale with a country; as it is if it has one, or none is known for its language. */
  public static Locale in(Locale locale) {
    String language = locale.getLanguage();
    String likely = OF_LANGUAGE.getOrDefault(language, language.toUpperCase(Locale.ROOT));
    return !locale.getCountry().isEmpty() || !COUNTRIES.contains(likely)
        ? locale
        : new Locale.Builder().setLocale(locale).setRegion(likely).build();
  }
}
