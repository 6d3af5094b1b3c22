package dev.daymark.app.calendar.layout;

/**
 * Which lines of text a block shows. Lines are whole or not there at all.
 *
 * @param titleLines over how many lines the title may wrap; 0 if there is no room for text
 * @param time what is said of the time
 * @param inline true if the time stands behind the title in the one line there is
 * @param place true if a line is left for the place
 */
public record BlockText(int titleLines, Time time, boolean inline, boolean place) {

  /** What is said of the time. */
  public enum Time {
    NONE,
    START,
    RANGE
  }

  /**
   * What the text of a block measures, in px.
   *
   * @param titleWidth the title in one line
   * @param titleLines lines the title needs at the block's width
   * @param startWidth the start time
   * @param rangeWidth the time range, with the icons behind it
   * @param hasPlace whether there is a place
   */
  public record Measures(
      double titleWidth, int titleLines, double startWidth, double rangeWidth, boolean hasPlace) {}

  private static final double TOP = 3;
  private static final double LINE = 14;
  private static final double INLINE_GAP = 6;

  /** How many lines a height holds, at 100 % text size. */
  public static int lines(double height, double scale) {
    return (int) Math.max(0, Math.floor((height - TOP) / (LINE * scale)));
  }

  /**
   * Decides for one block.
   *
   * @param height of the part that can be seen
   * @param width that text may take
   * @param scale the text scale; 1 is 100 %
   */
  public static BlockText fit(double height, double width, double scale, Measures measures) {
    int lines = lines(height, scale);
    if (lines <= 1) {
      return oneLine(lines, width, measures);
    }
    int most = lines == 2 ? 2 : lines - 1;
    int title = Math.clamp(measures.titleLines, 1, most);
    if (title == lines) {
      return new BlockText(title, Time.NONE, false, false);
    }
    Time time = time(width, measures);
    boolean place = measures.hasPlace && time != Time.NONE && title + 2 <= lines;
    return new BlockText(title, time, false, place);
  }

  private static Time time(double width, Measures measures) {
    if (measures.rangeWidth <= width) {
      return Time.RANGE;
    }
    return measures.startWidth <= width ? Time.START : Time.NONE;
  }

  private static BlockText oneLine(int lines, double width, Measures measures) {
    boolean both = measures.titleWidth + INLINE_GAP + measures.startWidth <= width;
    return lines == 1 && both
        ? new BlockText(1, Time.START, true, false)
        : new BlockText(lines, Time.NONE, false, false);
  }
}
