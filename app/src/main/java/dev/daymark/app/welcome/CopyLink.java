package dev.daymark.app.welcome;

import dev.daymark.app.ui.Messages;
import java.net.URI;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts an address into the clipboard, and says so. */
final class CopyLink extends Button {

  CopyLink(URI address, Messages messages) {
    super(messages.text("accounts.waiting.copy"));
    getStyleClass().add("dialog");
    setId("copy-link");
    setOnAction(
        event -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(address.toString());
          content.putUrl(address.toString());
          Clipboard.getSystemClipboard().setContent(content);
          setText(messages.text("accounts.waiting.copied"));
        });
  }
}
