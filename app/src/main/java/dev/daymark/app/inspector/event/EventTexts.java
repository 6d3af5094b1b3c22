package dev.daymark.app.inspector.event;

import dev.daymark.app.inspector.rows.EditSlot;
import dev.daymark.app.inspector.rows.Rows;
import dev.daymark.app.inspector.subject.InspectorSubject.OfEvent;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.PlainText;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.controls.LinkedText;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What is written about an event: its title, place and notes. */
final class EventTexts {
  private final OfEvent event;
  private final EventCommands commands;
  private final EventWords words;
  private final Session session;
  private final MissingFields missing;

  EventTexts(OfEvent event, EventCommands commands, Session session, MissingFields missing) {
    this.event = event;
    this.commands = commands;
    this.session = session;
    this.words = new EventWords(session);
    this.missing = missing;
  }

  EditSlot title() {
    String summary = event.content().summary();
    Label label =
        Labels.text(summary.isBlank() ? words.text("session.untitled") : summary, "dm-title");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    if (summary.isBlank()) {
      label.getStyleClass().add("dm-subtle");
    }
    String name = words.text("inspector.edit.title");
    EditSlot slot = EditSlot.line(label, name, summary, saving(commands::rename));
    slot.setId("event-title");
    lockIfProtected(slot);
    VBox.setMargin(slot, new Insets(0, 0, 8, 0));
    return slot;
  }

  Node place() {
    String location = event.content().location();
    String[] lines = EventWords.place(location);
    VBox all = new VBox(LinkedText.paragraph(lines[0], session.opener()));
    if (!lines[1].isEmpty()) {
      Node second = LinkedText.paragraph(lines[1], session.opener());
      second.getStyleClass().add("second");
      all.getChildren().add(second);
    }
    EditSlot slot =
        EditSlot.line(
            all, words.text("inspector.edit.place"), location, saving(commands::relocate));
    return row("place", Feather.MAP_PIN, slot, location.isBlank());
  }

  Node notes() {
    String notes = event.content().description();
    VBox lines = new VBox(LinkedText.paragraph(PlainText.of(notes), session.opener()));
    EditSlot slot =
        EditSlot.area(lines, words.text("inspector.edit.notes"), notes, saving(commands::describe));
    return row("notes", Feather.ALIGN_LEFT, slot, notes.isBlank());
  }

  private Function<String, Optional<String>> saving(BiConsumer<OfEvent, String> command) {
    return text -> {
      command.accept(event, text.strip());
      return Optional.empty();
    };
  }

  private void lockIfProtected(EditSlot slot) {
    if (!event.editable()) {
      slot.lock();
    }
  }

  /** An empty text is one of the missing fields until it is asked for. */
  private Node row(String name, Feather icon, EditSlot slot, boolean empty) {
    slot.setId("event-" + name);
    lockIfProtected(slot);
    Node row = Rows.row(icon, slot);
    if (empty) {
      row.setVisible(false);
      row.setManaged(false);
      if (event.editable()) {
        missing.add(
            name,
            icon,
            () -> {
              row.setVisible(true);
              row.setManaged(true);
              slot.edit();
            });
      }
    }
    return row;
  }
}
