package dev.daymark.app.ui.controls;

import javafx.scene.control.TextField;

/** Where the caret of a text field is. FX thread only. */
public final class Carets {
  private Carets() {}

  /**
   * Puts the caret behind the text whenever the field gets the focus by itself, so that what is
   * typed next goes on with it; JavaFX selects the whole text, which the next letter would replace.
   */
  public static void goOnAtFocus(TextField field) {
    // The skin selects in a listener of its own, and listeners run in the order they came.
    field
        .skinProperty()
        .addListener(
            (skin, none, made) ->
                field.focusedProperty().subscribe(focused -> behindText(field, focused)));
  }

  /** Puts the caret behind the text, now that it was written by Daymark. */
  public static void behindText(TextField field) {
    behindText(field, field.isFocused());
  }

  private static void behindText(TextField field, boolean focused) {
    if (focused) {
      field.positionCaret(field.getText().length());
    }
  }
}
