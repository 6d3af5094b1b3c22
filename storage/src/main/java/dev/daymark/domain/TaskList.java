package dev.daymark.domain;

/**
 * A list of tasks on this device.
 *
 * @param color {@code #RRGGBB}
 * @param visible whether its tasks are shown in the calendar
 * @param position ascending in the sidebar
 */
public record TaskList(TaskListId id, String name, String color, boolean visible, int position) {

  public TaskList withName(String name) {
    return new TaskList(id, name, color, visible, position);
  }

  public TaskList withColor(String color) {
    return new TaskList(id, name, color, visible, position);
  }

  public TaskList withVisible(boolean visible) {
    return new TaskList(id, name, color, visible, position);
  }
}
