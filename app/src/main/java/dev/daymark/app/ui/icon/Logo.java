package dev.daymark.app.ui.icon;

/** The daymark: a diamond of two triangles, accent above and signal below. */
public final class Logo extends Drawing {
  /**
   * @param size edge length in px at 100 % text size: 18, 20, 24 or 48
   */
  public Logo(double size) {
    super("dm-logo", 20, 20, size);
    draw(line("M10 1.2 18.8 10H1.2Z", 1.4, "upper"), line("M2 11.4H18L10 19.4Z", 1.4, "lower"));
  }
}
