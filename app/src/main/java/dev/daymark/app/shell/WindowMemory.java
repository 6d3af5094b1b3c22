package dev.daymark.app.shell;

import dev.daymark.app.settings.PreferenceKey;
import dev.daymark.app.settings.Preferences;
import dev.daymark.app.shell.ScreenPlaces.Place;
import dev.daymark.app.shell.ScreenPlaces.State;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCombination;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * Puts a window where it was when these same screens were there, if its title bar can still be
 * reached, and remembers.
 */
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
    List<Rectangle2D> screens = screens();
    Optional<Place> before = places().on(screens);
    Rectangle2D bounds =
        before
            .map(Place::bounds)
            .filter(known -> reachable(known, screens))
            .orElseGet(() -> usual(active(screens)));
    stage.setX(bounds.getMinX());
    stage.setY(bounds.getMinY());
    stage.setWidth(Math.max(MIN_WIDTH, bounds.getWidth()));
    stage.setHeight(Math.max(MIN_HEIGHT, bounds.getHeight()));
    // Escape has another meaning, and the key that filled the screen empties it.
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage.setFullScreenExitHint("");
    State state = before.map(Place::state).orElse(State.NORMAL);
    stage.setMaximized(state == State.MAXIMISED);
    stage.setFullScreen(state == State.FULL_SCREEN);
  }

  private ScreenPlaces places() {
    return ScreenPlaces.parse(preferences.get(PreferenceKey.PLACES).orElse(""));
  }

  private static List<Rectangle2D> screens() {
    return Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
  }

  /** The screen the pointer is on; the first one where nobody knows. */
  private static Rectangle2D active(List<Rectangle2D> screens) {
    Rectangle2D primary = Screen.getPrimary().getVisualBounds();
    if (screens.size() < 2) {
      return primary;
    }
    Point2D pointer = new Robot().getMousePosition();
    return screens.stream().filter(screen -> screen.contains(pointer)).findFirst().orElse(primary);
  }

  /** The first size, in the middle of a screen, and never larger than it. */
  static Rectangle2D usual(Rectangle2D screen) {
    boolean roomy = screen.getWidth() >= 1440 && screen.getHeight() >= 900;
    double width = Math.min(roomy ? 1440 : 1280, screen.getWidth());
    double height = Math.min(roomy ? 900 : 800, screen.getHeight());
    return new Rectangle2D(
        screen.getMinX() + Math.floor((screen.getWidth() - width) / 2),
        screen.getMinY() + Math.floor((screen.getHeight() - height) / 2),
        width,
        height);
  }

  /** Remembers where the stage is; call it before it is hidden. */
  void store(Stage stage) {
    State state = state(stage);
    ScreenPlaces places = places();
    List<Rectangle2D> screens = screens();
    Rectangle2D now =
        new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    Rectangle2D bounds =
        state == State.NORMAL
            ? now
            : places.on(screens).map(Place::bounds).orElseGet(() -> usual(active(screens)));
    preferences.put(PreferenceKey.PLACES, places.with(screens, new Place(bounds, state)).text());
  }

  private static State state(Stage stage) {
    if (stage.isFullScreen()) {
      return State.FULL_SCREEN;
    }
    return stage.isMaximized() ? State.MAXIMISED : State.NORMAL;
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
