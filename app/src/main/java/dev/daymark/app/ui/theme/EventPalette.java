package dev.daymark.app.ui.theme;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The 24 calendar colours and 11 event colours of Google Calendar. The API speaks classic colours
 * (see its {@code colors.get}); the same names have newer shades on its web page. Any other colour
 * is a person's own and is shown as it is.
 */
public final class EventPalette {
  private static final List<PaletteColour> CALENDAR =
      List.of(
          colour(1, "Cocoa", "AC725E", "795548"),
          colour(2, "Flamingo", "D06B64", "E67C73"),
          colour(3, "Tomato", "F83A22", "D50000"),
          colour(4, "Tangerine", "FA573C", "F4511E"),
          colour(5, "Pumpkin", "FF7537", "EF6C00"),
          colour(6, "Mango", "FFAD46", "F09300"),
          colour(7, "Eucalyptus", "42D692", "009688"),
          colour(8, "Basil", "16A765", "0B8043"),
          colour(9, "Pistachio", "7BD148", "7CB342"),
          colour(10, "Avocado", "B3DC6C", "C0CA33"),
          colour(11, "Citron", "FBE983", "E4C441"),
          colour(12, "Banana", "FAD165", "F6BF26"),
          colour(13, "Sage", "92E1C0", "33B679"),
          colour(14, "Peacock", "9FE1E7", "039BE5"),
          colour(15, "Cobalt", "9FC6E7", "4285F4"),
          colour(16, "Blueberry", "4986E7", "3F51B5"),
          colour(17, "Lavender", "9A9CFF", "7986CB"),
          colour(18, "Wisteria", "B99AFF", "B39DDB"),
          colour(19, "Graphite", "C2C2C2", "616161"),
          colour(20, "Birch", "CABDBF", "A79B8E"),
          colour(21, "Radicchio", "CCA6AC", "AD1457"),
          colour(22, "Cherry Blossom", "F691B2", "D81B60"),
          colour(23, "Grape", "CD74E6", "8E24AA"),
          colour(24, "Amethyst", "A47AE2", "9E69AF"));

  private static final List<String> EVENT_NAMES =
      List.of(
          "Lavender",
          "Sage",
          "Grape",
          "Flamingo",
          "Banana",
          "Tangerine",
          "Peacock",
          "Graphite",
          "Blueberry",
          "Basil",
          "Tomato");

  private static final List<String> EVENT_CLASSIC =
      List.of(
          "A4BDFC", "7AE7BF", "DBADFF", "FF887C", "FBD75B", "FFB878", "46D6DB", "E1E1E1", "5484ED",
          "51B749", "DC2127");

  private static final Map<String, PaletteColour> BY_NAME =
      CALENDAR.stream().collect(toUnmodifiableMap(PaletteColour::name, identity()));

  private static final Map<Rgb, Rgb> MODERN_OF_CLASSIC = modernOfClassic();

  private EventPalette() {}

  private static PaletteColour colour(int id, String name, String classic, String modern) {
    return new PaletteColour(id, name, Rgb.parse(classic), Rgb.parse(modern));
  }

  private static Map<Rgb, Rgb> modernOfClassic() {
    Map<Rgb, Rgb> modern = new HashMap<>();
    CALENDAR.forEach(colour -> modern.put(colour.classic(), colour.modern()));
    for (int id = 1; id <= EVENT_NAMES.size(); id++) {
      modern.put(eventClassic(id), eventRow(id).modern());
    }
    return Map.copyOf(modern);
  }

  /** The palette in the order of its ids, which is also the order of the colour picker. */
  public static List<PaletteColour> colours() {
    return CALENDAR;
  }

  /** The palette's colour of an event colour id, 1 to 11; empty for ids that are not known. */
  public static Optional<PaletteColour> eventColour(String colorId) {
    for (int id = 1; id <= EVENT_NAMES.size(); id++) {
      if (String.valueOf(id).equals(colorId)) {
        return Optional.of(eventRow(id));
      }
    }
    return Optional.empty();
  }

  /**
   * What the API says for an event colour id from 1 to 11; it differs from the calendars' classic.
   */
  public static Rgb eventClassic(int colorId) {
    return Rgb.parse(EVENT_CLASSIC.get(colorId - 1));
  }

  /** The palette's colour whose classic or modern shade this is; empty for a person's own. */
  public static Optional<PaletteColour> named(Rgb colour) {
    Rgb modern = MODERN_OF_CLASSIC.getOrDefault(colour, colour);
    return CALENDAR.stream().filter(candidate -> candidate.modern().equals(modern)).findFirst();
  }

  /** The colour to show for a colour of the API. */
  public static Rgb shown(Rgb source, ColourStyle style) {
    return style == ColourStyle.CLASSIC ? source : MODERN_OF_CLASSIC.getOrDefault(source, source);
  }

  private static PaletteColour eventRow(int id) {
    return requireNonNull(BY_NAME.get(EVENT_NAMES.get(id - 1)));
  }
}
