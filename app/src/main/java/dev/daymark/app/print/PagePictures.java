package dev.daymark.app.print;

import dev.daymark.app.ui.picture.PngWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;

/** Draws pages into PNG files, one for each page, at 150 dots an inch. For the FX thread. */
public final class PagePictures {
  private static final double SCALE = 150 / 72.0;

  private PagePictures() {}

  /**
   * Writes the pages; the second and following have their number before the file's ending.
   *
   * @return the files
   */
  public static List<Path> write(List<Page> pages, Path file) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      Path target = i == 0 ? file : numbered(file, i + 1);
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
        PngWriter.write(draw(pages.get(i)), out);
      }
      files.add(target);
    }
    return files;
  }

  static Path numbered(Path file, int number) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    String numbered =
        dot < 0 ? name + "-" + number : name.substring(0, dot) + "-" + number + name.substring(dot);
    return file.resolveSibling(numbered);
  }

  private static WritableImage draw(Page page) {
    PageNode node = new PageNode(page);
    Scene scene = new Scene(node);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(SCALE, SCALE));
    return node.snapshot(parameters, null);
  }
}
