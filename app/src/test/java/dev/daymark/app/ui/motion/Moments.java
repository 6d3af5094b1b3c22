package dev.daymark.app.ui.motion;

import java.util.Objects;
import javafx.animation.Animation;
import javafx.scene.Node;
import javafx.util.Duration;

/** Looks into movements that are on their way. FX thread only. */
public final class Moments {
  private Moments() {}

  /** Whether a node is on its way or turns. */
  public static boolean isMoving(Node node) {
    return Motion.of(node).movement(node) != null;
  }

  /** How long the movement of a node takes; of one that turns, a turn. */
  public static double millis(Node node) {
    return movement(node).getCycleDuration().toMillis();
  }

  /** Puts a node to a moment of its movement, where it stays. */
  public static void hold(Node node, double millis) {
    Animation movement = movement(node);
    movement.pause();
    movement.jumpTo(Duration.millis(millis));
  }

  /** Lets a node arrive as it does when its time is over. */
  public static void arrive(Node node) {
    Animation movement = movement(node);
    movement.pause();
    Objects.requireNonNull(movement.getOnFinished()).handle(null);
  }

  private static Animation movement(Node node) {
    return Objects.requireNonNull(Motion.of(node).movement(node), "does not move");
  }
}
