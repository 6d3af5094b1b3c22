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

  private final WeekView view;
  private final EdgeTurn turn;
  private final Runnable moved;
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          frame();
        }
      };

  /**
   * @param moved runs after the grid moved under the pointer
   */
  EdgeScroll(WeekView view, CalendarViewModel model, Runnable moved) {
    this.view = view;
    this.turn = new EdgeTurn(model, moved);
    this.moved = moved;
  }

  void start() {
    turn.start();
    timer.start();
  }

  void stop() {
    turn.stop();
    timer.stop();
  }

  private void frame() {
    double speed = speed(view.mouse().pointerY());
    if (speed != 0) {
      view.scrollBy(speed);
      moved.run();
    }
    turn();
  }

  private double speed(double y) {
    double top = view.viewportTop();
    return speed(y, top, top + view.viewportHeight());
  }

  /** How fast to scroll, in px a frame, while a drag is at a y; 0 away from the edges. */
  static double speed(double y, double top, double bottom) {
    double above = top + ZONE - y;
    double below = y - (bottom - ZONE);
    if (above > 0 && y > top) {
      return -Math.clamp(above / ZONE * FASTEST, SLOWEST, FASTEST);
    }
    return below > 0 ? Math.clamp(below / ZONE * FASTEST, SLOWEST, FASTEST) : 0;
  }

  private void turn() {
    double x = view.mouse().pointerX();
    turn.at(
        x < view.columns().gutter() + EdgeTurn.SIDE, x > view.columns().right() - EdgeTurn.SIDE);
  }
}
