package dev.daymark.app.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.scene.text.Font;

/**
 * The bundled typeface Inter. JavaFX knows its weights as families of their own: {@code "Inter"},
 * {@code "Inter Medium"}, {@code "Inter SemiBold"}.
 */
public final class Fonts {
  private static final List<String> FILES =
      List.of("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf", "Inter-Italic.ttf");

  /** Runs once, on whichever thread comes first. */
  private static final FutureTask<Boolean> LOADING = new FutureTask<>(Fonts::loadAll);

  private Fonts() {}

  /** Begins to load on another thread; the toolkit has to be up. Repeating it is harmless. */
  static void begin() {
    Thread.ofPlatform().daemon().name("fonts").start(LOADING);
  }

  /** Makes the typeface known to JavaFX, or waits until it is. Repeating it is harmless. */
  public static void load() {
    LOADING.run();
    try {
      LOADING.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean loadAll() {
    FILES.forEach(Fonts::load);
    return true;
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
