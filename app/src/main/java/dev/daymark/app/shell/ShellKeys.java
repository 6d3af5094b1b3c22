package dev.daymark.app.shell;

import dev.daymark.app.shell.Shortcut.Scope;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The keys that work everywhere in the window. Screens hear a key first; letters belong to a text
 * field while one has the focus.
 */
final class ShellKeys {
  private final List<Shortcut> shortcuts;
  private final ShellActions actions;
  private boolean going;
  private boolean stray;

  ShellKeys(ShellActions actions) {
    this.actions = actions;
    this.shortcuts = List.copyOf(table(actions));
  }

  private static List<Shortcut> table(ShellActions actions) {
    List<Shortcut> all = new ArrayList<>(everywhere(actions));
    all.add(Shortcut.listed(Scope.GO_TO, "shell.key.goCalendar", "G C"));
    all.add(Shortcut.listed(Scope.GO_TO, "shell.key.goTasks", "G T"));
    all.add(Shortcut.listed(Scope.GO_TO, "shell.key.goReview", "G R"));
    all.addAll(calendar(actions));
    all.add(Shortcut.listed(Scope.CALENDAR, "shell.key.block", "B"));
    all.add(Shortcut.listed(Scope.CALENDAR, "shell.key.start", "S"));
    all.add(Shortcut.listed(Scope.CALENDAR, "shell.key.join", "V"));
    all.add(Shortcut.listed(Scope.TASKS, "shell.key.complete", "Space"));
    all.add(Shortcut.listed(Scope.TASKS, "shell.key.start", "S"));
    all.add(Shortcut.listed(Scope.TASKS, "shell.key.priority", "1 2 3 0"));
    all.add(Shortcut.listed(Scope.TASKS, "shell.key.due", "Shift+D"));
    all.add(Shortcut.listed(Scope.TASKS, "shell.key.list", "L"));
    all.add(Shortcut.listed(Scope.TASKS, "shell.key.category", "#"));
    all.add(Shortcut.listed(Scope.TASKS, "shell.key.column", "[ ]"));
    all.add(Shortcut.listed(Scope.TASKS, "shell.key.select", "X"));
    all.add(Shortcut.listed(Scope.TASKS, "shell.key.rename", "F2"));
    all.add(Shortcut.listed(Scope.TASKS, "shell.key.reorder", "Ctrl+↑ Ctrl+↓"));
    all.add(Shortcut.listed(Scope.TASKS, "shell.key.selectAll", "Ctrl+A"));
    all.add(Shortcut.listed(Scope.TASKS, "shell.key.delete", "Del"));
    return all;
  }

  private static List<Shortcut> everywhere(ShellActions actions) {
    KeyCombination redo =
        new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    return List.of(
        Shortcut.key(Scope.EVERYWHERE, "shell.key.newEvent", "C", KeyCode.C, actions::newEvent),
        Shortcut.key(Scope.EVERYWHERE, "shell.key.newTask", "Q", KeyCode.Q, actions::newTask),
        Shortcut.listed(Scope.EVERYWHERE, "shell.key.search", "/"),
        Shortcut.control("shell.key.undo", "Ctrl+Z", KeyCode.Z, actions::undo),
        new Shortcut(Scope.EVERYWHERE, "shell.key.redo", "Ctrl+Shift+Z", redo, actions::redo),
        Shortcut.control("shell.key.sync", "Ctrl+R", KeyCode.R, actions::syncNow),
        Shortcut.control("shell.key.sidebar", "Ctrl+B", KeyCode.B, actions::toggleSidebar),
        Shortcut.control("shell.key.inspector", "Ctrl+I", KeyCode.I, actions::toggleInspector),
        Shortcut.control("shell.key.settings", "Ctrl+,", KeyCode.COMMA, actions::openSettings),
        Shortcut.listed(Scope.EVERYWHERE, "shell.key.shortcuts", "?"),
        Shortcut.key(Scope.EVERYWHERE, "shell.key.pane", "F6", KeyCode.F6, actions::nextPane),
        Shortcut.key(
            Scope.EVERYWHERE, "shell.key.fullScreen", "F11", KeyCode.F11, actions::fullScreen),
        Shortcut.control("shell.key.close", "Ctrl+W", KeyCode.W, actions::closeWindow),
        Shortcut.control("shell.key.quit", "Ctrl+Q", KeyCode.Q, actions::quit));
  }

