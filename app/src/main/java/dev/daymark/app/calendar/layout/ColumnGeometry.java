package dev.daymark.app.calendar.layout;

/**
 * The columns of a week or day: a gutter for the hours, then days of equal whole-pixel width. The
 * gutter takes the pixels that do not divide.
 *
 * @param gutter width in px
 * @param columnWidth width of each day in px
 * @param days how many
 */
public record ColumnGeometry(double gutter, double columnWidth, int days) {
  /** Free px before what stands in a day, of which the line between the days takes one. */
  static final double BEFORE = 3;

  /** Free px behind it. */
  static final double BEHIND = 3;

  private static final double WEEK_GUTTER = 48;
  private static final double DAY_GUTTER = 56;
  private static final double ZONE_WIDTH = 48;
  private static final double SCROLL_BAR = 8;

  public ColumnGeometry {
    if (days < 1) {
      throw new IllegalArgumentException("No days");
    }
  }

  /**
   * Divides a width.
   *
   * @param available px for gutter and days together
   * @param days 1 for the day view, which has a wider gutter
   * @param extraZones how many time zones are shown beside the first
   * @param scale the text scale; 1 is 100 %
   */
  public static ColumnGeometry of(double available, int days, int extraZones, double scale) {
    double least = (days == 1 ? DAY_GUTTER : WEEK_GUTTER) + ZONE_WIDTH * extraZones;
    double base = Math.round(least * scale);
    double room = Math.max(0, Math.floor(available) - base);
    double width = Math.floor(room / days);
    return new ColumnGeometry(base + room - width * days, width, days);
  }

  /** The left edge of a day's column; 0 is the first. */
  public double x(int day) {
    return gutter + day * columnWidth;
  }

  /** Where what stands in a day begins. */
  public double blockX(int day) {
    return x(day) + BEFORE;
  }

  /** How wide that is in so much room. */
  public static double blockWidth(double room) {
    return room - BEFORE - BEHIND;
  }

  /** The right edge of the last column. */
  public double right() {
    return x(days);
  }

  /** How wide blocks and the room around them are; a single day leaves its scroll bar free. */
  public double blockRoom() {
    return days == 1 ? Math.max(0, columnWidth - SCROLL_BAR) : columnWidth;
  }

  /** The day under a point, held inside the columns. */
  public int dayAt(double x) {
    if (columnWidth <= 0) {
      return 0;
    }
    int day = (int) Math.floor((x - gutter) / columnWidth);
    return Math.clamp(day, 0, days - 1);
  }
}
