package dev.daymark.app.tasks;

/** One line of the task list. */
public sealed interface TaskLine {

  /** The groups a list is divided into, from top to bottom. */
  enum Group {
    OVERDUE,
    TODAY,
    UPCOMING,
    NO_DATE,
    COMPLETED
  }

  /**
   * A group's heading.
   *
   * @param open how many open tasks it holds
   * @param done how many completed ones it holds
   * @param collapsed whether its rows are folded away
   */
  record Header(Group group, int open, int done, boolean collapsed) implements TaskLine {}

  /** A task. */
  record Item(TaskRow row) implements TaskLine {}
}
