package dev.daymark.app.editor;

import dev.daymark.app.guests.GuestField;
import dev.daymark.app.guests.GuestRow;
import dev.daymark.app.guests.KnownGuests;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Messages;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.RsvpChoice;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.Attendee.ResponseStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Who is invited, what each answered, and the person's own answer with its note. */
final class EditorGuests extends VBox {
  /** More are shown when they are asked for: rows cost time, and an event may have hundreds. */
  private static final int FIRST_SHOWN = 12;

  private static final int AT_ONCE = 40;

  private final EditorViewModel model;
  private final EventColours colours;
  private final Messages messages;
  private final VBox rows = new VBox();
  private final Map<Attendee, Node> made = new HashMap<>();
  private final Set<Attendee> invited = new HashSet<>();
  private final GuestField field;
  private int most = FIRST_SHOWN;

  EditorGuests(EditorViewModel model, EventColours colours) {
    super(8);
    this.model = model;
    this.colours = colours;
    this.messages = model.session().messages();
    this.field = new GuestField(messages, colours, () -> model.content().attendees(), this::invite);
    field.setDisable(!model.event().editable());
    Session session = model.session();
    LocalDate today = session.today();
    session
        .background()
        .start(() -> KnownGuests.read(session, today), field::know, session.edits()::failed);
    getChildren().addAll(field, rows);
    model.event().self().ifPresent(self -> getChildren().add(answer(self)));
    fill();
  }

  /** Puts away who could be meant; false if nobody was offered. */
  boolean dismissOffers() {
    return field.dismissOffers();
  }

  private void invite(Attendee guest) {
    List<Attendee> guests = new ArrayList<>(model.content().attendees());
    if (guests.stream().noneMatch(other -> other.email().equalsIgnoreCase(guest.email()))) {
      guests.add(guest);
      invited.add(guest);
      model.change(content -> content.withAttendees(guests));
      fill();
    }
  }

  /** Rows that are there stay: one letter of a note must not cost as much as all guests. */
  private void fill() {
    List<Attendee> guests = model.content().attendees();
    List<Attendee> shown = new ArrayList<>(guests.subList(0, Math.min(most, guests.size())));
    guests.stream().skip(most).filter(invited::contains).forEach(shown::add);
    made.keySet().retainAll(shown);
    List<Node> wanted = new ArrayList<>();
    shown.forEach(guest -> wanted.add(made.computeIfAbsent(guest, this::row)));
    if (guests.size() > shown.size()) {
      wanted.add(
          Buttons.link(
              messages.text("calendar.more", guests.size() - shown.size()), this::showMore));
    }
    rows.getChildren().retainAll(wanted);
    for (int place = 0; place < wanted.size(); place++) {
      put(place, wanted.get(place));
    }
  }

  private void put(int place, Node wanted) {
    List<Node> children = rows.getChildren();
    if (place == children.size() || !children.get(place).equals(wanted)) {
      children.remove(wanted);
      children.add(place, wanted);
    }
  }

  private void showMore() {
    int before = rows.getChildren().size() - 1;
    most += AT_ONCE;
    fillKeepingFocus(before);
  }

  /** What had the focus goes; it is then in the row that comes to its place, or in the field. */
  private void fillKeepingFocus(int place) {
    boolean focused = rows.isFocusWithin();
    fill();
    if (focused) {
      rows.getChildren().stream()
          .skip(place)
          .flatMap(row -> row.lookupAll(".button").stream())
          .findFirst()
          .ifPresentOrElse(Node::requestFocus, field::focusField);
    }
  }

  private Node row(Attendee guest) {
    GuestRow row = new GuestRow(guest, role(guest), colours, messages);
    row.getStyleClass().add("editor-guest-row");
    if (model.event().editable()) {
      row.offerRemoval(() -> remove(guest));
    }
    return row;
  }

  private void remove(Attendee guest) {
    int place = rows.getChildren().indexOf(made.get(guest));
    model.change(
        content ->
            content.withAttendees(
                content.attendees().stream().filter(it -> !it.equals(guest)).toList()));
    fillKeepingFocus(place);
  }

  private String role(Attendee guest) {
    if (guest.organizer()) {
      return messages.text("inspector.guests.organiser");
    }
    if (guest.optional()) {
      return messages.text("inspector.guests.optional");
    }
    return switch (guest.responseStatus()) {
      case TENTATIVE -> messages.text("ui.rsvp.maybe");
      case NEEDS_ACTION -> messages.text("editor.guest.awaiting");
      case ACCEPTED, DECLINED -> "";
    };
  }

  private Node answer(Attendee self) {
    RsvpChoice choice = new RsvpChoice(model.session().messages());
    choice.answerProperty().set(self.responseStatus());
    TextField note = new TextField(self.comment());
    note.setId("editor-answer-note");
    note.setPromptText(messages.text("inspector.answer.note"));
    note.setAccessibleText(messages.text("inspector.answer.note"));
    note.visibleProperty().bind(choice.answerProperty().isNotEqualTo(ResponseStatus.NEEDS_ACTION));
    note.managedProperty().bind(note.visibleProperty());
    Runnable take =
        () -> {
          model.answer(choice.answerProperty().get(), note.getText().strip());
          fill();
        };
    choice.answerProperty().addListener((property, was, is) -> take.run());
    note.textProperty().addListener((property, was, is) -> take.run());
    VBox answer = new VBox(4, Labels.text(messages.text("editor.answer"), "name"), choice, note);
    answer.getStyleClass().add("dm-form-field");
    return answer;
  }
}
