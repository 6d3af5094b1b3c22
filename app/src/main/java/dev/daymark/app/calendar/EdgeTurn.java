package dev.daymark.app.calendar;

import javafx.animation.AnimationTimer;
import javafx.beans.value.ChangeListener;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Turns the days while a drag is held still at the left or right edge, and shows that it will. A
 * drag that begins there is near the edge by chance: until it has left once, only the very edge
 * counts. Nothing turns while the pointer is outside the window, or after the window lost the
 * focus.
 */
final class EdgeTurn {
  /** How near an edge counts, in px. */
  static final double ZONE = 28;

  /** How near counts for what was near from the beginning. */
  private static final double VERY_EDGE = 6;

  /** Less than this is a hand that holds still. */
  private static final double STILL = 4;

  private static final long HOLD_NANOS = 600_000_000L;

  private final CalendarViewModel model;
  private final EdgeCue cue;
  private final Runnable moved;
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          frame(now);
        }
      };
  private final ChangeListener<Boolean> focus = (property, before, now) -> focused(now);
  private @Nullable Window window;
  private boolean elsewhere;
  private int side;
  private int near;
  private boolean begun;
  private double restX;
  private double restY;
  private long since;

  /**
   * @param moved runs after the days moved under the pointer
   */
  EdgeTurn(CalendarViewModel model, EdgeCue cue, Runnable moved) {
    this.model = model;
    this.cue = cue;
    this.moved = moved;
  }

  void start() {
    side = 0;
    begun = false;
    elsewhere = false;
    follow(cue.getScene().getWindow());
    timer.start();
  }

  void stop() {
    timer.stop();
    follow(null);
    side = 0;
    cue.hideAgain();
  }

  private void follow(@Nullable Window next) {
    if (window != null) {
      window.focusedProperty().removeListener(focus);
    }
    window = next;
    if (next != null) {
      next.focusedProperty().addListener(focus);
    }
  }

  /** While the person is in another window nothing goes on behind their back. */
  private void focused(boolean now) {
    elsewhere = !now;
    if (elsewhere) {
      away();
    }
  }

  /** The pointer is where nothing turns. */
  void away() {
    side = 0;
    near = 0;
    cue.hideAgain();
  }

  /**
   * Where the pointer is.
   *
   * @param days between which edges the days are
   */
  void at(double x, double y, Bounds days) {
    if (elsewhere || !isInWindow(x, y)) {
      away();
      return;
    }
    int inZone = side(x, days, ZONE);
    if (!begun) {
      begun = true;
      near = inZone;
    } else if (inZone != near) {
      near = 0;
    }
    int now = near == 0 ? inZone : side(x, days, VERY_EDGE);
    if (now != side || Math.hypot(x - restX, y - restY) >= STILL) {
      restX = x;
      restY = y;
      since = 0;
    }
    side = now;
    cue.show(side, days);
  }

  private boolean isInWindow(double x, double y) {
    Scene scene = cue.getScene();
    Point2D at = cue.getParent().localToScene(x, y);
    return new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()).contains(at);
  }

  private static int side(double x, Bounds days, double zone) {
    if (x < days.getMinX() + zone) {
      return -1;
    }
    return x > days.getMaxX() - zone ? 1 : 0;
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
