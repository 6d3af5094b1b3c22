package dev.daymark.app.accounts;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Question;
import java.util.function.Supplier;

/**
 * What can be done with an account that its card shows.
 *
 * @param card the account as it is when something is done
 */
record AccountActs(AccountCardView.Around around, Supplier<AccountCard> card) {

  private String email() {
    return card.get().account().email();
  }

  /** The menu with what every account has in it, whether it is signed in or not. */
  AccountMenu menu() {
    return new AccountMenu(email(), around.session().messages());
  }

  /** Ends the menu with what it shows, and with what takes something away. */
  AccountMenu ended(AccountMenu menu) {
    return menu.withGoogle(around.browser())
        .with("accounts.menu.access", this::showAccess)
        .withDanger("accounts.signOut", this::askOrSignOut);
  }

  void showAccess() {
    around
        .overlays()
        .dialog(
            new AccessDialog(
                email(), around.session().messages(), around.browser(), around.overlays()::close));
  }

  void askOrSignOut() {
    String email = email();
    int waiting = card.get().waiting();
    if (waiting == 0) {
      signOut();
      return;
    }
    Messages messages = around.session().messages();
    around
        .overlays()
        .dialog(
            new Question(
                around.overlays(),
                messages.text("accounts.signOutTitle", email),
                messages.text("accounts.signOutWaiting", waiting),
                messages.text("accounts.signOutConfirm", waiting),
                messages.text("accounts.client.cancel"),
                this::signOut));
  }

  private void signOut() {
    around.model().disconnect(card.get().account().id(), email());
  }
}
