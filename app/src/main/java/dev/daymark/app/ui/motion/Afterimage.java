package dev.daymark.app.ui.motion;

import dev.daymark.app.ui.picture.Likeness;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;

/**
 * What is still seen of something that is gone: a picture of it where it was, which takes neither
 * keys nor mouse and which no search for a node finds by a class.
 */
final class Afterimage {
  private Afterimage() {}

  /**
   * Takes the picture, while what is to go is still shown.
   *
   * @param over what the picture is to lie in, in a window that is shown; the same or below it
   * @return its place is in the coordinates of {@code over}; null if nothing is to be seen of it
   */
  static @Nullable ImageView of(Node gone, Parent over) {
    Scene scene = over.getScene();
    Bounds bounds = gone.getBoundsInParent();
    Parent parent = gone.getParent();
    if (scene == null || scene.getWindow() == null || parent == null || bounds.isEmpty()) {
      return null;
    }
    double scale = scene.getWindow().getRenderScaleX();
    ImageView picture = new ImageView(Likeness.of(gone, scale));
    picture.setFitWidth(picture.getImage().getWidth() / scale);
    picture.setFitHeight(picture.getImage().getHeight() / scale);
    picture.setManaged(false);
    picture.setMouseTransparent(true);
    Bounds at = place(gone, parent, bounds, over);
    picture.relocate(at.getMinX(), at.getMinY());
    return picture;
  }

  /** What floats in a window of its own is where it is on the screen. */
  private static Bounds place(Node gone, Parent parent, Bounds bounds, Parent over) {
    return over.getScene().equals(gone.getScene())
        ? over.sceneToLocal(parent.localToScene(bounds))
        : over.screenToLocal(parent.localToScreen(bounds));
  }
}
