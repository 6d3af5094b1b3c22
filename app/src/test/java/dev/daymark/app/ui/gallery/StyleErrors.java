package dev.daymark.app.ui.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.css.CssParser;
import javafx.scene.Scene;

/** What JavaFX's CSS engine complains about: parse errors, and colours it cannot look up. */
record StyleErrors(List<String> messages) {

  static StyleErrors of(Scene scene) {
    List<String> found = new ArrayList<>();
    Logger logger = Logger.getLogger("javafx.scene.CSSFX");
    Logger css = Logger.getLogger("javafx.css");
    Handler handler = collecting(found);
    CssParser.errorsProperty().clear();
    logger.addHandler(handler);
    css.addHandler(handler);
    try {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    } finally {
      logger.removeHandler(handler);
      css.removeHandler(handler);
    }
    CssParser.errorsProperty().forEach(error -> found.add(error.getMessage()));
    return new StyleErrors(List.copyOf(found));
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
