package dev.daymark.app.guests;

import atlantafx.base.controls.CustomTextField;
import dev.daymark.app.guests.KnownGuests.Person;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Avatar;
import dev.daymark.app.ui.controls.FormField;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.Attendee;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Where a guest is typed: an address, or the name of somebody who was invited before. */
public final class GuestField extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final int MOST = 5;

  private final Messages messages;
  private final EventColours colours;
  private final Supplier<List<Attendee>> invited;
  private final Consumer<Attendee> invite;
  private final CustomTextField add = new CustomTextField();
  private final FormField field;
  private final VBox offers = new VBox();
  private KnownGuests known = KnownGuests.NONE;
  private List<Person> offered = List.of();
  private int chosen;

  public GuestField(
      Messages messages,
      EventColours colours,
      Supplier<List<Attendee>> invited,
      Consumer<Attendee> invite) {
    this.messages = messages;
    this.colours = colours;
    this.invited = invited;
    this.invite = invite;
    this.field = new FormField(messages.text("history.field.attendees"), add);
    add.setId("editor-guest");
    add.setLeft(Icons.small(Feather.USER_PLUS, "subtle"));
    add.setPromptText(messages.text("editor.guest.prompt"));
    add.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    add.focusedProperty().addListener((property, was, is) -> leave(is));
    add.textProperty().addListener((property, was, is) -> offer());
    offers.getStyleClass().add("guest-offers");
    getChildren().addAll(field, offers);
    offer();
  }

  /** The next guest can be typed. */
  public void focusField() {
    add.requestFocus();
  }

  /** Who can be named from now on. */
  public void know(KnownGuests guests) {
    known = guests;
    offer();
  }

  private void offer() {
    show(known.matching(add.getText(), invited.get(), MOST), 0);
  }

  private void show(List<Person> people, int selected) {
    offered = people;
    chosen = selected;
    offers.getChildren().setAll(people.stream().map(this::row).toList());
    for (int i = 0; i < people.size(); i++) {
      offers.getChildren().get(i).pseudoClassStateChanged(SELECTED, i == selected);
    }
    offers.setVisible(!people.isEmpty());
    offers.setManaged(!people.isEmpty());
  }

  private Node row(Person person) {
    boolean nameless = person.name().isEmpty();
    HBox row =
        new HBox(
            8,
            new Avatar(colours, person.name(), person.email()),
            Labels.text(nameless ? person.email() : person.name(), "dm-medium"),
            Labels.text(nameless ? "" : person.email(), "dm-small", "dm-muted"));
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("guest-offer");
    row.setAccessibleRole(AccessibleRole.LIST_ITEM);
    row.setAccessibleText(person.name() + " " + person.email());
    row.setOnMousePressed(
        event -> {
          take(person.asGuest());
          event.consume();
        });
    return row;
  }

  private void key(KeyEvent event) {
    boolean ours =
        switch (event.getCode()) {
          case ENTER -> !event.isShortcutDown() && !add.getText().isBlank() && accept();
          case DOWN -> move(1);
          case UP -> move(-1);
          default -> false;
        };
    if (ours) {
      event.consume();
    }
  }

  private boolean move(int by) {
    if (!offered.isEmpty()) {
      show(offered, Math.floorMod(chosen + by, offered.size()));
    }
    return !offered.isEmpty();
  }

  /** Puts away who could be meant; false if nobody was offered. */
  public boolean dismissOffers() {
    boolean open = !offered.isEmpty();
    show(List.of(), 0);
    return open;
  }

  private boolean accept() {
    if (offered.isEmpty()) {
      inviteTyped();
    } else {
      take(offered.get(chosen).asGuest());
    }
    return true;
  }

  private void inviteTyped() {
    Optional<Attendee> guest = known.typed(add.getText());
    field.errorProperty().set(guest.isPresent() ? "" : messages.text("editor.guest.invalid"));
    guest.ifPresent(this::take);
  }

  private void take(Attendee guest) {
    field.errorProperty().set("");
    invite.accept(guest);
    add.clear();
  }

  private void leave(boolean focused) {
    if (!focused) {
      if (!add.getText().isBlank()) {
        inviteTyped();
      }
      show(List.of(), 0);
    }
  }
}
