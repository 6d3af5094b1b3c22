package dev.daymark.app.tasks;

/** One line of the task list. */
public sealed interface TaskLine {

  /**
   * A group's heading.
   *
   * @param open how many open tasks it holds
   * @param done how many completed ones it holds
   * @param collapsed whether its rows are folded away
   */
  record Header(TaskGroup group, int open, int done, boolean collapsed) implements TaskLine {}

  /** A task. */
  record Item(TaskRow row) implements TaskLine {}
}
