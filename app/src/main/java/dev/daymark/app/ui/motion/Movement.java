package dev.daymark.app.ui.motion;

import java.util.function.DoubleConsumer;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.Transition;

/** One movement on its way, from 0 to 1 with the easing that all of them have. */
final class Movement extends Transition {
  private static final Interpolator EASING = Interpolator.ofSpline(.2, 0, 0, 1);

  private final DoubleConsumer at;
  private final Runnable ended;

  /**
   * @param at puts what moves to a share of its way
   * @param ended runs once when it is there
   */
  Movement(Pace pace, DoubleConsumer at, Runnable ended) {
    this.at = at;
    this.ended = ended;
    setCycleDuration(pace.time());
    setInterpolator(EASING);
  }

  @Override
  protected void interpolate(double share) {
    at.accept(share);
  }

  /** Itself; so that a window in which nothing has moved yet need not load this class. */
  Animation animation() {
    return this;
  }

  /** Is where it was going to, at once. */
  void end() {
    stop();
    at.accept(1);
    ended.run();
  }
}
