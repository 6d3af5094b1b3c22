package dev.daymark.app.calendar.layout;

/**
 * The cells of a month: a column of week numbers, then seven days of equal whole-pixel width, a row
 * a week. The numbers take the pixels that do not divide.
 *
 * @param numbers width of the week numbers in px
 * @param columnWidth width of each day in px
 * @param rowHeight height of each week in px
 * @param weeks how many
 * @param scale the text scale; 1 is 100 %
 */
public record MonthGeometry(
    double numbers, double columnWidth, double rowHeight, int weeks, double scale) {
  private static final int DAYS = 7;
  private static final double NUMBERS = 32;
  private static final double DATE = 28;
  private static final double ITEM = 20;
  private static final double PITCH = 24;
  private static final double SIDE = 4;

  /** Divides a surface. */
  public static MonthGeometry of(double width, double height, int weeks, double scale) {
    double least = Math.round(NUMBERS * scale);
    double room = Math.max(0, Math.floor(width) - least);
    double column = Math.floor(room / DAYS);
    double row = Math.max(0, Math.floor(height / weeks));
    return new MonthGeometry(least + room - column * DAYS, column, row, weeks, scale);
  }

  /** The left edge of a day of the week; 0 is the first. */
  public double x(int day) {
    return numbers + day * columnWidth;
  }

  /** The top of a week. */
  public double y(int week) {
    return week * rowHeight;
  }

  /** The height of an item. */
  public double itemHeight() {
    return Math.round(ITEM * scale);
  }

  /** The height of the row with the dates, above the items. */
  public double dateHeight() {
    return Math.round(DATE * scale);
  }

  private double pitch() {
    return Math.round(PITCH * scale);
  }

  /** How many items a day has room for, a chip included; at least 1. */
  public int rows() {
    return (int) Math.max(1, Math.floor((rowHeight - dateHeight()) / pitch()));
  }

  /** Where an item stands in its week, flush with the edge where it goes on in another week. */
  public Box item(int week, LaneLayout.Placed<?> placed) {
    double left = x(placed.firstDay()) + (placed.continuesBefore() ? 0 : SIDE);
    double right = x(placed.lastDay() + 1) - (placed.continuesAfter() ? 0 : SIDE);
    return new Box(left, rowTop(week, placed.row()), right - left, itemHeight());
  }

  /** Where a chip for hidden items stands. */
  public Box chip(int week, int day, int row) {
    return new Box(x(day) + SIDE, rowTop(week, row), columnWidth - 2 * SIDE, itemHeight());
  }

  /** The top of a row of items in a week. */
  public double rowTop(int week, int row) {
    return y(week) + dateHeight() + row * pitch();
  }

  /** The row of items under a y, held inside the rows there are. */
  public int rowAt(double y) {
    if (rowHeight <= 0) {
      return 0;
    }
    double inWeek = y - y(weekAt(y)) - dateHeight();
    return Math.clamp((int) Math.floor(inWeek / pitch()), 0, rows() - 1);
  }

  private int weekAt(double y) {
    return rowHeight <= 0 ? 0 : Math.clamp((int) Math.floor(y / rowHeight), 0, weeks - 1);
  }

  /** The day under a point, counted from the first; held inside. */
  public int dayAt(double x, double y) {
    if (columnWidth <= 0) {
      return 0;
    }
    int day = Math.clamp((int) Math.floor((x - numbers) / columnWidth), 0, DAYS - 1);
    return weekAt(y) * DAYS + day;
  }
}
