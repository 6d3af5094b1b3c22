package dev.daymark.app.accounts;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.Overlays;
import dev.daymark.app.ui.controls.SettingsCard;
import dev.daymark.app.ui.controls.StayingChildren;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.AccountId;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The accounts page of the settings. What changes about an account, with every minute or run,
 * changes in its place, so that the focus stays.
 */
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
  private final List<Node> heading;
  private final Button add;
  private final HBox adding;
  private final ProgressCard progress;
  private Map<AccountId, AccountCardView> views = Map.of();
  private @Nullable Node intervalCard;

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
    this.add = Buttons.standard(Feather.PLUS, messages.text("accounts.add"), this::explain);
    add.setId("add-account");
    this.adding = new HBox(add);
    this.heading = heading(messages);
    this.progress = new ProgressCard(model, messages, browser, () -> model.tryAgain(this::explain));
    InvalidationListener update = observed -> update();
    model.cards().addListener(update);
    model.progressProperty().addListener(update);
    session.minute().addListener(update);
    update();
  }

  private static List<Node> heading(Messages messages) {
    return List.of(
        Labels.text(messages.text("settings.page.accounts"), "dm-title"),
        Labels.paragraph(messages.text("accounts.lead"), "dm-muted", "lead"));
  }

  private void update() {
    List<Node> parts = new ArrayList<>(heading);
    Map<AccountId, AccountCardView> now = new HashMap<>();
    for (AccountCard card : model.cards()) {
      AccountId id = card.account().id();
      AccountCardView standing = views.get(id);
      AccountCardView view = standing == null ? view(card) : standing;
      view.show(card, isAlone(card) ? interval : null);
      SettingsCard.belong(view, model.cards().size() > 1 ? card.account().email() : "");
      now.put(id, view);
      parts.add(view);
    }
    views = now;
    progress.show(model.progressProperty().get()).ifPresent(parts::add);
    showAdd();
    parts.add(adding);
    boolean several = model.cards().stream().filter(card -> !card.needsSignIn()).count() > 1;
    intervalCard = !several ? null : intervalCard == null ? intervalCard() : intervalCard;
    if (intervalCard != null) {
      parts.add(intervalCard);
    }
    parts.add(secrets);
    StayingChildren.show(getChildren(), parts);
  }

  private AccountCardView view(AccountCard card) {
    Choosing open = new Choosing(card.account().email(), choosing, this::update);
    return new AccountCardView(
        card,
        new AccountCardView.Around(
            model, session, colours, overlays, browser, open, this::explain));
  }

  /** The one thing to do next while there is no account. */
  private void showAdd() {
    add.getStyleClass().remove("accent");
    if (model.cards().isEmpty()) {
      add.getStyleClass().add("accent");
    }
    add.setDisable(model.progressProperty().get() instanceof SignInProgress.Waiting);
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

  /** Says how to make a client file, and lets the person choose it. */
  public void explain() {
    new Connecting(model, messages, overlays, browser, () -> getScene().getWindow()).explain();
  }

  /** Signs in with a client file. */
  public void connect(Path clientFile) {
    model.connect(clientFile);
  }
}
