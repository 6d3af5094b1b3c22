package dev.daymark.app.accounts;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.Overlays;
import dev.daymark.app.ui.controls.SettingsCard;
import dev.daymark.app.ui.theme.EventColours;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The accounts page of the settings. */
public final class AccountsPage extends VBox {
  private final AccountsViewModel model;
  private final Session session;
  private final Messages messages;
  private final EventColours colours;
  private final Overlays overlays;
  private final Consumer<URI> browser;
  private final Node secrets;
  private final Node interval;
  private final Set<String> choosing = new HashSet<>();

  /**
   * Builds it over its model.
   *
   * @param browser opens an address in the person's browser
   * @param interval how often sync begins by itself
   * @param secrets where sign-ins are kept
   */
  public AccountsPage(
      AccountsViewModel model,
      Session session,
      EventColours colours,
      Overlays overlays,
      Consumer<URI> browser,
      Node interval,
      Node secrets) {
    this.interval = interval;
    this.secrets = secrets;
    this.model = model;
    this.session = session;
    this.messages = session.messages();
    this.colours = colours;
    this.overlays = overlays;
    this.browser = browser;
    getStyleClass().add("page");
    InvalidationListener fill = observed -> fill();
    model.cards().addListener(fill);
    model.progressProperty().addListener(fill);
    session.minute().addListener(fill);
    fill();
  }

  private void fill() {
    List<Node> parts = new ArrayList<>();
    parts.add(Labels.text(messages.text("settings.page.accounts"), "dm-title"));
    parts.add(Labels.paragraph(messages.text("accounts.lead"), "dm-muted", "lead"));
    for (AccountCard card : model.cards()) {
      String email = card.account().email();
      parts.add(
          new AccountCardView(
              card,
              new AccountCardView.Around(
                  model,
                  session,
                  colours,
                  overlays,
                  browser,
                  new Choosing(email, choosing, this::fill),
                  this::explain,
                  isAlone(card) ? interval : null)));
    }
    progress().ifPresent(parts::add);
    Button add =
        model.cards().isEmpty()
            ? Buttons.primary(Feather.PLUS, messages.text("accounts.add"), this::explain)
            : Buttons.standard(Feather.PLUS, messages.text("accounts.add"), this::explain);
    add.setId("add-account");
    add.setDisable(model.progressProperty().get() instanceof SignInProgress.Waiting);
    parts.add(new HBox(add));
    if (model.cards().stream().filter(card -> !card.needsSignIn()).count() > 1) {
      parts.add(intervalCard());
    }
    parts.add(secrets);
    getChildren().setAll(parts);
  }

  /** Whether it is the only account that syncs, so that how often is a matter of its own. */
  private boolean isAlone(AccountCard card) {
    return model.cards().stream()
        .filter(other -> !other.needsSignIn())
        .allMatch(other -> other.account().id().equals(card.account().id()));
  }

  /** The same for every account. */
  private Node intervalCard() {
    SettingsCard card = new SettingsCard();
    card.row(
        messages.text("accounts.interval"), messages.text("accounts.intervalDetail"), interval);
    return card;
  }

  /**
   * Which accounts have their list of calendars open.
   *
   * @param changed runs when that changed
   */
  record Choosing(String email, Set<String> open, Runnable changed) {

    boolean isOpen() {
      return open.contains(email);
    }

    void show() {
      open.add(email);
      changed.run();
    }

    void toggle() {
      if (!open.remove(email)) {
        open.add(email);
      }
      changed.run();
    }
  }

  private Optional<Node> progress() {
    return switch (model.progressProperty().get()) {
      case SignInProgress.Idle idle -> Optional.empty();
      case SignInProgress.Waiting waiting ->
          Optional.of(new WaitingCard(waiting, model, messages, browser));
      case SignInProgress.Failed failed ->
          Optional.of(
              new ResultCard(Feather.ALERT_CIRCLE, "danger", failed.sentence(), tryAgain()));
      case SignInProgress.Connected connected ->
          Optional.of(
              new ResultCard(
                  Feather.CHECK_CIRCLE,
                  "success",
                  messages.text("accounts.connected", connected.email()),
                  Buttons.standard(messages.text("accounts.dismiss"), model::cancel)));
    };
  }

  private Button tryAgain() {
    return Buttons.standard(messages.text("accounts.failed.again"), this::explain);
  }

  /** Says how to make a client file, and lets the person choose it. */
  public void explain() {
    new Connecting(model, messages, overlays, browser, () -> getScene().getWindow()).explain();
  }

  /** Signs in with a client file. */
  public void connect(Path clientFile) {
    model.connect(clientFile);
  }
}
