package dev.daymark.app.command;

import java.util.Arrays;
import java.util.List;

/**
 * A key that is always the same, because it follows the picture: arrows, Enter, Escape. Lists show
 * it beside the commands.
 */
public enum FixedKey {
  ITEMS("items", Scope.CALENDAR, "↑ ↓ ← →"),
  IN_TIME("inTime", Scope.CALENDAR, "Tab Shift+Tab"),
  EDGES("edges", Scope.CALENDAR, "Home End"),
  SLOT("slot", Scope.CALENDAR, "Shift+↑ Shift+↓"),
  RANGE("range", Scope.CALENDAR, "Shift+← Shift+→"),
  NUDGE("nudge", Scope.ITEM, "Alt+↑ Alt+↓"),
  NUDGE_FINE("nudgeFine", Scope.ITEM, "Ctrl+Alt+↑ Ctrl+Alt+↓"),
  NUDGE_DAY("nudgeDay", Scope.ITEM, "Alt+← Alt+→"),
  NUDGE_WEEK("nudgeWeek", Scope.ITEM, "Alt+PgUp Alt+PgDn"),
  STRETCH("stretch", Scope.ITEM, "Alt+Shift+↑ Alt+Shift+↓"),
  STRETCH_START("stretchStart", Scope.ITEM, "Alt+Shift+PgUp Alt+Shift+PgDn"),
  STRETCH_DAYS("stretchDays", Scope.ITEM, "Alt+Shift+← Alt+Shift+→"),
  TO_LANE("toLane", Scope.ITEM, "Alt+Home"),
  TO_HOURS("toHours", Scope.ITEM, "Alt+End"),
  OPEN_TASK("openTask", Scope.TASKS, "Enter"),
  OPEN_PART("openPart", Scope.TASKS, "Ctrl+Enter"),
  MOVE_PART("movePart", Scope.TASKS, "Alt+↑ Alt+↓"),
  WHOLE_TASK("wholeTask", Scope.TASKS, "Alt+←"),
  SIDE("side", Scope.REVIEW, "← →"),
  SAVE("saveNext", Scope.REVIEW, "Enter");

  private final String id;
  private final Scope scope;
  private final String caps;

  FixedKey(String id, Scope scope, String caps) {
    this.id = id;
    this.scope = scope;
    this.caps = caps;
  }

  public Scope scope() {
    return scope;
  }

  /** The key of its words in the messages. */
  public String messageKey() {
    return "shell.key." + id;
  }

  /** The keys, with spaces between those that are pressed one at a time. */
  public String caps() {
    return caps;
  }

  /** The keys one by one. */
  public List<KeyStroke> strokes() {
    return Arrays.stream(caps.split(" ", -1)).map(KeyStroke::of).toList();
  }
}
