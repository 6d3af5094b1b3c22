package dev.daymark.app.calendar.layout;

import java.util.List;

/**
 * The rows of a lane.
 *
 * @param rows how many rows are in use, chips included
 * @param items what is shown
 * @param more chips such as "2 more", one a day at most
 */
public record LaneLayout<T>(int rows, List<Placed<T>> items, List<More<T>> more) {

  public LaneLayout {
    items = List.copyOf(items);
    more = List.copyOf(more);
  }

  /**
   * An item in its row, cut to the visible days.
   *
   * @param continuesBefore it began before the first visible day, and has a flat left edge
   * @param continuesAfter it goes on after the last visible day, and has a flat right edge
   */
  public record Placed<T>(
      T id, int row, int firstDay, int lastDay, boolean continuesBefore, boolean continuesAfter) {

    /** Where it stands; rows have a pitch of their own and a height. */
    public Box box(ColumnGeometry columns, double top, double pitch, double height) {
      double left = columns.x(firstDay) + (continuesBefore ? 0 : ColumnGeometry.BEFORE);
      double right = columns.x(lastDay + 1) - (continuesAfter ? 0 : ColumnGeometry.BEHIND);
      return new Box(left, top + row * pitch, right - left, height);
    }
  }

  /**
   * A chip for what one day hides.
   *
   * @param hidden in the lane's order; never empty
   */
  public record More<T>(int day, int row, List<T> hidden) {
    public More {
      hidden = List.copyOf(hidden);
    }

    /** Where it stands. */
    public Box box(ColumnGeometry columns, double top, double pitch, double height) {
      double width = Math.max(0, ColumnGeometry.blockWidth(columns.columnWidth()));
      return new Box(columns.blockX(day), top + row * pitch, width, height);
    }
  }
}
