package dev.daymark.domain;

/**
 * A list of tasks on this device.
 *
 * @param color {@code #RRGGBB}
 * @param visible whether its tasks are shown in the calendar
 * @param position ascending in the sidebar
 */
public record TaskList(TaskListId id, String name, String color, boolean visible, int position) {}
