package dev.daymark.app.accounts;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Avatar;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.SettingsCard;
import dev.daymark.app.ui.controls.StayingChildren;
import dev.daymark.domain.Calendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The card of an account that syncs: how it is, which calendars, and signing out. */
final class SignedInCard {
  private final SettingsCard panel = new SettingsCard();
  private final AccountCardView.Around around;
  private final AccountActs acts;
  private final Messages messages;

  private final StackPane avatar = new StackPane();
  private final Label connected = Labels.text("", "dm-muted", "dm-small");
  private final Label state = Labels.text("", "dm-muted", "dm-small");
  private final Label synced = Labels.text("", "detail");
  private final Label chosen = Labels.text("", "detail");
  private final Button choose;
  private final CalendarChoices choices;
  private final ReachChoice reach;

  private final List<HBox> before;
  private final List<HBox> after;
  private @Nullable String name;
  private @Nullable HBox interval;

  SignedInCard(AccountCard card, AccountCardView.Around around, AccountActs acts) {
    this.around = around;
    this.acts = acts;
    this.messages = around.session().messages();
    this.choices = new CalendarChoices(panel, around.model(), messages);
    this.reach =
        new ReachChoice(
            card.reach(), messages, chosen -> around.model().setReach(card.account().id(), chosen));
    this.choose = Buttons.standard("", around.choosing()::toggle);
    choose.getStyleClass().add("choose-calendars");
    before = List.of(header(card), syncRow());
    HBox calendars = panel.row(messages.text("accounts.calendars"), chosen, choose);
    after = List.of(calendars, reachRow(), accessRow(), signOutRow());
  }

  Node node() {
    return panel;
  }

  /**
   * Shows how the account is now.
   *
   * @param choice how often sync begins by itself; null where that is shown for all accounts
   */
  void show(AccountCard card, @Nullable Node choice) {
    showWho(card);
    new AccountState(card, around.session()).show(state);
    long selected = card.calendars().stream().filter(Calendar::selected).count();
    synced.setText(
        card.waiting() == 0
            ? messages.text("accounts.syncDetail", selected, card.events())
            : messages.text("accounts.syncDetailWaiting", selected, card.events(), card.waiting()));
    chosen.setText(messages.text("accounts.calendarsDetail", selected, card.calendars().size()));
    reach.show(card.reach());
    boolean open = around.choosing().isOpen();
    choose.setText(messages.text(open ? "accounts.chooseDone" : "accounts.choose"));
    interval = choice == null ? null : interval == null ? intervalRow(choice) : interval;
    arrange(choices.show(open ? card.calendars() : List.of()));
  }

  private void arrange(List<HBox> listed) {
    List<HBox> rows = new ArrayList<>(before);
    if (interval != null) {
      rows.add(interval);
    }
    rows.add(after.getFirst());
    rows.addAll(listed);
    rows.addAll(after.subList(1, after.size()));
    StayingChildren.show(panel.getChildren(), rows);
  }

  private void showWho(AccountCard card) {
    Session session = around.session();
    LocalDate since = LocalDate.ofInstant(card.account().connectedAt(), session.zone());
    connected.setText(messages.text("accounts.connectedOn", session.formatting().date(since)));
    if (!card.name().equals(name)) {
      name = card.name();
      Avatar shown = new Avatar(around.colours(), name, card.account().email());
      shown.getStyleClass().addAll("large", "own");
      avatar.getChildren().setAll(shown);
    }
  }

  private HBox header(AccountCard card) {
    AccountMenu menu =
        acts.ended(
            acts.menu()
                .with("accounts.syncNow", around.model()::syncNow)
                .with("accounts.menu.choose", around.choosing()::show));
    HBox row = panel.row(avatar, words(card.account().email(), connected), state, menu.button());
    row.getStyleClass().add("big");
    return row;
  }

  /** The address of an account over what is said about it. */
  static VBox words(String email, Label second) {
    VBox words = new VBox(Labels.text(email, "dm-semibold"), second);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    return words;
  }

  private HBox syncRow() {
    return panel.row(
        messages.text("accounts.sync"),
        synced,
        Buttons.standard(messages.text("accounts.syncNow"), around.model()::syncNow));
  }

  private HBox intervalRow(Node choice) {
    return panel.row(
        messages.text("accounts.interval"), messages.text("accounts.intervalDetail"), choice);
  }

  private HBox reachRow() {
    return panel.row(messages.text("accounts.reach"), messages.text("accounts.reachDetail"), reach);
  }

  private HBox accessRow() {
    Button details = Buttons.link(messages.text("accounts.accessShow"), acts::showAccess);
    details.getStyleClass().add("show-access");
    return panel.row(
        messages.text("accounts.access"), messages.text("accounts.accessDetail"), details);
  }

  private HBox signOutRow() {
    Button button = Buttons.danger(messages.text("accounts.signOut"), acts::askOrSignOut);
    button.getStyleClass().add("sign-out");
    return panel.row(
        messages.text("accounts.signOut"), messages.text("accounts.signOutDetail"), button);
  }
}
