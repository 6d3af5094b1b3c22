package dev.daymark.app.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/**
 * The bundled typeface Inter. JavaFX knows its weights as families of their own: {@code "Inter"},
 * {@code "Inter Medium"}, {@code "Inter SemiBold"}.
 */
final class Fonts {
  private static final List<String> FILES =
      List.of("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf", "Inter-Italic.ttf");

  private Fonts() {}

  /** Makes the typeface known to JavaFX. Repeating it is harmless. */
  static void load() {
    FILES.forEach(Fonts::load);
  }

  private static void load(String file) {
    String path = "/dev/daymark/app/ui/fonts/" + file;
    try (InputStream data = Fonts.class.getResourceAsStream(path)) {
      if (data == null || Font.loadFont(data, 13) == null) {
        throw new IllegalStateException("Cannot load " + path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
