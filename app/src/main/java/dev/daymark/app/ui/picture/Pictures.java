package dev.daymark.app.ui.picture;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/** Takes pictures of scenes at scale 1. For the FX thread; writing blocks it, so not in the app. */
public final class Pictures {
  private Pictures() {}

  /** Lays a scene out and draws it, with its size in px. The scene need not be shown. */
  public static WritableImage take(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return scene.snapshot(null);
  }

  /** Draws a scene into a PNG file; missing folders are made, an old file is replaced. */
  public static void write(Scene scene, Path file) throws IOException {
    WritableImage image = take(scene);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      PngWriter.write(image, out);
    }
  }
}
