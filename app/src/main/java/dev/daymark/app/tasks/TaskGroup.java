package dev.daymark.app.tasks;

import dev.daymark.domain.Priority;
import dev.daymark.domain.TaskListId;
import dev.daymark.domain.TaskStatus;

/** A part of the list that has a heading of its own. */
public sealed interface TaskGroup {

  /** By the day they are due, from top to bottom. */
  enum Day implements TaskGroup {
    OVERDUE,
    TODAY,
    UPCOMING,
    NO_DATE,
    COMPLETED
  }

  /** The tasks of one list. */
  record OfList(TaskListId list, String name) implements TaskGroup {}

  record OfPriority(Priority priority) implements TaskGroup {}

  record OfStatus(TaskStatus status) implements TaskGroup {}

  /** Everything, without a heading. */
  enum Undivided implements TaskGroup {
    ALL
  }
}
