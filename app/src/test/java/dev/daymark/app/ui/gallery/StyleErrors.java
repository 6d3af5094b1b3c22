package dev.daymark.app.ui.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.css.CssParser;
import javafx.scene.Scene;

/** What JavaFX's CSS engine complains about. */
final class StyleErrors {
  private StyleErrors() {}

  /** Errors of the grammar in a sheet of the resources. */
  static List<String> inSheet(String path) {
    URL sheet = Objects.requireNonNull(StyleErrors.class.getResource(path), path);
    CssParser.errorsProperty().clear();
    try {
      new CssParser().parse(sheet);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return CssParser.errorsProperty().stream().map(CssParser.ParseError::getMessage).toList();
  }

  /** Values that cannot be resolved for a node of the scene, such as unknown colours. */
  static List<String> inScene(Scene scene) {
    List<String> found = new ArrayList<>();
    Logger logger = Logger.getLogger("javafx.css");
    Handler handler = collecting(found);
    logger.addHandler(handler);
    try {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    } finally {
      logger.removeHandler(handler);
    }
    return List.copyOf(found);
  }

  private static Handler collecting(List<String> found) {
    return new Handler() {
      @Override
      public void publish(LogRecord message) {
        found.add(message.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
