package dev.daymark.app.inspector.task;

import dev.daymark.app.inspector.rows.EditSlot;
import dev.daymark.app.inspector.rows.Rows;
import dev.daymark.app.inspector.subject.InspectorSubject.OfTask;
import dev.daymark.app.recurrence.RecurrencePicker;
import dev.daymark.app.recurrence.RecurrencePicker.Basis;
import dev.daymark.app.recurrence.RecurrenceWords;
import dev.daymark.app.recurrence.RepeatPresets;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.FloatingPane;
import dev.daymark.domain.Due;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.TaskContent;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;

/** How a task recurs, and the choices: from the day it is due, or from the day it is completed. */
final class TaskRepeatRow {
  private final OfTask task;
  private final TaskContent content;
  private final TaskCommands commands;
  private final Session session;
  private final RecurrenceWords say;
  private final LocalDate day;

  TaskRepeatRow(OfTask task, TaskCommands commands, Session session) {
    this.task = task;
    this.content = task.task().content();
    this.commands = commands;
    this.session = session;
    this.say = new RecurrenceWords(session.messages(), session.formatting());
    Due due = content.due();
    this.day = due == null ? session.today() : due.dayIn(session.zone());
  }

  private String text(String key) {
    return session.messages().text(key);
  }

  Node row() {
    RecurrenceWords.Words said = say.say(content, day, session.zone());
    String words =
        said.end().isEmpty()
            ? said.sentence()
            : session.messages().text("quickadd.repeat", said.sentence(), said.end());
    Node slot =
        EditSlot.menu(
            TaskMenu.value(words, content.recurrence().isPresent()),
            text("inspector.edit.repeat"),
            anchor -> menu(anchor).show(anchor, Side.BOTTOM, 0, 2));
    slot.setId("task-repeat");
    return Rows.pair(Feather.REPEAT, text("inspector.repeat"), slot);
  }

  private ContextMenu menu(Node anchor) {
    ContextMenu menu = new ContextMenu();
    menu.getItems()
        .add(TaskMenu.item(text("recurrence.never"), () -> commands.repeat(task, Recurrence.NONE)));
    RepeatPresets.on(day)
        .forEach(
            preset ->
                menu.getItems()
                    .add(
                        TaskMenu.item(
                            say.say(preset, day, session.zone()).sentence(),
                            () -> commands.repeat(task, preset))));
    menu.getItems()
        .addAll(
            new SeparatorMenuItem(),
            afterCompletion(),
            TaskMenu.item(text("inspector.repeat.custom"), () -> custom(anchor)));
    return menu;
  }

  private Menu afterCompletion() {
    Menu menu = new Menu(text("inspector.repeat.afterCompletion"));
    RepeatPresets.afterCompletion()
        .forEach(
            preset ->
                menu.getItems()
                    .add(
                        TaskMenu.item(
                            say.sayAfterCompletion(preset, day, session.zone()).sentence(),
                            () -> commands.repeatAfterCompletion(task, preset))));
    return menu;
  }

  private void custom(Node anchor) {
    FloatingPane[] pane = new FloatingPane[1];
    pane[0] =
        new FloatingPane(
            new RecurrencePicker(
                session,
                time(),
                content.recurrence(),
                Optional.of(content.afterCompletion() ? Basis.COMPLETION : Basis.DUE),
                this::choose,
                () -> pane[0].close()));
    pane[0].open(anchor);
  }

  private void choose(Recurrence rule, Basis basis) {
    if (basis == Basis.COMPLETION && rule.isPresent()) {
      commands.repeatAfterCompletion(task, rule);
    } else {
      commands.repeat(task, rule);
    }
  }

  private EventTime time() {
    return content.due() instanceof Due.At(ZonedDateTime at)
        ? new EventTime.Timed(at, at)
        : EventTime.AllDay.on(day);
  }
}
