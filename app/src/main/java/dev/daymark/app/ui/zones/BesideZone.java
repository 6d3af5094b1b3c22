package dev.daymark.app.ui.zones;

import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** What stands behind a zone in its field: its offset and, where it may go, a button for that. */
final class BesideZone extends HBox {
  private final Label offset = Labels.text("", "dm-small", "dm-subtle");

  BesideZone() {
    super(4);
    offset.setMinWidth(USE_PREF_SIZE);
    setAlignment(Pos.CENTER_RIGHT);
    getChildren().add(offset);
  }

  /**
   * Adds the button.
   *
   * @param name for screen readers and the tooltip
   */
  void addClear(String name, Runnable clear) {
    Button button = Buttons.icon(Icons.small(Feather.X), name, null, clear);
    button.getStyleClass().add("dense");
    button.setFocusTraversable(false);
    getChildren().add(button);
  }

  void show(String text) {
    offset.setText(text);
  }
}
