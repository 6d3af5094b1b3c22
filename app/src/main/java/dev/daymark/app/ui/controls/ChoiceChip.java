package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.icon.Icons;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** A chip of quick add: an icon, a value, and a caret that says it opens choices. 26 px high. */
public final class ChoiceChip extends Button {
  /** With an icon before its value. */
  public ChoiceChip(Feather icon, String value, Runnable open) {
    this(Icons.small(icon), value, open);
  }

  /** With a sign of its own before its value. */
  public ChoiceChip(Node sign, String value, Runnable open) {
    this(sign, value, Feather.CHEVRON_DOWN, open);
  }

  /** A chip that only goes away; it says so by a cross instead of the caret. */
  public static ChoiceChip removable(Node sign, String value, Runnable remove) {
    return new ChoiceChip(sign, value, Feather.X, remove);
  }

  private ChoiceChip(Node sign, String value, Feather end, Runnable open) {
    getStyleClass().add("dm-chip");
    setMinWidth(USE_PREF_SIZE);
    HBox content = new HBox(sign, Labels.text(value, "value"), Icons.of(end, "s12", "subtle"));
    content.getStyleClass().add("content");
    setGraphic(content);
    setAccessibleText(value);
    setTooltip(Buttons.tooltip(value, null));
    setOnAction(event -> open.run());
  }
}
