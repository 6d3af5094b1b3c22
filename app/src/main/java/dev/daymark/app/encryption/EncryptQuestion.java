package dev.daymark.app.encryption;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.Overlays;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Says what encryption does, and what it does not, before it is turned on. */
final class EncryptQuestion extends VBox {

  EncryptQuestion(Overlays overlays, Messages messages, Runnable encrypt) {
    getStyleClass().addAll("dm-surface", "dm-client-dialog");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(messages.text("encryption.ask.title"));
    Button no = Buttons.standard(messages.text("encryption.cancel"), overlays::close);
    Button yes =
        Buttons.primary(
            messages.text("encryption.ask.confirm"),
            () -> {
              overlays.close();
              encrypt.run();
            });
    no.getStyleClass().add("dialog");
    yes.getStyleClass().addAll("dialog", "default-focus");
    yes.setId("encrypt");
    HBox buttons = new HBox(8, Labels.spacer(), no, yes);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren()
        .addAll(
            Labels.text(messages.text("encryption.ask.title"), "dm-dialog-title"),
            Labels.paragraph(messages.text("encryption.ask.what")),
            Labels.paragraph(messages.text("encryption.ask.key")),
            Labels.paragraph(messages.text("encryption.ask.limits"), "dm-muted"),
            buttons);
  }
}
