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
import dev.daymark.sync.SyncFailure;
import java.time.LocalDate;
import java.time.LocalDateTime;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** An account in the settings: how it is, which calendars, and signing out. */
final class AccountCardView extends StackPane {
  private final SettingsCard panel = new SettingsCard();

  private final AccountCard card;
  private final AccountsViewModel model;
  private final Session session;
  private final Messages messages;
  private final EventColours colours;
  private final Overlays overlays;
  private final AccountsPage.Choosing choosing;
  private final Runnable addAgain;

  AccountCardView(
      AccountCard card,
      AccountsViewModel model,
      Session session,
      EventColours colours,
      Overlays overlays,
      AccountsPage.Choosing choosing,
      Runnable addAgain) {
    getChildren().add(panel);
    this.card = card;
    this.model = model;
    this.session = session;
    this.messages = session.messages();
    this.colours = colours;
    this.overlays = overlays;
    this.choosing = choosing;
    this.addAgain = addAgain;
    getStyleClass().add("dm-account");
    if (card.needsSignIn()) {
      signInAgain();
    } else {
      header();
      syncRow();
      calendarsRow();
      panel.row(messages.text("accounts.access"), messages.text("accounts.accessDetail"), gap());
    }
    panel.row(
        messages.text("accounts.signOut"), messages.text("accounts.signOutDetail"), signOut());
  }

  private static Node gap() {
    return Labels.spacer();
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
            ? Buttons.primary(messages.text("accounts.addAgain"), addAgain)
            : Buttons.primary(
                messages.text("accounts.signIn"), () -> model.reconnect(card.account().id()));
    panel.row(disc, words(sentence), signIn).getStyleClass().add("big");
  }

  private void header() {
    LocalDate since = LocalDate.ofInstant(card.account().connectedAt(), session.zone());
    Avatar avatar = new Avatar(colours, "", card.account().email());
    avatar.getStyleClass().add("large");
    Label connected =
        Labels.text(
            messages.text("accounts.connectedOn", session.formatting().date(since)),
            "dm-muted",
            "dm-small");
    panel.row(avatar, words(connected), state()).getStyleClass().add("big");
  }

  private VBox words(Label second) {
    VBox words = new VBox(Labels.text(card.account().email(), "dm-semibold"), second);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    return words;
  }

  private Label state() {
    if (card.running()) {
      return state(Feather.REFRESH_CW, "accent", messages.text("accounts.syncing"));
    }
    if (card.failure() instanceof SyncFailure.Offline) {
      return state(Feather.CLOUD_OFF, "muted", messages.text("accounts.offline"));
    }
    if (card.isLocked()) {
      return state(Feather.LOCK, "warning", messages.text("accounts.locked"));
    }
    if (card.failure() != null) {
      return state(Feather.ALERT_TRIANGLE, "warning", messages.text("accounts.trouble"));
    }
    return card.lastSyncedAt() == null
        ? state(Feather.REFRESH_CW, "muted", messages.text("accounts.notYet"))
        : state(Feather.CHECK_CIRCLE, "success", synced());
  }

  private static Label state(Feather icon, String tone, String text) {
    return Labels.withIcon(icon, tone, text, "dm-muted", "dm-small");
  }

  private String synced() {
    LocalDateTime at = LocalDateTime.ofInstant(card.lastSyncedAt(), session.zone());
    String when =
        at.toLocalDate().equals(session.today())
            ? session.formatting().time(at.toLocalTime())
            : session.formatting().dayAndTime(at, session.today());
    return messages.text("accounts.synced", when);
  }

  private void syncRow() {
    long selected = card.calendars().stream().filter(Calendar::selected).count();
    String detail =
        card.waiting() == 0
            ? messages.text("accounts.syncDetail", selected)
            : messages.text("accounts.syncDetailWaiting", selected, card.waiting());
    panel.row(
        messages.text("accounts.sync"),
        detail,
        Buttons.standard(messages.text("accounts.syncNow"), model::syncNow));
  }

  private void calendarsRow() {
    long selected = card.calendars().stream().filter(Calendar::selected).count();
    Button choose =
        Buttons.standard(
            messages.text(choosing.isOpen() ? "accounts.chooseDone" : "accounts.choose"),
            choosing::toggle);
    choose.getStyleClass().add("choose-calendars");
    panel.row(
        messages.text("accounts.calendars"),
        messages.text("accounts.calendarsDetail", selected, card.calendars().size()),
        choose);
    if (choosing.isOpen()) {
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
    overlays.dialog(
        new Question(
            overlays,
            messages.text("accounts.signOutTitle", email),
            messages.text("accounts.signOutWaiting", card.waiting()),
            messages.text("accounts.signOutConfirm", card.waiting()),
            messages.text("accounts.client.cancel"),
            () -> model.disconnect(card.account().id(), email)));
  }
}
