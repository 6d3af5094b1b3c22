package dev.daymark.app.command;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that has a key or could have one. Its name in the store is its {@link #id}, its words
 * are {@code shell.key.<id>} in the messages.
 */
public enum Command {
  PALETTE("palette", Scope.EVERYWHERE, "Ctrl+K"),
  SEARCH("search", Scope.EVERYWHERE, "/"),
  NEW_EVENT("newEvent", Scope.EVERYWHERE, "C"),
  NEW_TASK("newTask", Scope.EVERYWHERE, "Q"),
  NEW_IN_CONTEXT("newInContext", Scope.EVERYWHERE, "Ctrl+N"),
  UNDO("undo", Scope.EVERYWHERE, "Ctrl+Z"),
  REDO("redo", Scope.EVERYWHERE, "Ctrl+Shift+Z", "Ctrl+Y"),
  SYNC("sync", Scope.EVERYWHERE, "Ctrl+R"),
  PRINT("print", Scope.EVERYWHERE, "Ctrl+P"),
  SIDEBAR("sidebar", Scope.EVERYWHERE, "Ctrl+B"),
  INSPECTOR("inspector", Scope.EVERYWHERE, "Ctrl+I"),
  SETTINGS("settings", Scope.EVERYWHERE, "Ctrl+,"),
  SHORTCUTS("shortcuts", Scope.EVERYWHERE, "?"),
  NEXT_PANE("pane", Scope.EVERYWHERE, "F6"),
  PREVIOUS_PANE("previousPane", Scope.EVERYWHERE, "Shift+F6"),
  LARGER_TEXT("largerText", Scope.EVERYWHERE, "Ctrl++"),
  SMALLER_TEXT("smallerText", Scope.EVERYWHERE, "Ctrl+-"),
  NORMAL_TEXT("normalText", Scope.EVERYWHERE, "Ctrl+0"),
  FULL_SCREEN("fullScreen", Scope.EVERYWHERE, "F11"),
  CLOSE("close", Scope.EVERYWHERE, "Ctrl+W"),
  QUIT("quit", Scope.EVERYWHERE, "Ctrl+Q"),

  GO_CALENDAR("goCalendar", Scope.GO_TO, "G C"),
  GO_TASKS("goTasks", Scope.GO_TO, "G T"),
  GO_REVIEW("goReview", Scope.GO_TO, "G R"),
  GO_DATE("goDate", Scope.GO_TO, "G D"),

  TODAY("today", Scope.CALENDAR, "T"),
  NEXT("next", Scope.CALENDAR, "J", "N", "PgDn"),
  PREVIOUS("previous", Scope.CALENDAR, "K", "P", "PgUp"),
  DAY("day", Scope.CALENDAR, "D"),
  WEEK("week", Scope.CALENDAR, "W"),
  MONTH("month", Scope.CALENDAR, "M"),
  AGENDA("agenda", Scope.CALENDAR, "A"),
  DAYS_1("days1", Scope.CALENDAR, "Ctrl+1"),
  DAYS_2("days2", Scope.CALENDAR, "Ctrl+2"),
  DAYS_3("days3", Scope.CALENDAR, "Ctrl+3"),
  DAYS_4("days4", Scope.CALENDAR, "Ctrl+4"),
  DAYS_5("days5", Scope.CALENDAR, "Ctrl+5"),
  DAYS_6("days6", Scope.CALENDAR, "Ctrl+6"),
  DAYS_7("days7", Scope.CALENDAR, "Ctrl+7"),
  FETCH_OLDER("fetchOlder", Scope.CALENDAR, "Shift+O"),
  RAIL("rail", Scope.CALENDAR, "Shift+T"),
  ZOOM_IN("zoomIn", Scope.CALENDAR, "Z"),
  ZOOM_OUT("zoomOut", Scope.CALENDAR, "Shift+Z"),
  PASTE("paste", Scope.CALENDAR, "Ctrl+V"),

  EDIT("edit", Scope.ITEM, "E", "Enter"),
  DUPLICATE("duplicate", Scope.ITEM, "Ctrl+D"),
  COPY("copy", Scope.ITEM, "Ctrl+C"),
  CUT("cut", Scope.ITEM, "Ctrl+X"),
  DELETE("deleteItem", Scope.ITEM, "Del", "Backspace"),
  GOING("going", Scope.ITEM, "Y"),
  MAYBE("maybe", Scope.ITEM, "U"),
  DECLINE("decline", Scope.ITEM, "O"),
  JOIN("join", Scope.ITEM, "V"),
  BLOCK("block", Scope.ITEM, "B"),
  COMPLETE_ITEM("completeItem", Scope.ITEM, "Space"),
  START_ITEM("startItem", Scope.ITEM, "S"),

  COMPLETE("complete", Scope.TASKS, "Space"),
  START("start", Scope.TASKS, "S"),
  PRIORITY_HIGH("priorityHigh", Scope.TASKS, "1"),
  PRIORITY_MEDIUM("priorityMedium", Scope.TASKS, "2"),
  PRIORITY_LOW("priorityLow", Scope.TASKS, "3"),
  PRIORITY_NONE("priorityNone", Scope.TASKS, "0"),
  DUE("due", Scope.TASKS, "Shift+D"),
  LIST("list", Scope.TASKS, "L"),
  CATEGORY("category", Scope.TASKS, "#"),
  ADD_PART("addPart", Scope.TASKS, "Shift+Enter"),
  BLOCK_TASK("blockTask", Scope.TASKS, "B"),
  DUPLICATE_TASK("duplicateTask", Scope.TASKS, "Ctrl+D"),
  RENAME("rename", Scope.TASKS, "F2"),
  MOVE_UP("moveUp", Scope.TASKS, "Ctrl+↑"),
  MOVE_DOWN("moveDown", Scope.TASKS, "Ctrl+↓"),
  MAKE_PART("makePart", Scope.TASKS, "Alt+Shift+→"),
  MAKE_TASK("makeTask", Scope.TASKS, "Alt+Shift+←"),
  CURSOR_DOWN("cursorDown", Scope.TASKS, "J"),
  CURSOR_UP("cursorUp", Scope.TASKS, "K"),
  SELECT("select", Scope.TASKS, "X"),
  SELECT_ALL("selectAll", Scope.TASKS, "Ctrl+A"),
  COLUMN_LEFT("columnLeft", Scope.TASKS, "["),
  COLUMN_RIGHT("columnRight", Scope.TASKS, "]"),
  DELETE_TASK("delete", Scope.TASKS, "Del", "Backspace"),

  NEXT_CONFLICT("nextConflict", Scope.REVIEW, "J"),
  PREVIOUS_CONFLICT("previousConflict", Scope.REVIEW, "K"),
  ALL_MINE("allMine", Scope.REVIEW, "1"),
  ALL_THEIRS("allTheirs", Scope.REVIEW, "2");

  private final String id;
  private final Scope scope;
  private final String keys;

  Command(String id, Scope scope, String... keys) {
    this.id = id;
    this.scope = scope;
    this.keys = String.join("\t", keys);
  }

  /** The command of an id; empty for one that this version does not know. */
  public static Optional<Command> ofId(String id) {
    return Arrays.stream(values()).filter(command -> command.id.equals(id)).findFirst();
  }

  /**
   * The command that shows so many days.
   *
   * @param count from 1 to 7
   */
  public static Command days(int count) {
    return ofId("days" + count).orElseThrow();
  }

  public String id() {
    return id;
  }

  public Scope scope() {
    return scope;
  }

  /** The key of its words in the messages. */
  public String messageKey() {
    return "shell.key." + id;
  }

  /** The keys it has unless the person chose others; the first is the one that is shown. */
  public List<KeySequence> defaultKeys() {
    return Objects.requireNonNull(Catalogue.KEYS.get(this), id);
  }

  /** The keys, read once. */
  private static final class Catalogue {
    static final Map<Command, List<KeySequence>> KEYS =
        Arrays.stream(values())
            .collect(
                Collectors.toUnmodifiableMap(
                    Function.identity(),
                    command ->
                        Arrays.stream(command.keys.split("\t", -1)).map(KeySequence::of).toList()));
  }
}
