package dev.daymark.app.print;

/** The inks of paper: black, and its thinner shades. */
enum Ink {
  BLACK(0),
  GREY(0.36),
  RULE(0.72),
  TINT(0.93),
  PAPER(1);

  private final double grey;

  Ink(double grey) {
    this.grey = grey;
  }

  /** 0 is black, 1 is paper. */
  double grey() {
    return grey;
  }
}
