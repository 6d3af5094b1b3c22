package dev.daymark.app.calendar.layout;

/**
 * The measures of blocks in a day's column, in px.
 *
 * @param wideColumn from this column width on, blocks stand in equal columns
 * @param titleLine starts closer than this stand side by side in a narrow column
 * @param indent how far each level of a cascade moves right
 * @param left free room before a block, of which the line between the days takes a pixel
 * @param right free room behind a block
 * @param top free room above a block; the same is free below
 * @param leastHeight the height of the shortest block
 * @param gap between blocks side by side
 * @param chip width of a chip such as "+2"
 */
public record BlockMetrics(
    double wideColumn,
    double titleLine,
    double indent,
    double left,
    double right,
    double top,
    double leastHeight,
    double gap,
    double chip) {

  /** The measures of the design at 100 % text size. */
  public static final BlockMetrics REGULAR =
      new BlockMetrics(320, 22, 10, ColumnGeometry.BEFORE, ColumnGeometry.BEHIND, 1, 20, 2, 22);

  /** The measures at another text size; free room stays as it is. */
  public BlockMetrics scaled(double scale) {
    return new BlockMetrics(
        wideColumn * scale,
        titleLine * scale,
        Math.round(indent * scale),
        left,
        right,
        top,
        Math.round(leastHeight * scale),
        gap,
        Math.round(chip * scale));
  }
}
