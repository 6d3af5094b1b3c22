package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.icon.Icons;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** A chip of quick add: an icon, a value, and a caret that says it opens choices. 26 px high. */
public final class ChoiceChip extends Button {
  public ChoiceChip(Feather icon, String value, Runnable open) {
    getStyleClass().add("dm-chip");
    setMinWidth(USE_PREF_SIZE);
    HBox content =
        new HBox(
            Icons.small(icon),
            Labels.text(value, "value"),
            Icons.of(Feather.CHEVRON_DOWN, "s12", "subtle"));
    content.getStyleClass().add("content");
    setGraphic(content);
    setAccessibleText(value);
    setOnAction(event -> open.run());
  }
}
