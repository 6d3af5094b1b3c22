package dev.daymark.app.session;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskList;
import dev.daymark.storage.Edit;
import dev.daymark.storage.LocalEdits;
import dev.daymark.storage.TaskRepository;

/** Tasks of what was typed, which is kept wherever it was meant to go. */
public final class TypedTasks {
  private final TaskRepository tasks;

  /**
   * @param list where it is
   * @param elsewhere whether that is another list than it was meant for, which is gone
   */
  public record Typed(Task task, TaskList list, boolean elsewhere) {}

  public TypedTasks(TaskRepository tasks) {
    this.tasks = tasks;
  }

  /** Makes a task, in the default list where the one that was meant is gone by now. */
  public Edit<Typed> create(LocalEdits store, TaskList meant, TaskContent content) {
    try {
      Edit<Task> made = store.createTask(meant.id(), content);
      return new Edit<>(made.change(), new Typed(made.item(), meant, false));
    } catch (DaymarkException refusal) {
      TaskList home = tasks.defaultList();
      if (refusal.code() != ErrorCode.TASK_LIST_NOT_FOUND || home.id().equals(meant.id())) {
        throw refusal;
      }
      Edit<Task> made = store.createTask(home.id(), content);
      return new Edit<>(made.change(), new Typed(made.item(), home, true));
    }
  }
}
