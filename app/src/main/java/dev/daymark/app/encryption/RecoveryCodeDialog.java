package dev.daymark.app.encryption;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.Overlays;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Shows the recovery code, to be written down. */
final class RecoveryCodeDialog extends VBox {

  /** The groups of a line: the 14 of a code stand in two. */
  private static final int HALF = 7 * 5;

  RecoveryCodeDialog(Overlays overlays, Messages messages, String code) {
    getStyleClass().addAll("dm-surface", "dm-client-dialog");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(messages.text("encryption.codeDialog.title"));
    TextArea shown = new TextArea(code.substring(0, HALF - 1) + "\n" + code.substring(HALF));
    shown.setEditable(false);
    shown.setPrefRowCount(2);
    shown.setId("code");
    shown.getStyleClass().add("dm-code");
    shown.setAccessibleText(messages.text("encryption.code"));
    Button copy = Buttons.standard(messages.text("encryption.codeDialog.copy"), () -> copy(code));
    Button done = Buttons.primary(messages.text("encryption.codeDialog.done"), overlays::close);
    copy.getStyleClass().add("dialog");
    done.getStyleClass().addAll("dialog", "default-focus");
    done.setId("code-written");
    HBox buttons = new HBox(8, Labels.spacer(), copy, done);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    getChildren()
        .addAll(
            Labels.text(messages.text("encryption.codeDialog.title"), "dm-dialog-title"),
            Labels.paragraph(messages.text("encryption.codeDialog.body"), "dm-muted"),
            shown,
            buttons);
  }

  private static void copy(String code) {
    ClipboardContent content = new ClipboardContent();
    content.putString(code);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
