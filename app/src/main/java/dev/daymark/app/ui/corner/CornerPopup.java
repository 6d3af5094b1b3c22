package dev.daymark.app.ui.corner;

import com.sun.glass.ui.Window.Level;
import dev.daymark.app.ui.theme.ThemeController;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Popup;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows something in the lower corner of the screen, above all other windows and without taking the
 * focus, whether the application's window is shown, minimised or hidden. FX thread only.
 */
public final class CornerPopup {
  private static final Logger LOG = LoggerFactory.getLogger(CornerPopup.class);

  /** From the edges of the screen, in pixels. */
  private static final double DISTANCE = 16;

  private final Popup popup = new Popup();
  private final Nobody owner;

  /** Shows nothing yet. */
  public CornerPopup(Parent content, ThemeController theme) {
    Scene dressed = new Scene(new Group());
    theme.install(dressed);
    owner = new Nobody(dressed);
    popup.getContent().add(content);
    popup.setHideOnEscape(false);
    theme.install(popup.getScene());
  }

  /** Shows it, or moves it to where it belongs after what is in it changed. */
  public void show() {
    if (!popup.isShowing()) {
      owner.appear();
      popup.show(owner);
      raise();
    }
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    popup.setX(screen.getMaxX() - popup.getWidth() - DISTANCE);
    popup.setY(screen.getMaxY() - popup.getHeight() - DISTANCE);
  }

  /** JavaFX lets nobody but a stage be above all, and a stage takes the focus. */
  private static void raise() {
    try {
      List<com.sun.glass.ui.Window> shown = com.sun.glass.ui.Window.getWindowsClone();
      shown.getLast().setLevel(Level.FLOATING);
    } catch (RuntimeException | LinkageError e) {
      LOG.debug("What is in the corner may lie below other windows", e);
    }
  }

  public void hide() {
    popup.hide();
    owner.hide();
  }

  /** The window on the screen. */
  public Window window() {
    return popup;
  }
}
