package dev.daymark.app.accounts;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.SettingsCard;
import java.net.URI;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** Shown while the person is in the browser. */
final class WaitingCard extends StackPane {
  private final SettingsCard panel = new SettingsCard();

  WaitingCard(
      SignInProgress.Waiting waiting,
      AccountsViewModel model,
      Messages messages,
      Consumer<URI> browser) {
    getChildren().add(panel);
    setId("sign-in-waiting");
    HBox buttons = new HBox(8);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    URI address = waiting.address();
    if (address != null) {
      Button[] copy = new Button[1];
      copy[0] =
          Buttons.standard(
              messages.text("accounts.waiting.copy"),
              () -> {
                copy(address);
                copy[0].setText(messages.text("accounts.waiting.copied"));
              });
      buttons
          .getChildren()
          .addAll(
              Buttons.standard(
                  messages.text("accounts.waiting.open"), () -> browser.accept(address)),
              copy[0]);
    }
    buttons
        .getChildren()
        .add(Buttons.standard(messages.text("accounts.waiting.cancel"), model::cancel));
    panel.row(
        messages.text("accounts.waiting.title"), messages.text("accounts.waiting.body"), buttons);
  }

  private static void copy(URI address) {
    ClipboardContent content = new ClipboardContent();
    content.putString(address.toString());
    content.putUrl(address.toString());
    Clipboard.getSystemClipboard().setContent(content);
  }
}
