package dev.daymark.app.inspector;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** Keeps the letter that opened a field, pressed elsewhere, from being typed into it. */
final class StrayKeys {
  private StrayKeys() {}

  static void keepOutOf(TextInputControl field) {
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
