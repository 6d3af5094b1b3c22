package dev.daymark.app.tasks;

import dev.daymark.app.session.Session;
import dev.daymark.app.ui.theme.EventColours;
import dev.daymark.domain.Due;
import dev.daymark.domain.Priority;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.domain.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Rows of the task list, each in one state, for a look at the states beside each other. */
public final class TaskRowSamples extends StackPane implements AutoCloseable {
  private static final PseudoClass HOVER = PseudoClass.getPseudoClass("hover");
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");
  private static final PseudoClass FOCUS_VISIBLE = PseudoClass.getPseudoClass("focus-visible");
  private static final double ROW = 36;

  private final TasksViewModel model;
  private final ListView<TaskLine> list = new ListView<>();
  private final TaskList tasks;
  private final LocalDate today;

  /**
   * Makes five: pending, under the pointer, selected and in progress, selected with the keyboard,
   * and completed.
   *
   * @param titles of the five
   * @param colour of their list, {@code #RRGGBB}
   */
  public TaskRowSamples(
      Session session, EventColours colours, List<String> titles, String name, String colour) {
    model = new TasksViewModel(session);
    tasks = new TaskList(new TaskListId(new UUID(0, 0)), name, colour, true, 0);
    today = session.today();
    TaskMenus menus = new TaskMenus(model, session, row -> {});
    TaskCell.Parts parts = new TaskCell.Parts(model, session, colours, menus, List::of, () -> {});
    list.getStyleClass().add("dm-task-list");
    list.setCellFactory(view -> new TaskCell(parts));
    list.getItems()
        .setAll(
            row(titles.get(0), TaskStatus.PENDING, Priority.NONE, today.plusDays(2)),
            row(titles.get(1), TaskStatus.PENDING, Priority.NONE, null),
            row(titles.get(2), TaskStatus.IN_PROGRESS, Priority.HIGH, null),
            row(titles.get(3), TaskStatus.PENDING, Priority.NONE, today),
            row(titles.get(4), TaskStatus.COMPLETED, Priority.NONE, null));
    list.setMinHeight(titles.size() * ROW);
    list.setPrefHeight(titles.size() * ROW);
    getChildren().add(list);
  }

  private TaskLine row(
      String title, TaskStatus status, Priority priority, @Nullable LocalDate due) {
    TaskContent content =
        TaskContent.of(title)
            .withStatus(status)
            .withPriority(priority)
            .withDue(due == null ? null : new Due.OnDay(due));
    Instant never = Instant.EPOCH;
    Task task =
        new Task(new TaskId(UUID.randomUUID()), tasks.id(), content, 0, never, 0, never, never);
    return new TaskLine.Item(new TaskRow(task, tasks, due, false, 0, 0));
  }

  /** Gives the rows their states; to be called once they are laid out. */
  public void pose() {
    list.applyCss();
    list.layout();
    list.pseudoClassStateChanged(FOCUS_VISIBLE, true);
    for (Node cell : list.lookupAll(".task-row-cell")) {
      int index = cell instanceof TaskCell row ? row.getIndex() : -1;
      cell.pseudoClassStateChanged(HOVER, index == 1);
      cell.pseudoClassStateChanged(SELECTED, index == 2 || index == 3);
      cell.pseudoClassStateChanged(FOCUSED, index == 3);
      if (index == 1) {
        cell.lookupAll(".actions").forEach(TaskRowSamples::reveal);
      }
    }
  }

  private static void reveal(Node actions) {
    actions.visibleProperty().unbind();
    actions.managedProperty().unbind();
    actions.setVisible(true);
    actions.setManaged(true);
  }

  @Override
  public void close() {
    model.close();
  }
}
