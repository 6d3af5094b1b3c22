package dev.daymark.app.subtasks;

import dev.daymark.app.command.Command;
import dev.daymark.app.command.Scope;
import dev.daymark.app.session.Session;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What the keys do among the parts of a task. */
final class SubtaskKeys {
  private SubtaskKeys() {}

  /** A key on a row. */
  static void onRow(KeyEvent event, SubtaskRow row, SubtaskList list, Session session) {
    if (!row.equals(event.getTarget())) {
      return;
    }
    boolean done =
        moves(event, row, list)
            || fixed(event, row, list)
            || session.keys().meaning(event, Scope.TASKS, Scope.ITEM).stream()
                .anyMatch(command -> perform(command, row, list));
    if (done) {
      event.consume();
    }
  }

  private static boolean fixed(KeyEvent event, SubtaskRow row, SubtaskList list) {
    if (event.isAltDown() || event.isShiftDown()) {
      return false;
    }
    KeyCode code = event.getCode();
    if (event.isShortcutDown()) {
      if (code == KeyCode.ENTER) {
        list.open(row);
      }
      return code == KeyCode.ENTER;
    }
    if (code == KeyCode.ENTER) {
      list.edit(row);
    }
    return code == KeyCode.ENTER;
  }

  private static boolean moves(KeyEvent event, SubtaskRow row, SubtaskList list) {
    int by = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
    boolean alone = event.isAltDown() && !event.isShiftDown() && !event.isShortcutDown();
    if (by != 0 && alone) {
      list.move(row, by);
    }
    return by != 0 && alone;
  }

  private static boolean perform(Command command, SubtaskRow row, SubtaskList list) {
    switch (command) {
      case COMPLETE, COMPLETE_ITEM -> list.toggle(row);
      case START, START_ITEM -> list.toggleStarted(row);
      case RENAME, EDIT -> list.edit(row);
      case DELETE_TASK, DELETE -> list.delete(row);
      case MAKE_TASK -> list.makeTask(row);
      case MOVE_UP -> list.move(row, -1);
      case MOVE_DOWN -> list.move(row, 1);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** A key in the title of a part. */
  static void inTitle(KeyEvent event, SubtaskRow row, SubtaskList list, TextField field) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    boolean done =
        switch (event.getCode()) {
          case ENTER -> {
            if (event.isShortcutDown()) {
              list.open(row);
            } else {
              SubtaskSteps.addBehind(row, list);
            }
            yield true;
          }
          case ESCAPE -> {
            SubtaskSteps.restore(row);
            yield true;
          }
          case BACK_SPACE -> {
            boolean empty = plain && field.getText().isEmpty();
            if (empty) {
              SubtaskSteps.deleteAndGoBack(row, list);
            }
            yield empty;
          }
          case UP, DOWN -> moves(event, row, list) || (plain && steps(event, row, list));
          default -> false;
        };
    if (done) {
      event.consume();
    }
  }

  private static boolean steps(KeyEvent event, SubtaskRow row, SubtaskList list) {
    SubtaskSteps.editBeside(row, list, event.getCode() == KeyCode.UP ? -1 : 1);
    return true;
  }

  /** A key in the field of a part that is not there yet. */
  static void inNew(KeyEvent event, SubtaskDraft draft, SubtaskList list, Session session) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    boolean empty = draft.field().getText().isEmpty();
    boolean done =
        switch (event.getCode()) {
          case ENTER -> {
            boolean takes = plain && !draft.field().getText().isBlank();
            if (takes) {
              list.create(draft);
            }
            yield takes;
          }
          case ESCAPE -> SubtaskSteps.giveUp(draft, list);
          case BACK_SPACE -> plain && empty && SubtaskSteps.goBack(draft, list, true);
          case UP -> plain && SubtaskSteps.goBack(draft, list, false);
          case DOWN -> plain && SubtaskSteps.goOn(draft, list);
          default -> empty && takesBack(event, draft, session);
        };
    if (done) {
      event.consume();
    }
  }

  /** In an empty field the last change is taken back, not the last word that was typed. */
  private static boolean takesBack(KeyEvent event, SubtaskDraft draft, Session session) {
    List<Command> meant = session.keys().meaning(event, Scope.EVERYWHERE);
    boolean takes = meant.contains(Command.UNDO) || meant.contains(Command.REDO);
    if (takes) {
      Event.fireEvent(draft, event.copyFor(draft, draft));
    }
    return takes;
  }
}
