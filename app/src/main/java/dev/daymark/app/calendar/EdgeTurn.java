package dev.daymark.app.calendar;

import javafx.animation.AnimationTimer;

/** Turns the days while a drag is held at the left or right edge. */
final class EdgeTurn {
  /** How near an edge counts, in px. */
  static final double SIDE = 6;

  private static final long HOLD_NANOS = 600_000_000L;

  private final CalendarViewModel model;
  private final Runnable moved;
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          frame(now);
        }
      };
  private int side;
  private long since;

  /**
   * @param moved runs after the days moved under the pointer
   */
  EdgeTurn(CalendarViewModel model, Runnable moved) {
    this.model = model;
    this.moved = moved;
  }

  void start() {
    side = 0;
    timer.start();
  }

  void stop() {
    timer.stop();
  }

  /** Where the pointer is. */
  void at(boolean left, boolean right) {
    int now = left ? -1 : right ? 1 : 0;
    if (now != side) {
      side = now;
      since = 0;
    }
  }

  private void frame(long now) {
    if (side == 0) {
      return;
    }
    if (since == 0) {
      since = now;
    } else if (now - since > HOLD_NANOS) {
      since = now;
      model.navigation().turn(side);
      moved.run();
    }
  }
}
