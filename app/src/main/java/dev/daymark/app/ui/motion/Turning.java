package dev.daymark.app.ui.motion;

import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.RotateTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/** A node that turns round and round, evenly. */
final class Turning {
  private static final Duration TURN = Duration.millis(1200);

  private final RotateTransition round;

  Turning(Node node) {
    round = new RotateTransition(TURN, node);
    round.setFromAngle(0);
    round.setToAngle(360);
    round.setInterpolator(Interpolator.LINEAR);
    round.setCycleCount(Animation.INDEFINITE);
    round.play();
  }

  /** Stands upright again. */
  void end() {
    round.stop();
    round.getNode().setRotate(0);
  }

  Animation animation() {
    return round;
  }
}
