package dev.daymark.app.inspector;

import dev.daymark.app.inspector.InspectorSubject.OfTask;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.Icons;
import dev.daymark.app.ui.icon.StatusGlyph;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** The parts of a task, how many of them are done, and a field to add one. */
final class SubtaskList {
  private final OfTask task;
  private final TaskCommands commands;
  private final Session session;

  SubtaskList(OfTask task, TaskCommands commands, Session session) {
    this.task = task;
    this.commands = commands;
    this.session = session;
  }

  List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    nodes.add(heading());
    task.subtasks().forEach(part -> nodes.add(row(part)));
    nodes.add(addRow());
    return nodes;
  }

  private Node heading() {
    long all = task.subtasks().size();
    long done = task.subtasks().stream().filter(SubtaskList::done).count();
    HBox heading =
        new HBox(8, Labels.text(session.messages().text("inspector.subtasks"), "dm-heading"));
    heading.setAlignment(Pos.CENTER_LEFT);
    heading.getStyleClass().add("subtask-heading");
    if (all > 0) {
      ProgressBar bar = new ProgressBar((double) done / all);
      bar.getStyleClass().add("subtask-progress");
      bar.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(bar, Priority.ALWAYS);
      String count = session.messages().text("inspector.subtasks.count", done, all);
      bar.setAccessibleText(count);
      heading.getChildren().addAll(Labels.text(count, "dm-small", "dm-muted"), bar);
    }
    return heading;
  }

  private static boolean done(Task part) {
    return part.content().status() == TaskStatus.COMPLETED;
  }

  private Node row(Task part) {
    StatusGlyph glyph = new StatusGlyph(14);
    glyph.statusProperty().set(part.content().status());
    Button ring = new Button();
    ring.setGraphic(glyph);
    ring.getStyleClass().setAll("subtask-ring");
    ring.setAccessibleText(
        session
            .messages()
            .text(done(part) ? "inspector.subtask.reopen" : "inspector.subtask.complete"));
    ring.setOnAction(
        action -> commands.status(part, done(part) ? TaskStatus.PENDING : TaskStatus.COMPLETED));
    Label title = Labels.text(part.content().title());
    if (done(part)) {
      title.getStyleClass().addAll("dm-struck", "dm-subtle");
    }
    EditSlot slot =
        EditSlot.line(
            title,
            session.messages().text("inspector.edit.title"),
            part.content().title(),
            typed -> {
              if (!typed.isBlank()) {
                commands.rename(part, typed.strip());
              }
              return Optional.empty();
            });
    HBox.setHgrow(slot, Priority.ALWAYS);
    HBox row = new HBox(8, ring, slot);
    row.getStyleClass().add("subtask-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node addRow() {
    TextField field = new TextField();
    field.setId("subtask-add");
    field.getStyleClass().addAll("dm-quick-field");
    field.setPromptText(session.messages().text("inspector.subtask.add"));
    field.setAccessibleText(session.messages().text("inspector.subtask.add"));
    field.setOnKeyPressed(
        key -> {
          if (key.getCode() == KeyCode.ENTER && !field.getText().isBlank()) {
            String title = field.getText().strip();
            field.clear();
            commands.addSubtask(task, title);
            key.consume();
          } else if (key.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
            field.clear();
            key.consume();
          }
        });
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox row = new HBox(8, Icons.small(Feather.PLUS, "subtle"), field);
    row.getStyleClass().add("subtask-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
