package dev.daymark.app.ui;

import javafx.scene.Node;
import javafx.scene.Scene;

/** Whether things may move in a window, or should be where they belong at once. FX thread only. */
public final class Motion {
  private static final Object REDUCED = Motion.class;

  private Motion() {}

  /** Decides it for a window. */
  public static void setReduced(Scene scene, boolean reduced) {
    scene.getProperties().put(REDUCED, reduced);
  }

  /** Whether what this node shows should not move. */
  public static boolean isReduced(Node node) {
    Scene scene = node.getScene();
    return scene != null && Boolean.TRUE.equals(scene.getProperties().get(REDUCED));
  }
}
