package dev.daymark.app.ui.zones;

import dev.daymark.app.ui.WordSearch;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of one zone in small letters without accents, and how well typed words fit them. */
final class ZoneNames {
  private static final Pattern APOSTROPHES = Pattern.compile("['\u2019]");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int SHORT = 4;
  private static final int LONG = 7;

  /** How well words fit, the best first. */
  enum Fit {
    PLACE(0),
    ABBREVIATION(0),
    COUNTRY(0),
    PLACE_BEGINS(1),
    COUNTRY_BEGINS(1),
    WORDS_BEGIN(2);

    private final int rank;

    Fit(int rank) {
      this.rank = rank;
    }

    /** Fits of the same rank are about as good. */
    int rank() {
      return rank;
    }

    /** Whether it is the whole of a name. */
    boolean isWhole() {
      return rank == 0;
    }
  }

  private final NamedZone zone;
  private final Set<String> places = new TreeSet<>();
  private final Set<String> abbreviations = new TreeSet<>();
  private final String country;
  private final String words;

  ZoneNames(NamedZone zone) {
    this.zone = zone;
    places.add(plain(zone.zone().getId()));
    places.add(plain(zone.city()));
    zone.otherPlaces().forEach(place -> places.add(plain(place)));
    zone.otherNames().forEach(name -> places.add(plain(name)));
    zone.abbreviations().forEach(name -> abbreviations.add(plain(name)));
    this.country = plain(zone.country());
    places.remove(country);
    this.words =
        spaced(
            Stream.concat(
                    places.stream(),
                    Stream.of(country, plain(zone.standardName()), plain(zone.summerName())))
                .collect(Collectors.joining(" ")));
  }

  /** Words in small letters, without accents and signs, with one space between them. */
  static String plain(String text) {
    String letters = APOSTROPHES.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    String plain = letters.replace("ß", "ss").replace('ø', 'o').replace('ł', 'l');
    return BETWEEN.matcher(WordSearch.fold(plain)).replaceAll(" ").strip();
  }

  NamedZone zone() {
    return zone;
  }

  /** How well plain words fit; empty if they do not. */
  Optional<Fit> fit(String typed) {
    return typed.isEmpty()
        ? Optional.empty()
        : Stream.of(Fit.values()).filter(fit -> fits(typed, fit)).findFirst();
  }

  private boolean fits(String typed, Fit fit) {
    return switch (fit) {
      case PLACE -> places.contains(typed);
      case ABBREVIATION -> abbreviations.contains(typed);
      case COUNTRY -> country.equals(typed);
      case PLACE_BEGINS ->
          Stream.concat(places.stream(), abbreviations.stream())
              .anyMatch(place -> place.startsWith(typed));
      case COUNTRY_BEGINS -> country.startsWith(typed);
      case WORDS_BEGIN -> words(words, typed);
    };
  }

  /** The place on its clock that begins so, where the zone's own names do not; else empty. */
  String otherPlace(String typed) {
    boolean own =
        words(spaced(plain(zone.city() + " " + zone.country() + " " + zone.zone().getId())), typed);
    return own
        ? ""
        : zone.otherPlaces().stream()
            .filter(place -> words(spaced(plain(place)), typed))
            .findFirst()
            .orElse("");
  }

  private static String spaced(String words) {
    return " " + words;
  }

  /** Whether each typed word begins one of those that have a space before them. */
  private static boolean words(String spaced, String typed) {
    return Stream.of(typed.split(" ", -1)).allMatch(word -> spaced.contains(" " + word));
  }

  /** Whether one of its places or its country has a letter or two that are different. */
  boolean isSpelledLike(String typed) {
    int most = typed.length() < SHORT ? 0 : typed.length() < LONG ? 1 : 2;
    return most > 0
        && Stream.concat(places.stream(), Stream.of(country))
            .anyMatch(name -> distance(typed, name) <= most);
  }

  /** Letters to change, add, leave out, or swap with their neighbour. */
  private static int distance(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, one, other, i, j);
      }
    }
    return cost[one.length()][other.length()];
  }

  private static int step(int[][] cost, String one, String other, int i, int j) {
    int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + changed);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
