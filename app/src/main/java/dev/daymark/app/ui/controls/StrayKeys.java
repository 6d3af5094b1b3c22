package dev.daymark.app.ui.controls;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** Keeps the letter that opened a field, pressed elsewhere, from being typed into it. */
public final class StrayKeys {
  private StrayKeys() {}

  public static void keepOutOf(TextInputControl field) {
    boolean[] pressedHere = {false};
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressedHere[0] = true);
    field.addEventFilter(
        KeyEvent.KEY_TYPED,
        event -> {
          if (!pressedHere[0]) {
            event.consume();
          }
        });
  }
}
