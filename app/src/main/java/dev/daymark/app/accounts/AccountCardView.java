package dev.daymark.app.accounts;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Avatar;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.Overlays;
import dev.daymark.app.ui.controls.Question;
import dev.daymark.app.ui.controls.SettingsCard;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.Calendar;
import java.net.URI;
import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** An account in the settings: how it is, which calendars, and signing out. */
final class AccountCardView extends StackPane {
  private final SettingsCard panel = new SettingsCard();

  private final AccountCard card;
  private final Around around;
  private final AccountsViewModel model;
  private final Session session;
  private final Messages messages;

  /**
   * What the card needs from its page.
   *
   * @param browser opens an address in the person's browser
   * @param choosing whether the account's calendars are listed
   * @param addAgain begins as for a new account
   * @param interval how often sync begins by itself; null where that is shown for all accounts
   */
  record Around(
      AccountsViewModel model,
      Session session,
      EventColours colours,
      Overlays overlays,
      Consumer<URI> browser,
      AccountsPage.Choosing choosing,
      Runnable addAgain,
      @Nullable Node interval) {}

  AccountCardView(AccountCard card, Around around) {
    getChildren().add(panel);
    this.card = card;
    this.around = around;
    this.model = around.model();
    this.session = around.session();
    this.messages = session.messages();
    getStyleClass().add("dm-account");
    if (card.needsSignIn()) {
      signInAgain();
    } else {
      header();
      syncRow();
      intervalRow();
      calendarsRow();
      reachRow();
      accessRow();
      panel.row(
          messages.text("accounts.signOut"), messages.text("accounts.signOutDetail"), signOut());
    }
  }

  private void signInAgain() {
    StackPane disc = new StackPane(Icons.of(Feather.LOG_IN, "warning"));
    disc.getStyleClass().add("warning-disc");
    Label sentence =
        Labels.paragraph(
            messages.text(
                card.missing() ? "accounts.signInMissing" : "accounts.signInAgain", card.waiting()),
            "dm-small");
    sentence.getStyleClass().add("dm-warning");
    Button signIn =
        card.missing()
            ? Buttons.primary(messages.text("accounts.addAgain"), around.addAgain())
            : Buttons.primary(
                messages.text("accounts.signIn"), () -> model.reconnect(card.account().id()));
    Button more =
        new AccountMenu(card.account().email(), messages)
            .withGoogle(around.browser())
            .with("accounts.menu.access", this::showAccess)
            .withDanger("accounts.signOut", this::askOrSignOut)
            .button();
    panel.row(disc, words(sentence), signIn, more).getStyleClass().add("big");
  }

  private void header() {
    LocalDate since = LocalDate.ofInstant(card.account().connectedAt(), session.zone());
    Avatar avatar = new Avatar(around.colours(), card.name(), card.account().email());
    avatar.getStyleClass().addAll("large", "own");
    Label connected =
        Labels.text(
            messages.text("accounts.connectedOn", session.formatting().date(since)),
            "dm-muted",
            "dm-small");
    Button more =
        new AccountMenu(card.account().email(), messages)
            .with("accounts.syncNow", model::syncNow)
            .with("accounts.menu.choose", around.choosing()::show)
            .withGoogle(around.browser())
            .with("accounts.menu.access", this::showAccess)
            .withDanger("accounts.signOut", this::askOrSignOut)
            .button();
    panel
        .row(avatar, words(connected), new AccountState(card, session).label(), more)
        .getStyleClass()
        .add("big");
  }

  private VBox words(Label second) {
    VBox words = new VBox(Labels.text(card.account().email(), "dm-semibold"), second);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    return words;
  }

  private void syncRow() {
    long selected = card.calendars().stream().filter(Calendar::selected).count();
    String detail =
        card.waiting() == 0
            ? messages.text("accounts.syncDetail", selected, card.events())
            : messages.text("accounts.syncDetailWaiting", selected, card.events(), card.waiting());
    panel.row(
        messages.text("accounts.sync"),
        detail,
        Buttons.standard(messages.text("accounts.syncNow"), model::syncNow));
  }

  private void intervalRow() {
    Node interval = around.interval();
    if (interval != null) {
      panel.row(
          messages.text("accounts.interval"), messages.text("accounts.intervalDetail"), interval);
    }
  }

  private void reachRow() {
    panel.row(
        messages.text("accounts.reach"),
        messages.text("accounts.reachDetail"),
        Labels.text(messages.text("accounts.reachAll"), "dm-muted"));
  }

  private void accessRow() {
    Button details = Buttons.link(messages.text("accounts.accessShow"), this::showAccess);
    details.getStyleClass().add("show-access");
    panel.row(messages.text("accounts.access"), messages.text("accounts.accessDetail"), details);
  }

  private void showAccess() {
    around
        .overlays()
        .dialog(
            new AccessDialog(
                card.account().email(), messages, around.browser(), around.overlays()::close));
  }

  private void calendarsRow() {
    long selected = card.calendars().stream().filter(Calendar::selected).count();
    Button choose =
        Buttons.standard(
            messages.text(around.choosing().isOpen() ? "accounts.chooseDone" : "accounts.choose"),
            around.choosing()::toggle);
    choose.getStyleClass().add("choose-calendars");
    panel.row(
        messages.text("accounts.calendars"),
        messages.text("accounts.calendarsDetail", selected, card.calendars().size()),
        choose);
    if (around.choosing().isOpen()) {
      card.calendars()
          .forEach(calendar -> panel.row(choice(calendar)).getStyleClass().add("dense"));
    }
  }

  private Node[] choice(Calendar calendar) {
    CheckBox box = new CheckBox(calendar.summary());
    box.setMnemonicParsing(false);
    box.setSelected(calendar.selected());
    box.selectedProperty()
        .addListener((property, before, now) -> model.setSelected(calendar.id(), now));
    return calendar.isWritable()
        ? new Node[] {box}
        : new Node[] {
          box, Labels.text(messages.text("accounts.readOnly"), "dm-subtle", "dm-small")
        };
  }

  private Button signOut() {
    Button button = Buttons.danger(messages.text("accounts.signOut"), this::askOrSignOut);
    button.getStyleClass().add("sign-out");
    return button;
  }

  private void askOrSignOut() {
    String email = card.account().email();
    if (card.waiting() == 0) {
      model.disconnect(card.account().id(), email);
      return;
    }
    around
        .overlays()
        .dialog(
            new Question(
                around.overlays(),
                messages.text("accounts.signOutTitle", email),
                messages.text("accounts.signOutWaiting", card.waiting()),
                messages.text("accounts.signOutConfirm", card.waiting()),
                messages.text("accounts.client.cancel"),
                () -> model.disconnect(card.account().id(), email)));
  }
}
