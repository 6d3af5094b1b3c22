package dev.daymark.app.subtasks;

import dev.daymark.domain.Task;
import dev.daymark.domain.TaskId;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Where the focus is among the parts of a task, and what is typed there, to be found again when the
 * parts were read anew.
 *
 * @param part the part; for a new one the part that it comes before, null for the end
 * @param index which row that was, for when the part is gone
 */
public record SubtaskFocus(
    Where where, @Nullable TaskId part, int index, String typed, int caret, int anchor) {

  /** A row, its title in a field, or the field of a part that is not there yet. */
  public enum Where {
    ROW,
    TITLE,
    NEW
  }

  static SubtaskFocus row(Task part, int index) {
    return new SubtaskFocus(Where.ROW, part.id(), index, "", 0, 0);
  }

  /** The row of a part, wherever it stands. */
  public static SubtaskFocus row(TaskId part) {
    return new SubtaskFocus(Where.ROW, part, 0, "", 0, 0);
  }

  /** The title of a part, with the caret behind its last letter. */
  static SubtaskFocus title(Task part, int index) {
    int end = part.content().title().length();
    return new SubtaskFocus(Where.TITLE, part.id(), index, part.content().title(), end, end);
  }

  /** A field as it is. */
  static SubtaskFocus in(Where where, @Nullable TaskId part, int index, TextField field) {
    return new SubtaskFocus(
        where, part, index, field.getText(), field.getCaretPosition(), field.getAnchor());
  }

  /** Puts what was typed, and the focus, into a field. */
  void into(TextField field) {
    field.setText(typed);
    // A skin that comes after the focus would select all.
    field.applyCss();
    field.requestFocus();
    field.selectRange(anchor, caret);
  }
}
