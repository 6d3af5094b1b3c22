package dev.daymark.app.print;

import org.jspecify.annotations.Nullable;

/** Something drawn on a page; points from its upper left corner. */
sealed interface Mark {

  /** The same on the other side, for a page that is read from the right. */
  Mark mirrored(double pageWidth);

  /**
   * One line of text.
   *
   * @param x its left edge
   * @param y its baseline
   */
  record Words(String text, double x, double y, double width, Type type, Ink ink, boolean struck)
      implements Mark {
    @Override
    public Words mirrored(double pageWidth) {
      return new Words(text, pageWidth - x - width, y, width, type, ink, struck);
    }
  }

  /** A straight line. */
  record Rule(double x1, double y1, double x2, double y2, double thickness, Ink ink)
      implements Mark {
    @Override
    public Rule mirrored(double pageWidth) {
      return new Rule(pageWidth - x1, y1, pageWidth - x2, y2, thickness, ink);
    }
  }

  /**
   * A rectangle.
   *
   * @param edge null for none
   */
  record Box(double x, double y, double width, double height, Ink fill, @Nullable Ink edge)
      implements Mark {
    @Override
    public Box mirrored(double pageWidth) {
      return new Box(pageWidth - x - width, y, width, height, fill, edge);
    }
  }

  /**
   * A ring to tick, or a disc that was ticked.
   *
   * @param x of the middle
   * @param y of the middle
   */
  record Ring(double x, double y, double radius, boolean ticked) implements Mark {
    @Override
    public Ring mirrored(double pageWidth) {
      return new Ring(pageWidth - x, y, radius, ticked);
    }
  }
}
