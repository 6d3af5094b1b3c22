package dev.daymark.app.ui.picture;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;

/** Puts two pictures beside each other, for holding one against the other. */
public final class SideBySide {
  private static final int GAP = 16;

  private SideBySide() {}

  /** Writes a sheet with the first picture on the left; both files must be there. */
  public static void write(Path left, Path right, Path sheet) throws IOException {
    Image one = read(left);
    Image other = read(right);
    WritableImage both = join(one, other, GAP);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(sheet))) {
      PngWriter.write(both, out);
    }
  }

  static WritableImage join(Image one, Image other, int gap) {
    int height = (int) Math.max(one.getHeight(), other.getHeight());
    WritableImage both = new WritableImage((int) (one.getWidth() + gap + other.getWidth()), height);
    copy(one, both, 0);
    copy(other, both, (int) one.getWidth() + gap);
    return both;
  }

  private static Image read(Path file) throws IOException {
    Image image = new Image(file.toUri().toString());
    if (image.isError()) {
      throw new IOException("No picture: " + file, image.getException());
    }
    return image;
  }

  private static void copy(Image from, WritableImage to, int x) {
    to.getPixelWriter()
        .setPixels(
            x, 0, (int) from.getWidth(), (int) from.getHeight(), from.getPixelReader(), 0, 0);
  }
}
