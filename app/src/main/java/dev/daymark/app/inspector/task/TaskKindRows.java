package dev.daymark.app.inspector.task;

import dev.daymark.app.inspector.rows.EditSlot;
import dev.daymark.app.inspector.rows.Rows;
import dev.daymark.app.inspector.subject.InspectorSubject.OfTask;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.app.ui.icon.PriorityGlyph;
import dev.daymark.app.ui.icon.StatusGlyph;
import dev.daymark.domain.Priority;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskStatus;
import java.util.Arrays;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** How far a task is, how much it matters, and what it belongs to. */
final class TaskKindRows {
  private final OfTask task;
  private final TaskContent content;
  private final TaskCommands commands;
  private final Session session;
  private final TaskMenu menu;

  TaskKindRows(OfTask task, TaskCommands commands, Session session) {
    this.task = task;
    this.content = task.task().content();
    this.commands = commands;
    this.session = session;
    this.menu = new TaskMenu(session);
  }

  private String text(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }

  Node status() {
    HBox segment = new HBox();
    segment.getStyleClass().addAll("dm-rsvp", "task-status");
    for (TaskStatus status : TaskStatus.values()) {
      StatusGlyph glyph = new StatusGlyph(14);
      glyph.statusProperty().set(status);
      ToggleButton button = new ToggleButton(text("inspector.status." + status), glyph);
      button.setMnemonicParsing(false);
      button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
      button.getStyleClass().setAll("dm-rsvp-button");
      button.setSelected(status == content.status());
      button.setMaxWidth(Double.MAX_VALUE);
      button.setPrefWidth(0);
      HBox.setHgrow(button, javafx.scene.layout.Priority.ALWAYS);
      button.setOnAction(
          action -> {
            button.setSelected(true);
            if (status != content.status()) {
              commands.status(task.task(), status);
            }
          });
      segment.getChildren().add(button);
    }
    segment.getChildren().getFirst().getStyleClass().add("first");
    segment.getChildren().getLast().getStyleClass().add("last");
    VBox.setMargin(segment, new Insets(12, 0, 8, 0));
    return segment;
  }

  Node priority() {
    Priority now = content.priority();
    Label label = TaskMenu.value(text("inspector.priority." + now), now != Priority.NONE);
    PriorityGlyph.of(now).ifPresent(label::setGraphic);
    return Rows.pair(
        Feather.FLAG,
        text("inspector.priority"),
        menu.slot(
            label,
            "priority",
            () ->
                Arrays.stream(Priority.values())
                    .map(
                        priority ->
                            TaskMenu.item(
                                text("inspector.priority." + priority),
                                () -> commands.prioritise(task, priority)))
                    .toList()
                    .reversed()));
  }

  Node categories() {
    HBox tags = new HBox(6);
    tags.setAlignment(Pos.CENTER_LEFT);
    content.categories().forEach(category -> tags.getChildren().add(Labels.tag(category)));
    if (content.categories().isEmpty()) {
      tags.getChildren().add(TaskMenu.value(text("inspector.categories.none"), false));
    }
    EditSlot slot =
        EditSlot.line(
            tags,
            text("inspector.edit.categories"),
            String.join(", ", content.categories()),
            typed -> {
              commands.categorise(
                  task,
                  Arrays.stream(typed.split("[,#]", -1))
                      .map(String::strip)
                      .filter(name -> !name.isEmpty())
                      .toList());
              return Optional.empty();
            });
    slot.setId("task-categories");
    return Rows.pair(Feather.TAG, text("inspector.categories"), slot);
  }
}
