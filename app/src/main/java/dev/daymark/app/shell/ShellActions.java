package dev.daymark.app.shell;

import dev.daymark.app.command.Command;
import dev.daymark.app.settings.CalendarDialogs;
import javafx.beans.value.ObservableValue;

/** What keys and buttons of the frame can do. FX thread only. */
interface ShellActions {

  /** Begins an event: at the slot that is pointed at, else in quick add. */
  void newEvent();

  /** Begins a task: in the field of the task list if that is open, else in quick add. */
  void newTask();

  /** Opens the palette with a text, such as an at sign for a date. */
  void openPalette(String text);

  /** A new event in the calendar, a new task among tasks. */
  void newInContext();

  /** Puts the cursor into the search field. */
  void search();

  void undo();

  void redo();

  void syncNow();

  /** Shows what the screen looks like on paper. */
  void print();

  void toggleSidebar();

  void toggleInspector();

  /** Shows the tasks to schedule beside the calendar, or the details again. */
  void toggleRail();

  void openSettings();

  /** Opens the settings of the calendars. */
  void openCalendarSettings();

  /** Opens the settings of the accounts. */
  void openAccountSettings();

  /** What is asked before a calendar is made, gets another name or goes. */
  CalendarDialogs calendarDialogs();

  void openCalendar();

  void openTasks();

  void openReview();

  void showToday();

  /** One to seven days; seven are a whole week. */
  void showDays(int count);

  void showMonth();

  void showAgenda();

  /** Some periods forward, or back for negative numbers. */
  void turn(int periods);

  void showShortcuts();

  /** Puts the focus on the next pane, or on the previous one for -1. */
  void turnPane(int by);

  void fullScreen();

  void closeWindow();

  void quit();

  /** The key that is shown beside a command; empty if it has none. */
  ObservableValue<String> caps(Command command);
}
