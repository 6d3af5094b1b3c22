package dev.daymark.app.accounts;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.SettingsCard;
import dev.daymark.app.ui.icon.Icons;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The card of an account that syncs no more until the person signs in again. */
final class SignInAgainCard {
  private final SettingsCard panel = new SettingsCard();
  private final Label sentence = Labels.paragraph("", "dm-small", "dm-warning");
  private final Messages messages;
  private final boolean missing;

  SignInAgainCard(AccountCard card, AccountCardView.Around around, AccountActs acts) {
    this.messages = around.session().messages();
    this.missing = card.missing();
    StackPane disc = new StackPane(Icons.of(Feather.LOG_IN, "warning"));
    disc.getStyleClass().add("warning-disc");
    Button signIn =
        missing
            ? Buttons.primary(messages.text("accounts.addAgain"), around.addAgain())
            : Buttons.primary(
                messages.text("accounts.signIn"),
                () -> around.model().reconnect(card.account().id()));
    panel
        .row(
            disc,
            SignedInCard.words(card.account().email(), sentence),
            signIn,
            acts.ended(acts.menu()).button())
        .getStyleClass()
        .add("big");
  }

  Node node() {
    return panel;
  }

  /**
   * Says why, and what waits for it.
   *
   * @return false if it is of another kind now
   */
  boolean shows(AccountCard card) {
    String why = missing ? "accounts.signInMissing" : "accounts.signInAgain";
    sentence.setText(messages.text(why, card.waiting()));
    return card.needsSignIn() && card.missing() == missing;
  }
}
