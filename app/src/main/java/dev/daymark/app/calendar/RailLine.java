package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.TaskItem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of the rail. */
sealed interface RailLine {

  /** The groups of the rail, in order. */
  enum Group {
    OVERDUE,
    TODAY,
    NEXT,
    LATER,
    NO_DATE
  }

  /** The heading of a group. */
  record Header(Group group, int count) implements RailLine {}

  /**
   * A task.
   *
   * @param due null for none
   */
  record Entry(TaskItem item, @Nullable LocalDate due, Group group) implements RailLine {}
}
