package dev.daymark.app.ui.motion;

import javafx.animation.Animation;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** A node that is to move for as long as something lasts, and does while motion is not reduced. */
final class Lap {
  private final Node node;
  private final Lasting kind;
  private @Nullable Animation animation;

  Lap(Node node, Lasting kind) {
    this.node = node;
    this.kind = kind;
  }

  void begin() {
    if (animation == null) {
      Animation made = kind.of(node);
      made.setCycleCount(Animation.INDEFINITE);
      made.play();
      animation = made;
    }
  }

  void end() {
    if (animation != null) {
      animation.stop();
      animation = null;
      kind.rest(node);
    }
  }

  @Nullable Animation animation() {
    return animation;
  }
}
