package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.app.ui.theme.EventPalette;
import dev.daymark.app.ui.theme.PaletteColour;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.Label;

/**
 * The initials of a person on a colour that follows from the address, so that it is the same
 * everywhere. 24 px; add the style class {@code small} (20) or {@code large} (36). Decorative: the
 * name stands beside it.
 */
public final class Avatar extends Label {
  private static final Set<String> DULL = Set.of("Cocoa", "Graphite", "Birch");
  private static final List<PaletteColour> LIVELY =
      EventPalette.colours().stream().filter(colour -> !DULL.contains(colour.name())).toList();

  /**
   * @param name what people call the person; may be empty
   * @param address the mail address, which chooses the colour
   */
  public Avatar(EventColours colours, String name, String address) {
    super(initials(name.isBlank() ? address : name));
    getStyleClass().add("dm-avatar");
    int index = Math.floorMod(address.toLowerCase(Locale.ROOT).hashCode(), LIVELY.size());
    colours.apply(getStyleClass(), LIVELY.get(index).modern());
  }

  /** The first letters of the first and the last word: "Mara Lindqvist" is ML. */
  static String initials(String name) {
    String[] words = name.strip().split("[\\s.@_-]+", -1);
    String first = firstLetter(words[0]);
    boolean oneWord = words.length == 1 || name.indexOf('@') >= 0;
    return (oneWord ? first : first + firstLetter(words[words.length - 1]))
        .toUpperCase(Locale.ROOT);
  }

  private static String firstLetter(String word) {
    return word.isEmpty() ? "" : Character.toString(word.codePointAt(0));
  }
}
