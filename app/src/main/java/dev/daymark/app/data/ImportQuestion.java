package dev.daymark.app.data;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a file holds, what of it cannot be read and why, and whether to bring it in. */
final class ImportQuestion extends VBox {

  /**
   * @param bringIn what a yes does; null where there is nothing to bring in
   */
  ImportQuestion(
      String title,
      String body,
      String verb,
      Messages messages,
      Runnable close,
      @Nullable Runnable bringIn) {
    getStyleClass().addAll("dm-surface", "dm-question", "dm-import");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(title);
    HBox buttons = new HBox(8);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    Button no =
        Buttons.standard(
            messages.text(bringIn == null ? "ui.button.close" : "settings.cancel"), close);
    no.getStyleClass().add("dialog");
    buttons.getChildren().add(no);
    if (bringIn == null) {
      no.getStyleClass().add("default-focus");
    } else {
      Button yes =
          Buttons.primary(
              verb,
              () -> {
                close.run();
                bringIn.run();
              });
      yes.getStyleClass().addAll("dialog", "default-focus");
      yes.setDefaultButton(true);
      buttons.getChildren().add(yes);
    }
    getChildren()
        .addAll(Labels.text(title, "dm-dialog-title"), Labels.paragraph(body, "dm-muted"), buttons);
  }
}
