package dev.daymark.app.print;

import dev.daymark.app.ui.LikelyRegion;
import java.util.Locale;
import java.util.Set;

/** Sizes of paper, in points of 1/72 inch, upright. */
public enum Paper {
  A4(595, 842),
  LETTER(612, 792);

  private static final Set<String> LETTER_COUNTRIES =
      Set.of("US", "CA", "MX", "CL", "CO", "CR", "GT", "NI", "PA", "PH", "PR", "SV", "VE");

  private final double width;
  private final double height;

  Paper(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /**
   * What lies in the printers of a locale's country, or of where most live who speak its language.
   */
  public static Paper usual(Locale locale) {
    return LETTER_COUNTRIES.contains(LikelyRegion.in(locale).getCountry()) ? LETTER : A4;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }
}
