package dev.daymark.app.shell;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The code of a failure, shown on request, and a text for those who help. */
final class SyncDetails extends VBox {
  private final Messages messages;

  /**
   * Closed at first.
   *
   * @param code what the service answered
   * @param support what is copied
   */
  SyncDetails(String code, SyncSupportText support, Messages messages) {
    this.messages = messages;
    getStyleClass().addAll("rows", "details");
    VBox content =
        new VBox(
            Labels.paragraph(code, "code"),
            Labels.paragraph(messages.text("shell.sync.details.note"), "dm-subtle", "dm-small"));
    Button copy = Buttons.standard(messages.text("shell.sync.details.copy"), () -> {});
    copy.setOnAction(event -> copy(copy, support));
    copy.setMinWidth(USE_PREF_SIZE);
    HBox opened = new HBox(8, content, Labels.spacer(), copy);
    opened.getStyleClass().add("opened");
    opened.setAlignment(Pos.CENTER_LEFT);
    opened.setVisible(false);
    opened.setManaged(false);
    Button open = Buttons.link(messages.text("shell.sync.details"), () -> {});
    open.getStyleClass().add("open");
    open.setOnAction(
        event -> {
          opened.setVisible(!opened.isVisible());
          opened.setManaged(opened.isVisible());
        });
    getChildren().addAll(open, opened);
  }

  private void copy(Button copy, SyncSupportText support) {
    ClipboardContent content = new ClipboardContent();
    content.putString(support.toString());
    Clipboard.getSystemClipboard().setContent(content);
    copy.setText(messages.text("shell.sync.details.copied"));
  }
}
