package dev.daymark.app.shell;

import dev.daymark.app.settings.SettingsPage;
import dev.daymark.app.tasks.TaskFilter;
import java.time.LocalDate;

/** Where in the window one can be. */
public sealed interface Place {

  /** The calendar, as it was left. */
  record CurrentCalendar() implements Place {}

  /** The week a day is in. */
  record Week(LocalDate day) implements Place {}

  /** One day. */
  record Day(LocalDate day) implements Place {}

  /** The month a day is in. */
  record Month(LocalDate day) implements Place {}

  /** The list of what comes from a day on. */
  record Agenda(LocalDate from) implements Place {}

  /** A list of tasks. */
  record Tasks(TaskFilter filter) implements Place {}

  /** What both sides changed. */
  record Review() implements Place {}

  /** A page of the settings. */
  record Settings(SettingsPage page) implements Place {}
}
