package dev.daymark.app.tasks;

import dev.daymark.domain.Task;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task as its row shows it.
 *
 * @param list the one it is in
 * @param dueOn the day it is due, where the person is; null for none
 * @param overdue whether it is open and that day is over
 * @param openParts how many subtasks are not completed
 * @param parts how many subtasks it has
 */
public record TaskRow(
    Task task,
    TaskList list,
    @Nullable LocalDate dueOn,
    boolean overdue,
    int openParts,
    int parts) {

  /** How many of its subtasks are completed. */
  public int partsDone() {
    return parts - openParts;
  }

  public TaskId id() {
    return task.id();
  }

  public boolean isCompleted() {
    return task.content().status() == TaskStatus.COMPLETED;
  }
}
