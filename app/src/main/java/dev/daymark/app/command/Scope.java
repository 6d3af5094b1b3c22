package dev.daymark.app.command;

/** Where the keys of a command work. The order is that of the lists that show them. */
public enum Scope {
  EVERYWHERE,
  GO_TO,
  CALENDAR,
  /** An item that is selected in the calendar. */
  ITEM,
  TASKS,
  REVIEW;

  /** The key of its name in the messages. */
  public String messageKey() {
    return "shell.shortcuts."
        + switch (this) {
          case EVERYWHERE -> "everywhere";
          case GO_TO -> "goTo";
          case CALENDAR -> "calendar";
          case ITEM -> "item";
          case TASKS -> "tasks";
          case REVIEW -> "review";
        };
  }

  /**
   * Whether a key of this scope and the same key of the other could be pressed in one place. A
   * screen hears a key before the window, so the window's key would never be heard there.
   */
  public boolean meets(Scope other) {
    return this == other
        || isEverywhere()
        || other.isEverywhere()
        || (isCalendar() && other.isCalendar());
  }

  private boolean isEverywhere() {
    return this == EVERYWHERE || this == GO_TO;
  }

  private boolean isCalendar() {
    return this == CALENDAR || this == ITEM;
  }
}
