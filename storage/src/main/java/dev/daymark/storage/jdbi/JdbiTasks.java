package dev.daymark.storage.jdbi;

import dev.daymark.domain.Task;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.storage.TaskRepository;
import java.util.List;
import java.util.Optional;

/** Reads tasks and their lists. */
final class JdbiTasks implements TaskRepository {

  private final StoreReader reader;

  JdbiTasks(StoreReader reader) {
    this.reader = reader;
  }

  @Override
  public Optional<Task> find(TaskId id) {
    return reader.read(handle -> TaskTable.find(handle, id));
  }

  @Override
  public List<Task> all() {
    return reader.read(TaskTable::all);
  }

  @Override
  public List<Task> subtasks(TaskId parent) {
    return reader.read(handle -> TaskTable.subtasks(handle, parent));
  }

  @Override
  public List<TaskList> lists() {
    return reader.read(TaskTable::lists);
  }

  @Override
  public Optional<TaskList> findList(TaskListId id) {
    return reader.read(handle -> TaskTable.findList(handle, id));
  }

  @Override
  public TaskList defaultList() {
    return lists().getFirst();
  }
}
