package dev.daymark.app.shell;

/** What keys and buttons of the frame can do. FX thread only. */
interface ShellActions {

  void newEvent();

  void newTask();

  /** A new event in the calendar, a new task among tasks. */
  void newInContext();

  void undo();

  void redo();

  void syncNow();

  void toggleSidebar();

  void toggleInspector();

  void openSettings();

  void openCalendar();

  void openTasks();

  void showToday();

  void showDay();

  void showWeek();

  /** Some periods forward, or back for negative numbers. */
  void turn(int periods);

  void showShortcuts();

  void nextPane();

  void fullScreen();

  void closeWindow();

  void quit();
}
