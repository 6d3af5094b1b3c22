package dev.daymark.app.print;

import javafx.scene.text.Font;

/**
 * A weight of the bundled typeface in a size.
 *
 * @param size in points
 */
record Type(Weight weight, double size) {

  /** The weights, by the family under which JavaFX knows each and the file that holds it. */
  enum Weight {
    REGULAR("Inter", "Inter-Regular.ttf"),
    MEDIUM("Inter Medium", "Inter-Medium.ttf"),
    SEMI_BOLD("Inter SemiBold", "Inter-SemiBold.ttf");

    private final String family;
    private final String file;

    Weight(String family, String file) {
      this.family = family;
      this.file = file;
    }

    /** Where the typeface lies among the resources. */
    String resource() {
      return "/dev/daymark/app/ui/fonts/" + file;
    }
  }

  static Type regular(double size) {
    return new Type(Weight.REGULAR, size);
  }

  static Type medium(double size) {
    return new Type(Weight.MEDIUM, size);
  }

  static Type bold(double size) {
    return new Type(Weight.SEMI_BOLD, size);
  }

  Font font() {
    return Font.font(weight.family, size);
  }

  /** From one line to the next. */
  double line() {
    return size * 1.3;
  }
}
