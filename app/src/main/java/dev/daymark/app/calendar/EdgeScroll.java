package dev.daymark.app.calendar;

import dev.daymark.app.ui.motion.EdgeSpeed;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/**
 * Scrolls the hours while a drag is held near the top or bottom, and turns the days while it is
 * held at the left or right edge. Who only passes by, to the lane or to the sidebar, moves nothing.
 */
final class EdgeScroll {
  private static final long DWELL_NANOS = 200_000_000L;

  private final WeekView view;
  private final EdgeTurn turn;
  private final DaysMouse mouse;
  private final BooleanSupplier turnsDays;
  private long since;
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          frame(now);
        }
      };

  /**
   * @param mouse whose drag it is, and which follows when the grid moved under the pointer
   * @param turnsDays whether what is dragged can end on another day
   */
  EdgeScroll(WeekView view, CalendarViewModel model, DaysMouse mouse, BooleanSupplier turnsDays) {
    this.view = view;
    this.turn = new EdgeTurn(model, view.edgeCue(), mouse::follow);
    this.mouse = mouse;
    this.turnsDays = turnsDays;
  }

  void start() {
    since = 0;
    turn.start();
    timer.start();
  }

  void stop() {
    turn.stop();
    timer.stop();
  }

  private void frame(long now) {
    double speed = isBeside() ? 0 : speed(mouse.y());
    if (speed == 0) {
      since = 0;
    } else if (since == 0) {
      since = now;
    } else if (now - since >= DWELL_NANOS) {
      view.hours().scrollBy(speed);
      mouse.follow();
    }
    turn();
  }

  private boolean isBeside() {
    double x = mouse.x();
    return x < 0 || x > view.getWidth();
  }

  private double speed(double y) {
    double top = view.hours().getLayoutY();
    return EdgeSpeed.at(y, top, top + view.hours().getHeight());
  }

  private void turn() {
    if (turnsDays.getAsBoolean() && !isBeside()) {
      turn.at(mouse.x(), mouse.y(), view.daysArea());
    } else {
      turn.away();
    }
  }
}
