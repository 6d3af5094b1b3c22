package dev.daymark.app.quickadd;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.TaskList;

/** Where a new item goes. */
sealed interface Target {

  /** Its name. */
  String name();

  /** Its colour, {@code #RRGGBB}. */
  String color();

  /** An event's calendar. */
  record InCalendar(Calendar calendar) implements Target {
    @Override
    public String name() {
      return calendar.summary();
    }

    @Override
    public String color() {
      return calendar.color();
    }
  }

  /** A task's list. */
  record InList(TaskList list) implements Target {
    @Override
    public String name() {
      return list.name();
    }

    @Override
    public String color() {
      return list.color();
    }
  }
}
