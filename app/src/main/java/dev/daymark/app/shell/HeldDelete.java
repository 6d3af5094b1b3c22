package dev.daymark.app.shell;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Lets a key that deletes work once for each time it is pressed. What is selected passes to what is
 * beside a deleted item, so that a key that is held would delete one after the other.
 */
final class HeldDelete {
  private final Scene scene;
  private @Nullable KeyCode held;

  HeldDelete(Scene scene) {
    this.scene = scene;
  }

  void install() {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> held = null);
    scene
        .windowProperty()
        .flatMap(window -> window.focusedProperty())
        .addListener((property, before, focused) -> held = null);
  }

  private void pressed(KeyEvent event) {
    boolean again = event.getCode() == held;
    held = event.getCode();
    boolean deletes = event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE;
    if (again && deletes && !(scene.getFocusOwner() instanceof TextInputControl)) {
      event.consume();
    }
  }
}
