package dev.daymark.app.ui.controls;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.TextField;

/** Where the caret of a text field is. FX thread only. */
public final class Carets {
  private Carets() {}

  /**
   * Puts the caret behind the text whenever the field gets the focus by itself, so that what is
   * typed next goes on with it; JavaFX selects the whole text, which the next letter would replace.
   */
  public static void goOnAtFocus(TextField field) {
    // The skin selects in listeners of its own, and listeners run in the order they came.
    field.skinProperty().addListener((skin, none, made) -> listen(field));
  }

  private static void listen(TextField field) {
    ChangeListener<Node> owner = (property, before, now) -> behindText(field);
    field
        .sceneProperty()
        .addListener(
            (property, before, now) -> {
              if (before != null) {
                before.focusOwnerProperty().removeListener(owner);
              }
              if (now != null) {
                now.focusOwnerProperty().addListener(owner);
              }
            });
    if (field.getScene() != null) {
      field.getScene().focusOwnerProperty().addListener(owner);
    }
    field.focusedProperty().subscribe(focused -> behindText(field));
  }

  /** Puts the caret behind the text that Daymark wrote, if the field has the focus. */
  public static void behindText(TextField field) {
    if (field.isFocused()) {
      field.positionCaret(field.getText().length());
    }
  }
}
