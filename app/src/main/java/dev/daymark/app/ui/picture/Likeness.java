package dev.daymark.app.ui.picture;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;

/** Pictures of parts of a window as they look now. FX thread only. */
public final class Likeness {
  private Likeness() {}

  /**
   * Takes one, with nothing behind it.
   *
   * @param scale how many pixels of the picture are one of the window
   */
  public static WritableImage of(Node node, double scale) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setFill(Color.TRANSPARENT);
    // Where lines run from the right, it is the window that mirrors what is in it.
    boolean mirrored = node.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    parameters.setTransform(Transform.scale(mirrored ? -scale : scale, scale));
    return node.snapshot(parameters, null);
  }
}
