package dev.daymark.app.tasks;

import dev.daymark.app.command.Command;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.controls.Buttons;
import dev.daymark.app.ui.controls.KeyCaps;
import dev.daymark.app.ui.controls.Labels;
import dev.daymark.domain.TaskStatus;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** How many tasks are selected, and what can be done to all of them. */
final class SeveralTasks extends VBox {
  private final TaskCommands commands;
  private final Session session;

  SeveralTasks(List<TaskRow> rows, TaskCommands commands, Session session) {
    this.commands = commands;
    this.session = session;
    getStyleClass().add("several-tasks");
    boolean done = rows.stream().allMatch(TaskRow::isCompleted);
    boolean started =
        rows.stream().allMatch(row -> row.task().content().status() == TaskStatus.IN_PROGRESS);
    getChildren()
        .addAll(
            Labels.text(text("tasks.several", rows.size()), "dm-title"),
            action(Feather.CHECK_CIRCLE, done ? "reopen" : "complete", Command.COMPLETE),
            action(Feather.LOADER, started ? "stop" : "start", Command.START),
            action(Feather.CALENDAR, "due", Command.DUE),
            action(Feather.LAYERS, "list", Command.LIST),
            action(Feather.TAG, "categories", Command.CATEGORY),
            priorities(),
            action(Feather.COPY, "duplicate", Command.DUPLICATE_TASK),
            action(Feather.TRASH_2, "delete", Command.DELETE_TASK));
  }

  private String text(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }

  private Node action(Feather icon, String name, Command command) {
    return row(
        Buttons.standard(icon, text("tasks.action." + name), () -> perform(command)), command);
  }

  private Node row(Button button, Command command) {
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAlignment(Pos.CENTER_LEFT);
    button.setId("several-" + command.id());
    HBox.setHgrow(button, Priority.ALWAYS);
    HBox row = new HBox(12, button, KeyCaps.of(session.keys().shownCaps(command)));
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  /** The four of them, two beside each other; their keys are in their tooltips. */
  private Node priorities() {
    GridPane grid = new GridPane(4, 4);
    ColumnConstraints half = new ColumnConstraints();
    half.setPercentWidth(50);
    grid.getColumnConstraints().addAll(half, half);
    for (Command command :
        List.of(
            Command.PRIORITY_HIGH,
            Command.PRIORITY_MEDIUM,
            Command.PRIORITY_LOW,
            Command.PRIORITY_NONE)) {
      String name = text(command.messageKey());
      Button button =
          Buttons.standard(text("tasks.priority." + priority(command)), () -> perform(command));
      button.setId("several-" + command.id());
      button.setAccessibleText(name);
      button.setTooltip(Buttons.keyedTooltip(name, session.keys().shownCaps(command)));
      button.setMaxWidth(Double.MAX_VALUE);
      button.setMinWidth(0);
      int count = grid.getChildren().size();
      grid.add(button, count % 2, count / 2);
    }
    return grid;
  }

  private static String priority(Command command) {
    return switch (command) {
      case PRIORITY_HIGH -> "high";
      case PRIORITY_MEDIUM -> "medium";
      case PRIORITY_LOW -> "low";
      default -> "none";
    };
  }

  private void perform(Command command) {
    boolean _ = commands.perform(command);
  }
}
