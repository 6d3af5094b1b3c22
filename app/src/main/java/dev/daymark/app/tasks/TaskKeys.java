package dev.daymark.app.tasks;

import dev.daymark.domain.Priority;
import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** What the keyboard does with the selected tasks, in the list and on the board. */
final class TaskKeys {
  private final TasksViewModel model;
  private final TaskMenus menus;
  private final TaskSurface surface;

  TaskKeys(TasksViewModel model, TaskMenus menus, TaskSurface surface) {
    this.model = model;
    this.menus = menus;
    this.surface = surface;
  }

  void install() {
    surface
        .anchor()
        .addEventFilter(
            KeyEvent.KEY_PRESSED,
            event -> {
              if (isOurs(event) && act(surface.selection(), event)) {
                event.consume();
              }
            });
    surface
        .anchor()
        .addEventFilter(
            KeyEvent.KEY_TYPED,
            event -> {
              List<TaskRow> rows = surface.selection();
              if (isOurs(event) && "#".equals(event.getCharacter()) && !rows.isEmpty()) {
                menus.categoriesFor(rows, surface.anchor());
                event.consume();
              }
            });
  }

  private static boolean isOurs(KeyEvent event) {
    return !(event.getTarget() instanceof TextInputControl)
        && !event.isShortcutDown()
        && !event.isAltDown();
  }

  private boolean act(List<TaskRow> rows, KeyEvent event) {
    if (rows.isEmpty()) {
      return false;
    }
    if (event.isShiftDown()) {
      return shifted(rows, event);
    }
    switch (event.getCode()) {
      case SPACE -> model.edits().toggleCompleted(rows);
      case S -> model.edits().toggleStarted(rows);
      case DIGIT1, NUMPAD1 -> model.edits().setPriority(rows, Priority.HIGH);
      case DIGIT2, NUMPAD2 -> model.edits().setPriority(rows, Priority.MEDIUM);
      case DIGIT3, NUMPAD3 -> model.edits().setPriority(rows, Priority.LOW);
      case DIGIT0, NUMPAD0 -> model.edits().setPriority(rows, Priority.NONE);
      case L -> menus.listFor(rows, surface.anchor());
      case DELETE -> model.edits().delete(rows);
      case F2 -> surface.rename(rows.getFirst());
      case ENTER -> surface.open();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean shifted(List<TaskRow> rows, KeyEvent event) {
    return switch (event.getCode()) {
      case D -> {
        menus.dueFor(rows, surface.anchor());
        yield true;
      }
      default -> false;
    };
  }
}
