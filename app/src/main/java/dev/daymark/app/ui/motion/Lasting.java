package dev.daymark.app.ui.motion;

import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.RotateTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/** What moves a node for as long as something lasts. */
enum Lasting {
  /** It turns round, evenly. */
  TURN {
    @Override
    Animation of(Node node) {
      RotateTransition round = new RotateTransition(ONE, node);
      round.setFromAngle(0);
      round.setToAngle(360);
      round.setInterpolator(Interpolator.LINEAR);
      return round;
    }

    @Override
    void rest(Node node) {
      node.setRotate(0);
    }
  },
  /** It grows pale and comes back. */
  SHIMMER {
    @Override
    Animation of(Node node) {
      FadeTransition pale = new FadeTransition(ONE, node);
      pale.setFromValue(1);
      pale.setToValue(PALE);
      pale.setAutoReverse(true);
      return pale;
    }

    @Override
    void rest(Node node) {
      node.setOpacity(1);
    }
  };

  private static final Duration ONE = Duration.millis(1200);
  private static final double PALE = 0.5;

  /** What moves a node so, once. */
  abstract Animation of(Node node);

  /** Puts a node as it is when nothing moves it. */
  abstract void rest(Node node);
}
