package dev.daymark.app.subtasks;

import dev.daymark.domain.Task;
import dev.daymark.domain.TaskListId;
import java.util.List;

/**
 * A task and what it is made of.
 *
 * @param list where it is, and its parts with it
 * @param parts in their order
 */
public record PartedTask(Task task, TaskListId list, List<Task> parts) {

  public PartedTask {
    parts = List.copyOf(parts);
  }
}
