package dev.daymark.app.shell;

import dev.daymark.app.settings.AppearanceViewModel;
import dev.daymark.app.ui.Directions;
import dev.daymark.app.ui.motion.Motion;
import dev.daymark.app.ui.theme.SystemContrast;
import dev.daymark.app.ui.theme.ThemeController;
import javafx.application.Platform;
import javafx.collections.MapChangeListener;
import javafx.scene.Scene;
import javafx.util.Subscription;

/**
 * How a window looks and whether things move in it: as the person chose, and where they left it to
 * the system, as the system has it at the moment. FX thread only.
 */
final class WindowLook implements AutoCloseable {
  private final Scene scene;
  private final ThemeController theme;
  private final AppearanceViewModel appearance;
  private final MapChangeListener<String, Object> systemChanged = change -> followContrast();
  private final Subscription systemMotion;
  private boolean unseen;

  /** Dresses a scene, and goes on as long as it is not closed. */
  WindowLook(Scene scene, ThemeController theme, AppearanceViewModel appearance) {
    this.scene = scene;
    this.theme = theme;
    this.appearance = appearance;
    scene.setNodeOrientation(Directions.of(appearance.locale()));
    appearance.themeProperty().subscribe(choice -> theme.choiceProperty().set(choice));
    appearance
        .textPercentProperty()
        .subscribe(percent -> theme.textScaleProperty().set(percent / 100.0));
    appearance.coloursProperty().subscribe(style -> theme.colours().setStyle(style));
    appearance.densityProperty().subscribe(density -> theme.densityProperty().set(density));
    appearance.reduceMotionProperty().subscribe(this::calm);
    systemMotion = Platform.getPreferences().reducedMotionProperty().subscribe(this::calm);
    calm();
    followContrast();
    Platform.getPreferences().addListener(systemChanged);
    theme.install(scene);
  }

  private void followContrast() {
    theme.systemContrastProperty().set(SystemContrast.isOn(Platform.getPreferences()));
  }

  /** Nothing moves where nobody sees it. */
  void unseen(boolean nobodyLooks) {
    unseen = nobodyLooks;
    calm();
  }

  /** Nor if the person or the operating system says so. */
  private void calm() {
    boolean calm =
        appearance.reduceMotionProperty().get() || Platform.getPreferences().isReducedMotion();
    Motion.setReduced(scene, calm || unseen);
  }

  /** Follows the system no more; nothing moves from now on. */
  @Override
  public void close() {
    Platform.getPreferences().removeListener(systemChanged);
    systemMotion.unsubscribe();
    Motion.setReduced(scene, true);
  }
}
