package dev.daymark.app.accounts;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.SettingsCard;
import java.net.URI;
import java.util.List;
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
  private final HBox buttons = new HBox(8);
  private final Messages messages;
  private final Consumer<URI> browser;

  WaitingCard(
      SignInProgress.Waiting waiting,
      AccountsViewModel model,
      Messages messages,
      Consumer<URI> browser) {
    this.messages = messages;
    this.browser = browser;
    getChildren().add(panel);
    setId("sign-in-waiting");
    buttons.setAlignment(Pos.CENTER_RIGHT);
    buttons
        .getChildren()
        .add(Buttons.standard(messages.text("accounts.waiting.cancel"), model::cancel));
    panel.row(
        messages.text("accounts.waiting.title"), messages.text("accounts.waiting.body"), buttons);
    shows(waiting);
  }

  /**
   * Goes on with what is known now, where it stands.
   *
   * @return false if it is no longer waited, or for another page
   */
  boolean shows(SignInProgress now) {
    if (!(now instanceof SignInProgress.Waiting(URI address))) {
      return false;
    }
    boolean offered = buttons.getChildren().size() > 1;
    if (!offered && address != null) {
      buttons.getChildren().addAll(0, List.of(open(address), copying(address)));
    }
    return !offered;
  }

  private Button open(URI address) {
    return Buttons.standard(messages.text("accounts.waiting.open"), () -> browser.accept(address));
  }

  private Button copying(URI address) {
    Button[] copy = new Button[1];
    copy[0] =
        Buttons.standard(
            messages.text("accounts.waiting.copy"),
            () -> {
              copy(address);
              copy[0].setText(messages.text("accounts.waiting.copied"));
            });
    return copy[0];
  }

  private static void copy(URI address) {
    ClipboardContent content = new ClipboardContent();
    content.putString(address.toString());
    content.putUrl(address.toString());
    Clipboard.getSystemClipboard().setContent(content);
  }
}
