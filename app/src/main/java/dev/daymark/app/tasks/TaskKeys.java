package dev.daymark.app.tasks;

import dev.daymark.domain.Priority;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** What the keyboard does while the task list has the focus. */
final class TaskKeys {
  private final ListView<TaskLine> list;
  private final TasksViewModel model;
  private final TaskMenus menus;
  private final TasksView view;

  TaskKeys(ListView<TaskLine> list, TasksViewModel model, TaskMenus menus, TasksView view) {
    this.list = list;
    this.model = model;
    this.menus = menus;
    this.view = view;
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
    if (list.getFocusModel().getFocusedItem() instanceof TaskLine.Header header) {
      return fold(header, event);
    }
    List<TaskRow> rows = view.selection();
    if (rows.isEmpty() || event.isAltDown()) {
      return false;
    }
    return event.isShortcutDown() ? reorder(rows, event) : act(rows, event);
  }

  private boolean fold(TaskLine.Header header, KeyEvent event) {
    return switch (event.getCode()) {
      case SPACE, ENTER -> {
        model.toggle(header.group());
        yield true;
      }
      default -> false;
    };
  }

  private boolean reorder(List<TaskRow> rows, KeyEvent event) {
    switch (event.getCode()) {
      case UP -> model.move(rows.getFirst().id(), -1);
      case DOWN -> model.move(rows.getFirst().id(), 1);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean act(List<TaskRow> rows, KeyEvent event) {
    if (event.isShiftDown()) {
      return due(rows, event);
    }
    switch (event.getCode()) {
      case SPACE -> model.edits().toggleCompleted(rows);
      case S -> model.edits().toggleStarted(rows);
      case DIGIT1, NUMPAD1 -> model.edits().setPriority(rows, Priority.HIGH);
      case DIGIT2, NUMPAD2 -> model.edits().setPriority(rows, Priority.MEDIUM);
      case DIGIT3, NUMPAD3 -> model.edits().setPriority(rows, Priority.LOW);
      case DIGIT0, NUMPAD0 -> model.edits().setPriority(rows, Priority.NONE);
      case DELETE -> model.edits().delete(rows);
      case F2 -> view.rename(rows.getFirst());
      case ENTER -> view.openItem();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean due(List<TaskRow> rows, KeyEvent event) {
    return switch (event.getCode()) {
      case D -> {
        menus.dueFor(rows, list);
        yield true;
      }
      default -> false;
    };
  }
}
