package dev.daymark.app.tasks;

import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What only the list has: groups to fold. */
final class TaskListKeys {
  private final ListView<TaskLine> list;
  private final TasksViewModel model;

  TaskListKeys(ListView<TaskLine> list, TasksViewModel model) {
    this.list = list;
    this.model = model;
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
    return false;
  }
}