  private static List<Shortcut> calendar(ShellActions actions) {
    Scope scope = Scope.CALENDAR;
    KeyCombination rail = new KeyCodeCombination(KeyCode.T, KeyCombination.SHIFT_DOWN);
    return List.of(
        new Shortcut(scope, "shell.key.rail", "Shift+T", rail, actions::toggleRail),
        Shortcut.key(scope, "shell.key.today", "T", KeyCode.T, actions::showToday),
        Shortcut.key(scope, "shell.key.next", "J", KeyCode.J, () -> actions.turn(1)),
        Shortcut.key(scope, "shell.key.previous", "K", KeyCode.K, () -> actions.turn(-1)),
        Shortcut.key(scope, "shell.key.day", "D", KeyCode.D, () -> actions.showDays(1)),
        Shortcut.key(scope, "shell.key.week", "W", KeyCode.W, () -> actions.showDays(7)),
        Shortcut.key(scope, "shell.key.month", "M", KeyCode.M, actions::showMonth),
        Shortcut.key(scope, "shell.key.agenda", "A", KeyCode.A, actions::showAgenda),
        Shortcut.listed(scope, "shell.key.days", "Ctrl+1 … Ctrl+7"));
  }

  /** What the sheet of shortcuts lists. */
  List<Shortcut> shortcuts() {
    return shortcuts;
  }

  /** Looks at a key before the screens do. */
  void early(KeyEvent event, @Nullable Node focused) {
    stray = false;
    if (!isTyping(focused) && chord(event)) {
      event.consume();
    }
  }

  /** Answers a key that no screen took. */
  void pressed(KeyEvent event, @Nullable Node focused) {
    if (days(event)) {
      event.consume();
      return;
    }
    boolean typing = isTyping(focused);
    for (Shortcut shortcut : shortcuts) {
      if (shortcut.matches(event) && !(typing && shortcut.isPlain())) {
        stray = shortcut.isPlain();
        shortcut.action().run();
        event.consume();
        return;
      }
    }
  }

  /** Ctrl and a digit from 1 to 7 shows so many days. */
  private boolean days(KeyEvent event) {
    int count = event.getCode().getCode() - KeyCode.DIGIT0.getCode();
    boolean ours =
        event.isShortcutDown()
            && !event.isAltDown()
            && !event.isShiftDown()
            && event.getCode().isDigitKey()
            && count >= 1
            && count <= 7;
    if (ours) {
      actions.showDays(count);
    }
    return ours;
  }

  /** G and then C, T or R, before a screen takes the letters for itself. */
  private boolean chord(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown();
    boolean second = going && plain;
    going = plain && event.getCode() == KeyCode.G && !second;
    stray = second;
    if (second && event.getCode() == KeyCode.C) {
      actions.openCalendar();
      return true;
    }
    if (second && event.getCode() == KeyCode.T) {
      actions.openTasks();
      return true;
    }
    if (second && event.getCode() == KeyCode.R) {
      actions.openReview();
      return true;
    }
    return false;
  }

  /** Keeps the letter of a shortcut from being typed into the field that the shortcut opened. */
  void earlyTyped(KeyEvent event) {
    if (stray) {
      stray = false;
      event.consume();
    }
  }

  /** Answers a character that no screen took. */
  void typed(KeyEvent event, @Nullable Node focused) {
    if (isTyping(focused)) {
      return;
    }
    switch (event.getCharacter()) {
      case "?" -> actions.showShortcuts();
      case "/" -> actions.search();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private static boolean isTyping(@Nullable Node focused) {
    return focused instanceof TextInputControl;
  }
}
