package dev.daymark.app.calendar.layout;

/** A stretch across a column, in px. */
record Frame(double x, double width) {

  /** What is left when the left edge moves in; at least a third stays. */
  Frame indented(double by) {
    double held = Math.min(by, width * 2 / 3);
    return new Frame(x + held, width - held);
  }

  /** What is left when something stands at the right edge. */
  Frame without(double atRight) {
    return new Frame(x, Math.max(1, width - atRight));
  }

  /** The part from one of several equal columns to another, with a gap behind unless at the end. */
  Frame part(int column, int span, int columns, double gap) {
    double each = width / columns;
    double left = Math.floor(each * column);
    double right = Math.floor(each * (column + span));
    double free = column + span < columns ? Math.min(gap, (right - left) / 2) : 0;
    return new Frame(x + left, right - left - free);
  }
}
