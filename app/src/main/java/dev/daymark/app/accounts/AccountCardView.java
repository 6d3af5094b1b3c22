package dev.daymark.app.accounts;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Overlays;
import dev.daymark.app.ui.theme.EventColours;
import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * An account in the settings. It follows its account in place, so that the focus stays where it is;
 * only a sign-in that is gone, or is there again, makes it another card.
 */
final class AccountCardView extends StackPane {
  private final Around around;
  private final AccountActs acts;
  private AccountCard card;
  private @Nullable SignedInCard signedIn;
  private @Nullable SignInAgainCard again;

  /**
   * What the card needs from its page.
   *
   * @param browser opens an address in the person's browser
   * @param choosing whether the account's calendars are listed
   * @param addAgain begins as for a new account
   */
  record Around(
      AccountsViewModel model,
      Session session,
      EventColours colours,
      Overlays overlays,
      Consumer<URI> browser,
      AccountsPage.Choosing choosing,
      Runnable addAgain) {}

  AccountCardView(AccountCard card, Around around) {
    this.card = card;
    this.around = around;
    this.acts = new AccountActs(around, () -> this.card);
    getStyleClass().add("dm-account");
  }

  /**
   * Shows how the account is now.
   *
   * @param interval how often sync begins by itself; null where that is shown for all accounts
   */
  void show(AccountCard now, @Nullable Node interval) {
    card = now;
    if (now.needsSignIn()) {
      ask(now);
    } else {
      follow(now, interval);
    }
  }

  private void ask(AccountCard now) {
    signedIn = null;
    if (again == null || !again.shows(now)) {
      SignInAgainCard asking = new SignInAgainCard(now, around, acts);
      asking.shows(now);
      again = asking;
      getChildren().setAll(asking.node());
    }
  }

  private void follow(AccountCard now, @Nullable Node interval) {
    again = null;
    SignedInCard shown = signedIn;
    if (shown == null) {
      shown = new SignedInCard(now, around, acts);
      signedIn = shown;
      getChildren().setAll(shown.node());
    }
    shown.show(now, interval);
  }
}
