package dev.daymark.app.tasks;

import dev.daymark.app.command.Command;
import dev.daymark.app.command.CommandTarget;
import dev.daymark.domain.Priority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries out the commands of tasks on those that are selected in the list or on the board. */
final class TaskCommands implements CommandTarget {
  private final TasksViewModel model;
  private final TaskMenus menus;
  private final TaskSurface surface;

  public TaskCommands(TasksViewModel model, TaskMenus menus, TaskSurface surface) {
    this.model = model;
    this.menus = menus;
    this.surface = surface;
  }

  @Override
  public boolean can(Command command) {
    return action(command) != null;
  }

  @Override
  public boolean perform(Command command) {
    Runnable action = action(command);
    if (action != null) {
      action.run();
    }
    return action != null;
  }

  private @Nullable Runnable action(Command command) {
    List<TaskRow> rows = surface.selection();
    return switch (command) {
      case SELECT -> surface::toggleSelection;
      case SELECT_ALL -> surface::selectAll;
      case CURSOR_DOWN -> () -> surface.moveCursor(1);
      case CURSOR_UP -> () -> surface.moveCursor(-1);
      default -> rows.isEmpty() ? null : action(command, rows);
    };
  }

  private @Nullable Runnable action(Command command, List<TaskRow> rows) {
    return switch (command) {
      case COMPLETE -> () -> complete(rows);
      case START -> () -> model.edits().toggleStarted(rows);
      case PRIORITY_HIGH -> () -> model.edits().setPriority(rows, Priority.HIGH);
      case PRIORITY_MEDIUM -> () -> model.edits().setPriority(rows, Priority.MEDIUM);
      case PRIORITY_LOW -> () -> model.edits().setPriority(rows, Priority.LOW);
      case PRIORITY_NONE -> () -> model.edits().setPriority(rows, Priority.NONE);
      case DUE -> () -> menus.dueFor(rows, surface.anchor());
      case LIST -> () -> menus.listFor(rows, surface.anchor());
      case CATEGORY -> () -> menus.categoriesFor(rows, surface.anchor());
      case ADD_PART -> rows.size() == 1 ? surface::addPart : null;
      case BLOCK_TASK ->
          rows.size() == 1 ? () -> model.edits().blockNextFree(rows.getFirst()) : null;
      case DUPLICATE_TASK -> () -> model.edits().duplicate(rows);
      case RENAME -> rows.size() == 1 ? () -> surface.rename(rows.getFirst()) : null;
      case DELETE_TASK -> () -> model.edits().delete(rows);
      default -> place(command);
    };
  }

  private void complete(List<TaskRow> rows) {
    surface.completing(rows);
    model.edits().toggleCompleted(rows);
  }

  private @Nullable Runnable place(Command command) {
    return switch (command) {
      case MAKE_PART -> surface.canMakeParts() ? surface::makeParts : null;
      case MOVE_UP -> surface.canReorder(-1) ? () -> surface.reorder(-1) : null;
      case MOVE_DOWN -> surface.canReorder(1) ? () -> surface.reorder(1) : null;
      case COLUMN_LEFT -> surface.hasColumns() ? () -> surface.shiftColumn(-1) : null;
      case COLUMN_RIGHT -> surface.hasColumns() ? () -> surface.shiftColumn(1) : null;
      default -> null;
    };
  }
}
