package dev.daymark.app.tasks;

import dev.daymark.app.ui.Messages;
import dev.daymark.domain.TaskId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;

/** The list of tasks, with headings between them. */
final class TaskRows extends ListView<TaskLine> {
  TaskRows(Messages messages) {
    getStyleClass().add("dm-task-list");
    setAccessibleText(messages.text("tasks.list"));
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
  }

  /**
   * Shows other lines; the focus stays about where it was.
   *
   * @param chosen what is selected in them
   */
  void fill(List<TaskLine> lines, Set<TaskId> chosen) {
    int focused = getFocusModel().getFocusedIndex();
    getItems().setAll(lines);
    getSelectionModel().clearSelection();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i) instanceof TaskLine.Item item && chosen.contains(item.row().id())) {
        getSelectionModel().select(i);
      }
    }
    if (getSelectionModel().isEmpty() && focused >= 0) {
      getFocusModel().focus(Math.min(focused, lines.size() - 1));
    }
  }

  /** The tasks that are selected; headings cannot be meant. */
  List<TaskRow> selectedRows() {
    return getSelectionModel().getSelectedItems().stream()
        .filter(TaskLine.Item.class::isInstance)
        .map(line -> ((TaskLine.Item) line).row())
        .toList();
  }

  /** The arrows begin at a task, not at the heading above it. */
  void focusFirst() {
    int focused = getFocusModel().getFocusedIndex();
    boolean onTask =
        focused >= 0
            && focused < getItems().size()
            && getItems().get(focused) instanceof TaskLine.Item;
    if (!onTask) {
      for (int i = 0; i < getItems().size(); i++) {
        if (getItems().get(i) instanceof TaskLine.Item) {
          getFocusModel().focus(i);
          return;
        }
      }
    }
  }

  /** The cell that shows a task; empty if none does now. */
  Optional<TaskCell> cellOf(TaskRow row) {
    return lookupAll(".task-row-cell").stream()
        .filter(TaskCell.class::isInstance)
        .map(TaskCell.class::cast)
        .filter(cell -> cell.isVisible() && cell.shows(row.id()))
        .findFirst();
  }
}
