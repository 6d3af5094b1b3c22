package dev.daymark.app.tasks;

import java.util.List;
import javafx.scene.Node;

/** Where tasks can be selected: the list or the board. */
interface TaskSurface {

  /** The selected tasks, from top to bottom. */
  List<TaskRow> selection();

  /** A key is about to complete these, or to open them again. */
  default void completing(List<TaskRow> rows) {}

  /** Lets the person type another title. */
  void rename(TaskRow row);

  /** Shows the details of what is selected. */
  void open();

  /** Lets the person type a part of what is selected. */
  void addPart();

  /** Selects every task that is shown. */
  void selectAll();

  /** Adds what has the focus to what is selected, or takes it out. */
  void toggleSelection();

  /** Gives the focus to the task below or above, and leaves what is selected. */
  void moveCursor(int by);

  /** Makes what is selected subtasks of the task above. */
  default void makeParts() {}

  /** Whether {@link #makeParts} would change something; never where none is above another. */
  default boolean canMakeParts() {
    return false;
  }

  /** Puts what is selected one place up or down. */
  void reorder(int by);

  /** Whether {@link #reorder} would change something. */
  boolean canReorder(int by);

  /** Puts what is selected into another column; the list has none. */
  void shiftColumn(int by);

  /** Whether there are columns. */
  boolean hasColumns();

  /** The whole of it, where keys are heard. */
  Node node();

  /** What a menu opens beside: the first selected task, or the whole if that is not in sight. */
  Node anchor();
}
