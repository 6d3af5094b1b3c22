package dev.daymark.app.inspector;

import dev.daymark.app.inspector.InspectorSubject.OfEvent;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.LinkedText;
import dev.daymark.app.ui.controls.RsvpChoice;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.Attendee.ResponseStatus;
import dev.daymark.domain.EventContent;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** An event, read and edited in place. */
final class EventInspector implements InspectorView.Parts {
  private final OfEvent event;
  private final EventCommands commands;
  private final EventWords words;
  private final Session session;
  private final EventColours colours;
  private final EventMenus menus;
  private final EditSlot title;
  private final VBox body = new VBox();
  private final FlowPane missing = new FlowPane(4, 4);

  EventInspector(InspectorViewModel model, EventColours colours, OfEvent event) {
    this.event = event;
    this.commands = model.events();
    this.session = model.session();
    this.colours = colours;
    this.words = new EventWords(session);
    this.menus = new EventMenus(model, colours, event);
    this.title = titleSlot();
    missing.getStyleClass().add("ghost-buttons");
    VBox.setMargin(title, new Insets(0, 0, 8, 0));
    body.getChildren().add(title);
    event.self().ifPresent(self -> body.getChildren().add(rsvp(self)));
    body.getChildren().addAll(new EventWhenRow(model, event).node(), repeatRow());
    addPlace();
    addCall();
    addReminders();
    addGuests();
    addNotes();
    if (!missing.getChildren().isEmpty()) {
      body.getChildren().add(missing);
    }
    if (event.protection() != null) {
      body.getChildren().add(protection(event.protection()));
    }
  }

  private Node protection(String reason) {
    Label label = Labels.withIcon(Feather.LOCK, "subtle", reason, "dm-small", "dm-muted");
    label.setWrapText(true);
    VBox.setMargin(label, new Insets(10, 0, 0, 0));
    return label;
  }

  private EditSlot titleSlot() {
    String summary = event.content().summary();
    Label label =
        Labels.text(summary.isBlank() ? words.text("session.untitled") : summary, "dm-title");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    if (summary.isBlank()) {
      label.getStyleClass().add("dm-subtle");
    }
    EditSlot slot =
        EditSlot.line(label, words.text("inspector.edit.title"), summary, saving(commands::rename));
    slot.setId("event-title");
    lockIfProtected(slot);
    return slot;
  }

  private void lockIfProtected(EditSlot slot) {
    if (!event.editable()) {
      slot.lock();
    }
  }

  private Function<String, Optional<String>> saving(BiConsumer<OfEvent, String> command) {
    return text -> {
      command.accept(event, text.strip());
      return Optional.empty();
    };
  }

  private Node rsvp(Attendee self) {
    RsvpChoice choice = new RsvpChoice(session.messages());
    choice.answerProperty().set(self.responseStatus());
    choice
        .answerProperty()
        .addListener(
            (property, before, after) -> {
              if (after != ResponseStatus.NEEDS_ACTION && after != self.responseStatus()) {
                commands.respond(event, after);
              }
            });
    VBox.setMargin(choice, new Insets(4, 0, 8, 0));
    return choice;
  }

  private Node repeatRow() {
    EventContent content = event.content();
    if (!content.recurrence().isPresent()) {
      addMissing("repeat", Feather.REPEAT, null);
      Node anchor = missing.getChildren().isEmpty() ? missing : missing.getChildren().getLast();
      if (anchor instanceof Button button) {
        button.setOnAction(action -> menus.repeat(button));
      }
      Region none = new Region();
      none.setManaged(false);
      return none;
    }
    RecurrenceWords.Words said =
        new RecurrenceWords(session.messages(), session.formatting())
            .say(content.recurrence(), words.firstDay(event.occurrence().time()));
    VBox lines = Rows.lines(said.sentence(), said.end());
    return Rows.row(
        Feather.REPEAT, event.editable() ? clickable(lines, menus::repeat, "repeat") : lines);
  }

  private Node clickable(Node display, Consumer<Node> open, String name) {
    return EditSlot.menu(display, words.text("inspector.edit." + name), open);
  }

  private void addPlace() {
    String location = event.content().location();
    String[] lines = EventWords.place(location);
    addText("place", Feather.MAP_PIN, location, placeLines(lines), false);
  }

