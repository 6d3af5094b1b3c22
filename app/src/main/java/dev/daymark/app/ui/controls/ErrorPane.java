package dev.daymark.app.ui.controls;

import dev.daymark.app.ui.icon.Icons;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * What a pane says when it could not be filled: an icon, one sentence, one action. It stands beside
 * data that is already here and never replaces it.
 */
public final class ErrorPane extends VBox {
  public ErrorPane(String sentence, Button action) {
    getStyleClass().add("dm-error");
    getChildren()
        .addAll(
            Icons.of(Feather.ALERT_CIRCLE, "s24", "danger"),
            Labels.paragraph(sentence, "sentence"),
            action);
  }
}
