package dev.daymark.app.ui.motion;

/** How fast something scrolls while a drag is held near its top or bottom. */
public final class EdgeSpeed {
  private static final double ZONE = 32;
  private static final double SLOWEST = 2;
  private static final double FASTEST = 16;

  private EdgeSpeed() {}

  /** How fast to scroll, in px a frame, while a drag is at a y; 0 away from the edges. */
  public static double at(double y, double top, double bottom) {
    double above = top + ZONE - y;
    double below = y - (bottom - ZONE);
    if (above > 0 && y > top) {
      return -Math.clamp(above / ZONE * FASTEST, SLOWEST, FASTEST);
    }
    return below > 0 ? Math.clamp(below / ZONE * FASTEST, SLOWEST, FASTEST) : 0;
  }
}
