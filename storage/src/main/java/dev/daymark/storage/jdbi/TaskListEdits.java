package dev.daymark.storage.jdbi;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.storage.StoreChange;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/** The person's edits of task lists. */
final class TaskListEdits {

  private TaskListEdits() {}

  static TaskList create(WriteUnit unit, String name, String color) {
    check(name, color);
    List<TaskList> others = TaskTable.lists(unit.handle());
    int position = others.stream().mapToInt(TaskList::position).max().orElse(-1) + 1;
    TaskList list = new TaskList(new TaskListId(unit.newId()), name, color, true, position);
    insert(unit, list);
    return list;
  }

  static void insert(WriteUnit unit, TaskList list) {
    TaskTable.insertList(unit.handle(), list);
    unit.recordCreated(list.id(), Json.tree(list));
    unit.touch(new StoreChange.TaskListsChanged());
  }

  static TaskList edit(WriteUnit unit, TaskListId id, UnaryOperator<TaskList> change) {
    TaskList before = list(unit.handle(), id);
    TaskList changed = change.apply(before);
    return write(
        unit,
        before,
        new TaskList(id, changed.name(), changed.color(), changed.visible(), changed.position()));
  }

  static TaskList write(WriteUnit unit, TaskList before, TaskList after) {
    check(after.name(), after.color());
    if (!after.equals(before)) {
      TaskTable.updateList(unit.handle(), after);
      unit.recordChanged(before.id(), Json.tree(before), Json.tree(after));
      unit.touch(new StoreChange.TaskListsChanged());
    }
    return after;
  }

  static void delete(WriteUnit unit, TaskListId id) {
    TaskList list = list(unit.handle(), id);
    if (TaskTable.lists(unit.handle()).size() == 1) {
      throw new DaymarkException(ErrorCode.INPUT_INVALID, "The last task list cannot be deleted.");
    }
    for (Task task : TaskTable.ofList(unit.handle(), id)) {
      if (TaskTable.find(unit.handle(), task.id()).isPresent()) {
        TaskEdits.delete(unit, task.id());
      }
    }
    TaskTable.deleteList(unit.handle(), id);
    unit.recordDeleted(id, Json.tree(list));
    unit.touch(new StoreChange.TaskListsChanged());
  }

  static TaskList list(Handle handle, TaskListId id) {
    return TaskTable.findList(handle, id)
        .orElseThrow(
            () ->
                new DaymarkException(
                    ErrorCode.TASK_LIST_NOT_FOUND,
                    "There is no task list with the id " + id + "."));
  }

  private static void check(String name, String color) {
    ContentCheck.name("task list", name);
    ContentCheck.color(color);
  }
}
