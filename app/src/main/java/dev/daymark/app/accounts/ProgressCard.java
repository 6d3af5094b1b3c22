package dev.daymark.app.accounts;

import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** How far a sign-in has come; nothing while there is none. */
final class ProgressCard {
  private final AccountsViewModel model;
  private final Messages messages;
  private final Consumer<URI> browser;
  private final Runnable again;
  private SignInProgress shown = new SignInProgress.Idle();
  private @Nullable Node node;

  /**
   * Builds it over its model.
   *
   * @param browser opens an address in the person's browser
   * @param again begins once more after a failure
   */
  ProgressCard(AccountsViewModel model, Messages messages, Consumer<URI> browser, Runnable again) {
    this.model = model;
    this.messages = messages;
    this.browser = browser;
    this.again = again;
  }

  /** What to show; the same node as long as it is the same. */
  Optional<Node> show(SignInProgress now) {
    if (!now.equals(shown)) {
      shown = now;
      node = node instanceof WaitingCard card && card.shows(now) ? card : card(now);
    }
    return Optional.ofNullable(node);
  }

  private @Nullable Node card(SignInProgress now) {
    return switch (now) {
      case SignInProgress.Idle idle -> null;
      case SignInProgress.Waiting waiting -> new WaitingCard(waiting, model, messages, browser);
      case SignInProgress.Failed failed ->
          new ResultCard(Feather.ALERT_CIRCLE, "danger", failed.sentence(), tryAgain());
      case SignInProgress.Connected connected ->
          new ResultCard(
              Feather.CHECK_CIRCLE,
              "success",
              messages.text(
                  connected.again() ? "accounts.connectedAgain" : "accounts.connected",
                  connected.email()),
              Buttons.standard(messages.text("accounts.dismiss"), model::cancel));
    };
  }

  private Button tryAgain() {
    return Buttons.standard(messages.text("accounts.failed.again"), again);
  }
}
