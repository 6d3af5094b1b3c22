package dev.daymark.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** What the window begins with. */
public sealed interface FirstAct {

  /** Nothing but itself. */
  record Look() implements FirstAct {}

  /** Nothing at all: the window stays hidden until it is asked for. */
  record StayHidden() implements FirstAct {}

  /** A new event. */
  record NewEvent() implements FirstAct {}

  /** The field for a new task. */
  record NewTask() implements FirstAct {}

  /**
   * An event or a task.
   *
   * @param id its id
   */
  record ShowItem(String id) implements FirstAct {}

  /** A day in the calendar. */
  record ShowDay(LocalDate day) implements FirstAct {}

  /**
   * iCalendar files, which the person is asked about before they are imported.
   *
   * @param files absolute
   */
  record Import(List<Path> files) implements FirstAct {

    public Import {
      files = List.copyOf(files);
    }
  }
}
