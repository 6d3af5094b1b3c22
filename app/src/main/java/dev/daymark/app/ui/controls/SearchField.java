package dev.daymark.app.ui.controls;

import atlantafx.base.controls.CustomTextField;
import dev.daymark.app.ui.icon.Icons;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * A search field with its key at the end, which becomes a button that clears once there is text.
 */
public final class SearchField extends CustomTextField {
  /**
   * @param prompt what is searched, also its name for screen readers
   * @param caps the key that moves the focus here, or null
   * @param clear the name of the button that clears
   */
  public SearchField(String prompt, @Nullable KeyCaps caps, String clear) {
    getStyleClass().add("dm-search");
    setPromptText(prompt);
    setAccessibleText(prompt);
    setLeft(Icons.small(Feather.SEARCH));
    Button clearButton = Buttons.icon(Icons.small(Feather.X), clear, null, this::clear);
    clearButton.getStyleClass().add("dense");
    clearButton.setFocusTraversable(false);
    setRight(caps);
    textProperty()
        .addListener((property, before, after) -> setRight(after.isEmpty() ? caps : clearButton));
  }
}
