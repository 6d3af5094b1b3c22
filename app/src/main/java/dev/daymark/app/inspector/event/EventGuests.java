package dev.daymark.app.inspector.event;

import dev.daymark.app.guests.GuestRow;
import dev.daymark.app.guests.GuestWords;
import dev.daymark.app.inspector.rows.Rows;
import dev.daymark.app.inspector.subject.InspectorSubject.OfEvent;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.Attendee;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Who is invited, what they answered, and a field to invite more. */
final class EventGuests {
  private final OfEvent event;
  private final EventCommands commands;
  private final Messages messages;
  private final EventColours colours;
  private final UnfoldedGuests unfolded;

  EventGuests(
      OfEvent event,
      EventCommands commands,
      Messages messages,
      EventColours colours,
      UnfoldedGuests unfolded) {
    this.event = event;
    this.commands = commands;
    this.messages = messages;
    this.colours = colours;
    this.unfolded = unfolded;
  }

  /** Shows the next of them, and a way to more: rows cost time, and there may be hundreds. */
  private void show(VBox list, List<Attendee> rest, int count) {
    rest.stream().limit(count).forEach(guest -> list.getChildren().add(row(guest)));
    if (rest.size() > count) {
      List<Attendee> later = rest.subList(count, rest.size());
      Button more = Buttons.link(messages.text("calendar.more", later.size()), () -> {});
      more.setOnAction(
          action -> {
            list.getChildren().remove(more);
            show(list, later, unfolded.more());
          });
      list.getChildren().add(more);
    }
  }

  List<Node> nodes() {
    List<Attendee> guests =
        event.content().attendees().stream()
            .sorted(Comparator.comparingInt(EventGuests::rank))
            .toList();
    HBox summary =
        Rows.row(
            Feather.USERS,
            Rows.lines(
                messages.text("inspector.guests", guests.size()),
                new GuestWords(messages).answers(guests)));
    summary.setPadding(new Insets(6, 0, 2, 0));
    VBox list = new VBox();
    list.setPadding(new Insets(0, 0, 0, 28));
    show(list, guests, unfolded.most());
    List<Node> nodes = new ArrayList<>(List.of(summary, list));
    if (event.editable()) {
      Node field = addField();
      field.setVisible(false);
      field.setManaged(false);
      Button add =
          Buttons.icon(
              Feather.USER_PLUS,
              messages.text("inspector.guests.prompt"),
              null,
              () -> reveal(field));
      add.getStyleClass().add("dense");
      summary.getChildren().add(add);
      nodes.add(field);
    }
    return nodes;
  }

  static void reveal(Node field) {
    field.setVisible(true);
    field.setManaged(true);
    field.requestFocus();
  }

  /** Organiser, going, maybe, awaiting, no. */
  private static int rank(Attendee guest) {
    if (guest.organizer()) {
      return 0;
    }
    return switch (guest.responseStatus()) {
      case ACCEPTED -> 1;
      case TENTATIVE -> 2;
      case NEEDS_ACTION -> 3;
      case DECLINED -> 4;
    };
  }

  private Node row(Attendee guest) {
    GuestRow row = new GuestRow(guest, role(guest), colours, messages);
    row.getStyleClass().add("guest-row");
    if (event.editable()) {
      row.offerRemoval(() -> commands.uninvite(event, guest.email()));
    }
    return row;
  }

  private String role(Attendee guest) {
    if (guest.organizer()) {
      return messages.text("inspector.guests.organiser");
    }
    return guest.optional() ? messages.text("inspector.guests.optional") : "";
  }

  /** Enter invites the address that was typed. */
  Node addField() {
    TextField field = new TextField();
    field.setId("event-guest");
    field.setPromptText(messages.text("inspector.guests.prompt"));
    field.setAccessibleText(messages.text("inspector.guests.prompt"));
    field.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER) {
            invite(field);
            key.consume();
          } else if (key.getCode() == KeyCode.ESCAPE) {
            field.clear();
            field.getParent().requestFocus();
            key.consume();
          }
        });
    field
        .focusedProperty()
        .addListener(
            (property, was, is) -> {
              if (!is && !field.getText().isBlank()) {
                invite(field);
              }
            });
    VBox.setMargin(field, new Insets(4, 0, 4, 28));
    return field;
  }

  private void invite(TextField field) {
    String email = field.getText().strip();
    boolean valid = email.matches("[^\\s@]+@[^\\s@]+");
    field.pseudoClassStateChanged(PseudoClass.getPseudoClass("danger"), !valid);
    if (valid) {
      field.clear();
      commands.invite(event, email);
    }
  }
}
