package dev.daymark.app.ui.picture;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** Takes pictures of scenes at scale 1. For the FX thread; writing blocks it, so not in the app. */
public final class Pictures {
  private Pictures() {}

  /**
   * Lays a scene out and draws it, with its size in px, and over it the menus and popups that are
   * open in its window. The scene need not be shown.
   */
  public static WritableImage take(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    WritableImage image = scene.snapshot(null);
    for (Window window : Window.getWindows()) {
      if (window instanceof PopupWindow popup && popup.isShowing() && isOver(popup, scene)) {
        draw(popup, scene, image);
      }
    }
    return image;
  }

  private static boolean isOver(PopupWindow popup, Scene scene) {
    Window owner = popup.getOwnerWindow();
    while (owner instanceof PopupWindow between) {
      owner = between.getOwnerWindow();
    }
    return owner != null && owner.equals(scene.getWindow());
  }

  private static void draw(PopupWindow popup, Scene scene, WritableImage image) {
    Scene over = popup.getScene();
    Color ground = over.getFill() instanceof Color colour ? colour : Color.TRANSPARENT;
    over.setFill(Color.TRANSPARENT);
    WritableImage drawn = over.snapshot(null);
    over.setFill(ground);
    int left = (int) Math.round(popup.getX() - scene.getWindow().getX() - scene.getX());
    int top = (int) Math.round(popup.getY() - scene.getWindow().getY() - scene.getY());
    for (int y = 0; y < drawn.getHeight(); y++) {
      for (int x = 0; x < drawn.getWidth(); x++) {
        blend(drawn, x, y, image, left + x, top + y);
      }
    }
  }

  private static void blend(WritableImage from, int x, int y, WritableImage to, int atX, int atY) {
    boolean inside = atX >= 0 && atY >= 0 && atX < to.getWidth() && atY < to.getHeight();
    Color over = from.getPixelReader().getColor(x, y);
    if (inside && over.getOpacity() > 0) {
      Color under = to.getPixelReader().getColor(atX, atY);
      Color solid = Color.color(over.getRed(), over.getGreen(), over.getBlue());
      to.getPixelWriter().setColor(atX, atY, under.interpolate(solid, over.getOpacity()));
    }
  }

  /** Draws a scene into a PNG file; missing folders are made, an old file is replaced. */
  public static void write(Scene scene, Path file) throws IOException {
    write(take(scene), file);
  }

  /** Writes two pictures side by side into one PNG file, the first on the left. */
  public static void writeBeside(Image left, Image right, Path file) throws IOException {
    write(SideBySide.join(left, right, 0), file);
  }

  private static void write(WritableImage image, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      PngWriter.write(image, out);
    }
  }
}
