package dev.daymark.app.tasks;

import dev.daymark.app.command.KeyMap;
import dev.daymark.app.command.Scope;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the keyboard does with the selected tasks, in the list and on the board. */
final class TaskKeys {
  private final KeyMap keys;
  private final TaskCommands commands;
  private final TaskSurface surface;

  TaskKeys(KeyMap keys, TaskCommands commands, TaskSurface surface) {
    this.keys = keys;
    this.commands = commands;
    this.surface = surface;
  }

  void install() {
    surface.node().addEventFilter(KeyEvent.KEY_PRESSED, this::hear);
    surface.node().addEventFilter(KeyEvent.KEY_TYPED, this::hear);
  }

  private void hear(KeyEvent event) {
    if (!(event.getTarget() instanceof TextInputControl) && (opens(event) || acts(event))) {
      event.consume();
    }
  }

  private boolean acts(KeyEvent event) {
    return keys.meaning(event, Scope.TASKS).stream().anyMatch(commands::perform);
  }

  private boolean opens(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    boolean ours = plain && event.getCode() == KeyCode.ENTER && !surface.selection().isEmpty();
    if (ours) {
      surface.open();
    }
    return ours;
  }
}