  private VBox placeLines(String[] lines) {
    VBox all = new VBox(LinkedText.paragraph(lines[0], session.opener()));
    if (!lines[1].isEmpty()) {
      all.getChildren().add(LinkedText.paragraph(lines[1], session.opener()));
    }
    return all;
  }

  private void addNotes() {
    String notes = event.content().description();
    VBox lines = new VBox(LinkedText.paragraph(PlainText.of(notes), session.opener()));
    if (!notes.isBlank()) {
      body.getChildren().add(Rows.rule());
    }
    addText("notes", Feather.ALIGN_LEFT, notes, lines, true);
  }

  private void addText(String name, Feather icon, String value, Node display, boolean area) {
    BiConsumer<OfEvent, String> command = area ? commands::describe : commands::relocate;
    String label = words.text("inspector.edit." + name);
    EditSlot slot =
        area
            ? EditSlot.area(display, label, value, saving(command))
            : EditSlot.line(display, label, value, saving(command));
    slot.setId("event-" + name);
    lockIfProtected(slot);
    Node row = Rows.row(icon, slot);
    body.getChildren().add(row);
    if (value.isBlank()) {
      row.setVisible(false);
      row.setManaged(false);
      addMissing(
          name,
          icon,
          () -> {
            row.setVisible(true);
            row.setManaged(true);
            slot.edit();
          });
    }
  }

  private void addMissing(String name, Feather icon, @Nullable Runnable action) {
    boolean possible = event.editable() || name.equals("reminder");
    if (possible) {
      Button button =
          Buttons.flat(words.text("inspector.add." + name), action == null ? () -> {} : action);
      button.setGraphic(dev.daymark.app.ui.icon.Icons.small(icon, "subtle"));
      button.getStyleClass().add("ghost");
      missing.getChildren().add(button);
    }
  }

  private void addCall() {
    URI call = event.occurrence().event().details().conferenceUri();
    if (call != null) {
      VBox lines =
          Rows.lines(words.text("inspector.call"), call.getHost() == null ? "" : address(call));
      lines.getChildren().getFirst().getStyleClass().addAll("dm-accent", "dm-medium");
      Node join =
          EditSlot.menu(lines, words.text("inspector.call"), from -> session.opener().accept(call));
      join.setId("event-call");
      body.getChildren().add(Rows.row(Feather.VIDEO, join));
    }
  }

  private static String address(URI call) {
    return call.getHost() + (call.getPath() == null ? "" : call.getPath());
  }

  private void addReminders() {
    List<String> lines = words.reminders(event);
    if (lines.isEmpty()) {
      addMissing("reminder", Feather.BELL, null);
      if (missing.getChildren().getLast() instanceof Button button) {
        button.setOnAction(action -> menus.reminders(button));
      }
      return;
    }
    VBox all = new VBox();
    lines.forEach(line -> all.getChildren().add(Labels.paragraph(line)));
    boolean mine = event.calendar().isWritable();
    body.getChildren()
        .add(Rows.row(Feather.BELL, mine ? clickable(all, menus::reminders, "reminder") : all));
  }

  private void addGuests() {
    EventGuests guests = new EventGuests(event, commands, words, colours);
    if (event.content().attendees().isEmpty()) {
      Node field = guests.addField();
      field.setVisible(false);
      field.setManaged(false);
      body.getChildren().add(field);
      addMissing("guests", Feather.USER_PLUS, () -> EventGuests.reveal(field));
    } else {
      body.getChildren().add(Rows.rule());
      body.getChildren().addAll(guests.nodes());
    }
  }

  @Override
  public Node chip() {
    return menus.calendarChip();
  }

  @Override
  public Node[] actions() {
    return new Node[] {
      Buttons.icon(Feather.EDIT_2, words.text("inspector.action.edit"), "E", title::edit),
      Buttons.icon(
          Feather.COPY,
          words.text("inspector.action.duplicate"),
          "Ctrl+D",
          () -> commands.duplicate(event)),
      Buttons.icon(
          Feather.TRASH_2,
          words.text("inspector.action.delete"),
          "Del",
          () -> commands.delete(event)),
      menus.moreButton()
    };
  }

  @Override
  public VBox body() {
    return body;
  }

  @Override
  public Node footer() {
    return SyncFooter.of(event.sync(), words);
  }

  @Override
  public EditSlot title() {
    return title;
  }
}
