package dev.daymark.app.ui.icon;

/** The daymark's outline alone: Daymark without a network. */
public final class LogoOutline extends Drawing {
  /**
   * @param size edge length in px at 100 % text size
   */
  public LogoOutline(double size) {
    super("dm-logo", 20, 20, size);
    draw(line("M10 1.6 18.4 10 10 18.4 1.6 10Z", 1.6, "outline"));
  }
}
