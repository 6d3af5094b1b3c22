package dev.daymark.app.ui.controls;

import atlantafx.base.theme.Styles;
import dev.daymark.app.ui.icon.Icons;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * A name, a control and below it, when something is wrong, a line that says what is valid: "Hours
 * go from 00 to 23".
 */
public final class FormField extends VBox {
  private final StringProperty error = new SimpleStringProperty(this, "error", "");

  /**
   * @param name shown above the control; empty for none
   */
  public FormField(String name, Control control) {
    getStyleClass().add("dm-form-field");
    if (!name.isEmpty()) {
      Label label = Labels.text(name, "name");
      label.setLabelFor(control);
      control.setAccessibleText(name);
      getChildren().add(label);
    }
    Label line = Labels.text("", "error");
    line.setGraphic(Icons.of(Feather.ALERT_CIRCLE, "s12", "danger"));
    line.textProperty().bind(error);
    line.visibleProperty().bind(error.isNotEmpty());
    line.managedProperty().bind(line.visibleProperty());
    getChildren().addAll(control, line);
    error.addListener(
        (property, before, after) -> {
          control.pseudoClassStateChanged(Styles.STATE_DANGER, !after.isEmpty());
          control.setAccessibleHelp(after);
        });
  }

  /** What is valid, said only while the value is not; empty when all is well. */
  public StringProperty errorProperty() {
    return error;
  }
}
