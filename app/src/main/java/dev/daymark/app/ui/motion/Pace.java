package dev.daymark.app.ui.motion;

import javafx.util.Duration;

/** How long the movements of a window take; nothing else moves in it. */
public enum Pace {
  /** A popover or a dialog appears. */
  APPEAR(120),
  /** A pane slides in at a side, or out. */
  SLIDE(160),
  /** A toast comes or goes. */
  TOAST(200),
  /** What was dropped takes its place. */
  SETTLE(120),
  /** What was dragged flies back. */
  RETURN(160),
  /** A card goes to another column. */
  TRAVEL(160),
  /** A task is ticked and its title struck through. */
  TICK(160),
  /** The row of a task that was completed stays where it is. */
  LEAVE(1200);

  private final double millis;

  Pace(double millis) {
    this.millis = millis;
  }

  /** How long it takes from its beginning to its end. */
  public Duration time() {
    return Duration.millis(millis);
  }
}
