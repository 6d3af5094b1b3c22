package dev.daymark.app.tasks;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What only the list has: groups to fold, and rows to move up and down. */
final class TaskListKeys {
  private final ListView<TaskLine> list;
  private final TasksViewModel model;
  private final TaskSurface surface;

  TaskListKeys(ListView<TaskLine> list, TasksViewModel model, TaskSurface surface) {
    this.list = list;
    this.model = model;
    this.surface = surface;
  }

  void install() {
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (!(event.getTarget() instanceof TextInputControl) && handle(event)) {
            event.consume();
          }
        });
  }

  private boolean handle(KeyEvent event) {
    KeyCode code = event.getCode();
    if (list.getFocusModel().getFocusedItem() instanceof TaskLine.Header header) {
      boolean folds = code == KeyCode.SPACE || code == KeyCode.ENTER;
      if (folds) {
        model.toggle(header.group());
      }
      return folds;
    }
    if (code == KeyCode.X && !event.isShortcutDown() && !event.isAltDown()) {
      toggleSelection();
      return true;
    }
    boolean up = code == KeyCode.UP;
    List<TaskRow> rows = surface.selection();
    if (!event.isShortcutDown() || (!up && code != KeyCode.DOWN) || rows.isEmpty()) {
      return false;
    }
    model.move(rows.getFirst().id(), up ? -1 : 1);
    return true;
  }

  /** Adds the focused row to what is selected, or takes it out. */
  private void toggleSelection() {
    int focused = list.getFocusModel().getFocusedIndex();
    if (list.getSelectionModel().isSelected(focused)) {
      list.getSelectionModel().clearSelection(focused);
    } else if (focused >= 0) {
      list.getSelectionModel().select(focused);
    }
    list.getFocusModel().focus(focused);
  }
}
