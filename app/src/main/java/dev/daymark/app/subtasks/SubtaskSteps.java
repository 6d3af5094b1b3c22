package dev.daymark.app.subtasks;

import dev.daymark.domain.Task;
import javafx.scene.control.TextField;

/** Where typing goes on among the parts of a task: in the next, the one before, or a new one. */
final class SubtaskSteps {
  private SubtaskSteps() {}

  /** Leaves the field of a title, which stays as it was. */
  static void restore(SubtaskRow row) {
    TextField field = row.field();
    if (field != null) {
      field.setText(row.part().content().title());
      row.requestFocus();
    }
  }

  /** Keeps what was typed and opens a field for the next part. */
  static void addBehind(SubtaskRow row, SubtaskList list) {
    int next = list.indexOf(row.part()) + 1;
    TextField field =
        next < list.parts().size()
            ? list.openBefore(list.parts().get(next)).field()
            : list.lastField();
    field.requestFocus();
  }

  /** Deletes a part whose title was deleted, and goes on in the one before it. */
  static void deleteAndGoBack(SubtaskRow row, SubtaskList list) {
    int index = list.indexOf(row.part());
    list.delete(row);
    if (index > 0) {
      list.edit(list.rows().get(index - 1));
    } else {
      row.requestFocus();
    }
  }

  /** Keeps what was typed and goes on in the title above or below. */
  static void editBeside(SubtaskRow row, SubtaskList list, int by) {
    int to = list.indexOf(row.part()) + by;
    if (to >= list.parts().size()) {
      list.lastField().requestFocus();
    } else if (to >= 0) {
      list.edit(list.rows().get(to));
    }
  }

  /** Escape: first the words go, then a field that is not always there. */
  static boolean giveUp(SubtaskDraft draft, SubtaskList list) {
    boolean blank = draft.field().getText().isEmpty();
    draft.field().clear();
    Task next = draft.next();
    if (blank && next != null) {
      list.rows().get(Math.max(0, list.indexOf(next) - 1)).requestFocus();
      return true;
    }
    return !blank;
  }

  /**
   * Goes to the part above a new one.
   *
   * @param inTitle whether to go on typing there
   */
  static boolean goBack(SubtaskDraft draft, SubtaskList list, boolean inTitle) {
    Task next = draft.next();
    int above = (next == null ? list.parts().size() : list.indexOf(next)) - 1;
    if (above >= 0) {
      SubtaskRow row = list.rows().get(above);
      if (inTitle || next != null) {
        list.edit(row);
      } else {
        row.requestFocus();
      }
    }
    return above >= 0;
  }

  /** Goes to the title below a new part. */
  static boolean goOn(SubtaskDraft draft, SubtaskList list) {
    Task next = draft.next();
    if (next != null) {
      list.edit(list.rows().get(list.indexOf(next)));
    }
    return next != null;
  }
}
