package dev.daymark.app.inspector.event;

import dev.daymark.app.command.Command;
import dev.daymark.app.inspector.rows.EditSlot;
import dev.daymark.app.inspector.rows.ItemParts;
import dev.daymark.app.inspector.rows.Rows;
import dev.daymark.app.inspector.rows.SyncFooter;
import dev.daymark.app.inspector.subject.InspectorSubject.OfEvent;
import dev.daymark.app.recurrence.RecurrenceWords;
import dev.daymark.app.recurrence.RuleStart;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Transparency;
import dev.daymark.domain.Visibility;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** An event, read and edited in place. */
public final class EventInspector implements ItemParts {
  private final OfEvent event;
  private final EventCommands commands;
  private final EventWords words;
  private final Session session;
  private final EventMenus menus;
  private final MissingFields missing;
  private final EditSlot title;
  private final Runnable edit;
  private final VBox body = new VBox();

  /**
   * @param unfolded how many guests are shown, kept over inspectors of the same event
   * @param edit opens the editor of the whole event
   */
  public EventInspector(
      OfEvent event,
      EventCommands commands,
      Session session,
      EventColours colours,
      UnfoldedGuests unfolded,
      Runnable edit) {
    this.edit = edit;
    this.event = event;
    this.commands = commands;
    this.session = session;
    this.words = new EventWords(session);
    this.menus = new EventMenus(event, commands, session, colours);
    this.missing = new MissingFields(session.messages());
    EventTexts texts = new EventTexts(event, commands, session, missing);
    this.title = texts.title();
    body.getChildren().add(title);
    event.self().ifPresent(self -> add(new EventAnswer(event, self, commands, session)));
    add(new EventWhenRow(event, commands, session).node());
    addRepeat();
    add(texts.place());
    new EventCall(event, commands, session).row(missing).ifPresent(this::add);
    addReminders();
    addSeen();
    addGuests(colours, unfolded);
    if (!event.content().description().isBlank()) {
      add(Rows.rule());
    }
    add(texts.notes());
    addMissingAndProtection();
  }

  private void add(Node part) {
    body.getChildren().add(part);
  }

  private void addMissingAndProtection() {
    if (!missing.isEmpty()) {
      add(missing);
    }
    if (event.protection() != null) {
      Label label =
          Labels.withIcon(
              Feather.LOCK, "subtle", event.protection(), "dm-small", "dm-muted", "protection");
      label.setWrapText(true);
      VBox.setMargin(label, new Insets(10, 0, 0, 0));
      add(label);
    }
  }

  private void addRepeat() {
    EventContent content = event.content();
    if (!content.recurrence().isPresent()) {
      if (event.editable()) {
        missing.addMenu("repeat", Feather.REPEAT, menus::repeat);
      }
      return;
    }
    EventTime time = event.occurrence().time();
    RuleStart start = RuleStart.of(time, session.zone());
    RecurrenceWords.Words said =
        new RecurrenceWords(session.messages(), session.formatting())
            .say(content.recurrence(), start.day(), start.zone());
    VBox lines = Rows.lines(said.sentence(), said.end());
    Node shown =
        event.editable()
            ? EditSlot.menu(lines, words.text("inspector.edit.repeat"), menus::repeat)
            : lines;
    shown.setId("event-repeat");
    add(Rows.row(Feather.REPEAT, shown));
  }

  private void addReminders() {
    List<String> lines = words.reminders(event);
    boolean mine = event.canChange(EventField.REMINDERS);
    if (lines.isEmpty()) {
      if (mine) {
        missing.addMenu("reminder", Feather.BELL, menus::reminders);
      }
      return;
    }
    VBox all = new VBox();
    lines.forEach(line -> all.getChildren().add(Labels.paragraph(line)));
    add(
        Rows.row(
            Feather.BELL,
            mine
                ? EditSlot.menu(all, words.text("inspector.edit.reminder"), menus::reminders)
                : all));
  }

  /** How others see it, where that is not as usual. */
  private void addSeen() {
    List<String> said = new ArrayList<>();
    Visibility visibility = event.content().visibility();
    if (visibility != Visibility.DEFAULT) {
      said.add(words.text("editor.visibility." + visibility));
    }
    if (event.content().transparency() == Transparency.TRANSPARENT) {
      said.add(words.text("inspector.shownAsFree"));
    }
    if (said.isEmpty()) {
      return;
    }
    VBox lines = Rows.lines(said.getFirst(), said.size() > 1 ? said.getLast() : "");
    Node content =
        event.canChange(EventField.VISIBILITY) || event.canChange(EventField.TRANSPARENCY)
            ? EditSlot.menu(lines, words.text("inspector.edit.seen"), menus::seen)
            : lines;
    content.setId("event-seen");
    add(Rows.row(visibility == Visibility.PUBLIC ? Feather.EYE : Feather.EYE_OFF, content));
  }

  private void addGuests(EventColours colours, UnfoldedGuests unfolded) {
    EventGuests guests = new EventGuests(event, commands, session.messages(), colours, unfolded);
    if (!event.content().attendees().isEmpty()) {
      add(Rows.rule());
      body.getChildren().addAll(guests.nodes());
    } else if (event.editable()) {
      Node field = guests.addField();
      field.setVisible(false);
      field.setManaged(false);
      add(field);
      missing.add("guests", Feather.USER_PLUS, () -> EventGuests.reveal(field));
    }
  }

  @Override
  public Node chip() {
    return menus.calendarChip();
  }

  @Override
  public Node[] actions() {
    Button delete =
        Buttons.keyed(
            Feather.TRASH_2,
            words.text("inspector.action.delete"),
            session.keys().shownCaps(Command.DELETE),
            () -> commands.delete(event));
    delete.setId("event-delete");
    return new Node[] {
      Buttons.keyed(
          Feather.EDIT_2,
          words.text("inspector.action.edit"),
          session.keys().shownCaps(Command.EDIT),
          edit),
      Buttons.keyed(
          Feather.COPY,
          words.text("inspector.action.duplicate"),
          session.keys().shownCaps(Command.DUPLICATE),
          () -> commands.duplicate(event)),
      delete,
      menus.moreButton()
    };
  }

  @Override
  public VBox body() {
    return body;
  }

  @Override
  public Node footer() {
    return SyncFooter.of(event.sync(), session.messages());
  }

  @Override
  public EditSlot title() {
    return title;
  }
}
