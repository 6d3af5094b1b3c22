package dev.daymark.app.tasks;

import dev.daymark.domain.Task;
import dev.daymark.domain.TaskListId;
import dev.daymark.domain.TaskStatus;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Which tasks are shown. */
public sealed interface TaskFilter {

  /** The lists that Daymark makes by itself. */
  enum Smart implements TaskFilter {
    ALL,
    PLANNED,
    TODAY,
    OVERDUE,
    NO_DATE,
    COMPLETED
  }

  /** The tasks of one list. */
  record InList(TaskListId list) implements TaskFilter {}

  /** The tasks of one category. */
  record InCategory(String category) implements TaskFilter {}

  /**
   * Whether an open task belongs here; a completed one belongs where it belonged while it was open.
   */
  default boolean accepts(Task task, LocalDate today, ZoneId zone) {
    LocalDate due = task.content().due() == null ? null : task.content().due().dayIn(zone);
    return switch (this) {
      case Smart.ALL -> true;
      case Smart.PLANNED -> due != null;
      case Smart.TODAY -> due != null && due.equals(today);
      case Smart.OVERDUE -> due != null && due.isBefore(today);
      case Smart.NO_DATE -> due == null;
      case Smart.COMPLETED -> task.content().status() == TaskStatus.COMPLETED;
      case InList inList -> task.listId().equals(inList.list());
      case InCategory inCategory -> task.content().categories().contains(inCategory.category());
    };
  }

  /** The filter as text, to be remembered. */
  default String stored() {
    return switch (this) {
      case Smart smart -> smart.name();
      case InList(var list) -> "list " + list;
      case InCategory(var category) -> "category " + category;
    };
  }

  /** The filter that was remembered as a text; empty for a text that says none. */
  static Optional<TaskFilter> ofStored(String text) {
    try {
      if (text.startsWith("list ")) {
        return Optional.of(new InList(TaskListId.parse(text.substring(5))));
      }
      return Optional.of(
          text.startsWith("category ") ? new InCategory(text.substring(9)) : Smart.valueOf(text));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
