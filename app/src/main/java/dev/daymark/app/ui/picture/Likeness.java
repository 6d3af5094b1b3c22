package dev.daymark.app.ui.picture;

import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Rectangle2D;
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
    return of(node, scale, 0);
  }

  /**
   * The same with nothing around it, either, which lets the edges of a picture be smooth where it
   * is not drawn upright.
   *
   * @param margin how many px of the window are empty on each side
   */
  public static WritableImage of(Node node, double scale, double margin) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setFill(Color.TRANSPARENT);
    // Where lines run from the right, it is the window that mirrors what is in it.
    boolean mirrored = node.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    Transform drawn = Transform.scale(mirrored ? -scale : scale, scale);
    parameters.setTransform(drawn);
    if (margin > 0) {
      Bounds seen = drawn.transform(node.getBoundsInParent());
      double free = margin * scale;
      parameters.setViewport(
          new Rectangle2D(
              seen.getMinX() - free,
              seen.getMinY() - free,
              seen.getWidth() + 2 * free,
              seen.getHeight() + 2 * free));
    }
    return node.snapshot(parameters, null);
  }
}
