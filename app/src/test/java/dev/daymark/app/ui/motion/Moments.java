package dev.daymark.app.ui.motion;

import java.util.Objects;
import javafx.animation.Animation;
import javafx.scene.Node;
import javafx.scene.Scene;
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
    hold(movement(node), millis);
  }

  /** Lets something that waits in a window wait for as long as the test wants. */
  public static void hold(Scene scene, Object what) {
    hold(Objects.requireNonNull(Motion.of(scene).movement(what), "does not wait"), 0);
  }

  private static void hold(Animation movement, double millis) {
    movement.pause();
    movement.jumpTo(Duration.millis(millis));
  }

  /** Lets the time of something be over that waits in a window. */
  public static void arrive(Scene scene, Object what) {
    arrive(Objects.requireNonNull(Motion.of(scene).movement(what), "does not wait"));
  }

  /** Lets a node arrive as it does when its time is over. */
  public static void arrive(Node node) {
    arrive(movement(node));
  }

  private static void arrive(Animation movement) {
    movement.pause();
    Objects.requireNonNull(movement.getOnFinished()).handle(null);
  }

  private static Animation movement(Node node) {
    return Objects.requireNonNull(Motion.of(node).movement(node), "does not move");
  }
}
