package dev.daymark.app.calendar;

import javafx.animation.AnimationTimer;

/**
 * Scrolls the hours while a drag is held near the top or bottom, and turns the days while it is
 * held at the left or right edge.
 */
final class EdgeScroll {
  private static final double ZONE = 32;
  private static final double SLOWEST = 2;
  private static final double FASTEST = 16;
  private static final double SIDE = 6;
  private static final long HOLD_NANOS = 600_000_000L;

  private final WeekView view;
  private final CalendarViewModel model;
  private final Runnable moved;
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          frame(now);
        }
      };
  private long atSideSince;

  /**
   * @param moved runs after the grid moved under the pointer
   */
  EdgeScroll(WeekView view, CalendarViewModel model, Runnable moved) {
    this.view = view;
    this.model = model;
    this.moved = moved;
  }

  void start() {
    atSideSince = 0;
    timer.start();
  }

  void stop() {
    timer.stop();
  }

  private void frame(long now) {
    double speed = speed(view.mouse().pointerY());
    if (speed != 0) {
      view.scrollBy(speed);
      moved.run();
    }
    turn(now);
  }

  private double speed(double y) {
    double top = view.viewportTop();
    double bottom = top + view.viewportHeight();
    double above = top + ZONE - y;
    double below = y - (bottom - ZONE);
    if (above > 0 && y > top) {
      return -Math.clamp(above / ZONE * FASTEST, SLOWEST, FASTEST);
    }
    return below > 0 ? Math.clamp(below / ZONE * FASTEST, SLOWEST, FASTEST) : 0;
  }

  private void turn(long now) {
    double x = view.mouse().pointerX();
    boolean left = x < view.columns().gutter() + SIDE;
    boolean right = x > view.columns().right() - SIDE;
    if (!left && !right) {
      atSideSince = 0;
    } else if (atSideSince == 0) {
      atSideSince = now;
    } else if (now - atSideSince > HOLD_NANOS) {
      atSideSince = now;
      model.turn(left ? -1 : 1);
      moved.run();
    }
  }
}
