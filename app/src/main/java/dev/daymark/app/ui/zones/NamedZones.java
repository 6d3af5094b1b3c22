package dev.daymark.app.ui.zones;

import dev.daymark.app.ui.Cities;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Stream;

/** Reads the zones that are offered, those that many people mean first. */
public final class NamedZones {
  private static final String NO_COUNTRY = "-";

  /** Names such as EST and PDT are in use in the language of the United States only. */
  private static final Locale ABBREVIATING = Locale.US;

  private final Locale locale;
  private final Instant now;

  private NamedZones(Locale locale, Instant now) {
    this.locale = locale;
    this.now = now;
  }

  /**
   * Reads them; takes a moment the first time, so not on the FX thread.
   *
   * @param locale in whose language they are named
   * @param now whether a zone changes its clock is told from here on
   */
  public static List<NamedZone> read(Locale locale, Instant now) {
    NamedZones reader = new NamedZones(locale, now);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(NamedZones.class.getResourceAsStream("zones.txt")),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(reader::zone).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private NamedZone zone(String line) {
    int tab = line.indexOf('\t');
    String[] named = (tab < 0 ? line : line.substring(0, tab)).split(" ", -1);
    ZoneId zone = ZoneId.of(named[0]);
    String country = named[1].equals(NO_COUNTRY) ? "" : named[1];
    boolean changes = zone.getRules().nextTransition(now) != null;
    return new NamedZone(
        zone,
        Cities.of(zone, locale),
        Locale.of("", country).getDisplayCountry(locale),
        name(zone, false, locale),
        name(zone, changes, locale),
        abbreviations(zone, changes),
        otherPlaces(zone, tab < 0 ? "" : line.substring(tab + 1)),
        otherNames(zone, country));
  }

  /** What it is called in the database, and in English, is found in every language. */
  private static List<String> otherPlaces(ZoneId zone, String listed) {
    Stream<String> places = listed.isEmpty() ? Stream.empty() : Stream.of(listed.split(", *", -1));
    return Stream.concat(
            places, Stream.of(Cities.asInDatabase(zone), Cities.of(zone, Locale.ENGLISH)))
        .distinct()
        .toList();
  }

  private static String name(ZoneId zone, boolean summer, Locale locale) {
    return TimeZone.getTimeZone(zone).getDisplayName(summer, TimeZone.LONG, locale);
  }

  private List<String> abbreviations(ZoneId zone, boolean changes) {
    TimeZone names = TimeZone.getTimeZone(zone);
    return Stream.of(locale, ABBREVIATING)
        .flatMap(
            in ->
                Stream.of(false, changes)
                    .map(summer -> names.getDisplayName(summer, TimeZone.SHORT, in)))
        .filter(name -> name.chars().allMatch(Character::isLetter))
        .distinct()
        .toList();
  }

  private List<String> otherNames(ZoneId zone, String country) {
    return Stream.of(
            Locale.of("", country).getDisplayCountry(Locale.ENGLISH),
            name(zone, false, Locale.ENGLISH),
            zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
            zone.getDisplayName(TextStyle.FULL, locale))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }
}
