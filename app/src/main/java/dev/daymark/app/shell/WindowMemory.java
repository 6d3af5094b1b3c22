package dev.daymark.app.shell;

import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.app.settings.Preferences;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts a window where it was, if its title bar can still be reached there, and remembers. */
final class WindowMemory {
  private static final double REACHABLE = 64;
  private static final double TITLE_BAR = 32;
  private static final double MIN_WIDTH = 960;
  private static final double MIN_HEIGHT = 600;

  private final Preferences preferences;

  WindowMemory(Preferences preferences) {
    this.preferences = preferences;
  }

  /** Gives the stage its size and place; call it before it is shown. */
  void restore(Stage stage) {
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    Optional<Rectangle2D> before =
        preferences
            .get(PreferenceKey.BOUNDS)
            .flatMap(WindowMemory::parse)
            .filter(bounds -> reachable(bounds, screens));
    if (before.isPresent()) {
      stage.setX(before.get().getMinX());
      stage.setY(before.get().getMinY());
      size(stage, before.get().getWidth(), before.get().getHeight());
    } else {
      Rectangle2D screen = Screen.getPrimary().getVisualBounds();
      boolean roomy = screen.getWidth() >= 1440 && screen.getHeight() >= 900;
      size(stage, roomy ? 1440 : 1280, roomy ? 900 : 800);
      stage.centerOnScreen();
    }
    stage.setMaximized(preferences.isOn(PreferenceKey.MAXIMISED, false));
  }

  private static void size(Stage stage, double width, double height) {
    stage.setWidth(Math.max(MIN_WIDTH, width));
    stage.setHeight(Math.max(MIN_HEIGHT, height));
  }

  /** Remembers where the stage is; call it before it is hidden. */
  void store(Stage stage) {
    preferences.put(PreferenceKey.MAXIMISED, Boolean.toString(stage.isMaximized()));
    if (!stage.isMaximized() && !stage.isFullScreen()) {
      preferences.put(
          PreferenceKey.BOUNDS,
          format(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
    }
  }

  private static String format(double... numbers) {
    return String.join(
        " ", Arrays.stream(numbers).mapToObj(number -> Long.toString(Math.round(number))).toList());
  }

  static Optional<Rectangle2D> parse(String text) {
    try {
      List<Integer> numbers = Arrays.stream(text.split(" ", -1)).map(Integer::valueOf).toList();
      return numbers.size() == 4
          ? Optional.of(
              new Rectangle2D(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3)))
          : Optional.empty();
    } catch (IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }

  /** Whether at least 64 px of the title bar are on a screen. */
  static boolean reachable(Rectangle2D window, List<Rectangle2D> screens) {
    Rectangle2D bar =
        new Rectangle2D(window.getMinX(), window.getMinY(), window.getWidth(), TITLE_BAR);
    return screens.stream()
        .filter(bar::intersects)
        .anyMatch(
            screen ->
                Math.min(bar.getMaxX(), screen.getMaxX())
                        - Math.max(bar.getMinX(), screen.getMinX())
                    >= REACHABLE);
  }
}
