package dev.daymark.storage;

import dev.daymark.domain.Task;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import java.util.List;
import java.util.Optional;

/** Reads tasks and their lists. */
public interface TaskRepository {

  Optional<Task> find(TaskId id);

  /** Every task, by list and position. */
  List<Task> all();

  /** The parts of a task, by position. */
  List<Task> subtasks(TaskId parent);

  /** By position. */
  List<TaskList> lists();

  Optional<TaskList> findList(TaskListId id);

  /** Where a new task goes when nobody says. */
  TaskList defaultList();
}
