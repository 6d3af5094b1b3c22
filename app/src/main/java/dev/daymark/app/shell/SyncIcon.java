package dev.daymark.app.shell;

import dev.daymark.app.ui.Motion;
import dev.daymark.app.ui.icon.Icons;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.RotateTransition;
import javafx.scene.Node;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The icon of a state of sync in the status bar. While a run is under way it turns, once in 1.2
 * seconds, unless motion is reduced; nothing else about sync ever moves.
 */
final class SyncIcon {
  private static final Duration TURN = Duration.seconds(1.2);

  private SyncIcon() {}

  static Node of(SyncLook look, boolean running) {
    FontIcon icon = Icons.small(look.icon(), look.tone());
    if (running) {
      RotateTransition turning = new RotateTransition(TURN, icon);
      turning.setByAngle(360);
      turning.setInterpolator(Interpolator.LINEAR);
      turning.setCycleCount(Animation.INDEFINITE);
      icon.sceneProperty().subscribe(scene -> follow(icon, turning));
    }
    return icon;
  }

  private static void follow(Node icon, RotateTransition turning) {
    if (icon.getScene() == null || Motion.isReduced(icon)) {
      turning.stop();
    } else {
      turning.play();
    }
  }
}
