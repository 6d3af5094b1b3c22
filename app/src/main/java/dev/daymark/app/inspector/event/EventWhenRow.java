package dev.daymark.app.inspector.event;

import dev.daymark.app.inspector.rows.EditSlot;
import dev.daymark.app.inspector.rows.Rows;
import dev.daymark.app.inspector.subject.InspectorSubject.OfEvent;
import dev.daymark.app.session.Session;
import dev.daymark.domain.EventTime;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/** When an event is; a click gives fields in which dates, times and zones are typed freely. */
final class EventWhenRow {
  private final OfEvent event;
  private final EventCommands commands;
  private final Session session;
  private final EditSlot slot;
  private final EventTime time;

  EventWhenRow(OfEvent event, EventCommands commands, Session session) {
    this.event = event;
    this.session = session;
    this.commands = commands;
    this.time = event.occurrence().time();
    EventWords words = new EventWords(session);
    Node display = Rows.lines(words.day(time), words.hours(time), words.otherZone(time).orElse(""));
    this.slot = new EditSlot(display, words.text("inspector.edit.time"), this::editor);
    slot.setId("event-when");
    if (!event.editable()) {
      slot.lock();
    }
  }

  Node node() {
    return Rows.row(Feather.CLOCK, slot);
  }

  private Node editor() {
    WhenFields fields = new WhenFields(session, time);
    fields.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> key(pressed, fields));
    fields
        .focusWithinProperty()
        .addListener(
            (property, was, is) -> {
              if (was && !is) {
                save(fields);
              }
            });
    Platform.runLater(fields::focusFirst);
    return fields;
  }

  private void key(KeyEvent pressed, WhenFields fields) {
    if (fields.isChoosing()) {
      return;
    }
    if (pressed.getCode() == KeyCode.ESCAPE) {
      slot.restore();
      slot.giveFocusBack();
      pressed.consume();
    } else if (pressed.getCode() == KeyCode.ENTER) {
      save(fields);
      pressed.consume();
    }
  }

  /** Saves what is valid; what is not stays shown with its error. */
  private void save(WhenFields fields) {
    if (fields.isTouched()) {
      fields.read().ifPresent(this::finish);
    } else {
      leave();
    }
  }

  private void leave() {
    boolean focused = slot.isFocusWithin();
    slot.restore();
    if (focused) {
      slot.giveFocusBack();
    }
  }

  private void finish(EventTime changed) {
    leave();
    if (!changed.equals(time)) {
      commands.retime(event, changed);
    }
  }
}
