package dev.daymark.app.subtasks;

import dev.daymark.app.ui.motion.EdgeSpeed;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/** Scrolls what the parts lie in while a drag rests near its top or bottom. */
final class SubtaskScroll extends AnimationTimer {
  private static final long DWELL_NANOS = 200_000_000L;

  private final Node inside;
  private final Runnable scrolled;
  private double pointer;
  private long since;

  /**
   * @param scrolled runs after it moved below the pointer
   */
  SubtaskScroll(Node inside, Runnable scrolled) {
    this.inside = inside;
    this.scrolled = scrolled;
  }

  @Override
  public void start() {
    since = 0;
    super.start();
  }

  /** The pointer is at a y of the scene. */
  void follow(double sceneY) {
    pointer = sceneY;
  }

  @Override
  public void handle(long now) {
    ScrollPane pane = pane();
    Bounds shown = pane == null ? null : pane.localToScene(pane.getLayoutBounds());
    double speed = shown == null ? 0 : EdgeSpeed.at(pointer, shown.getMinY(), shown.getMaxY());
    if (pane == null || speed == 0) {
      since = 0;
    } else if (since == 0) {
      since = now;
    } else if (now - since >= DWELL_NANOS) {
      scroll(pane, speed);
    }
  }

  private void scroll(ScrollPane pane, double by) {
    double hidden =
        pane.getContent().getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
    if (hidden > 0) {
      double share = by / hidden * (pane.getVmax() - pane.getVmin());
      pane.setVvalue(Math.clamp(pane.getVvalue() + share, pane.getVmin(), pane.getVmax()));
      scrolled.run();
    }
  }

  private @Nullable ScrollPane pane() {
    Parent around = inside.getParent();
    while (around != null && !(around instanceof ScrollPane)) {
      around = around.getParent();
    }
    return (ScrollPane) around;
  }
}
