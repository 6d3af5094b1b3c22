package dev.daymark.app.tasks;

import java.util.List;
import javafx.scene.Node;

/** Where tasks can be selected: the list or the board. */
interface TaskSurface {

  /** The selected tasks, from top to bottom. */
  List<TaskRow> selection();

  /** Lets the person type another title. */
  void rename(TaskRow row);

  /** Shows the details of what is selected. */
  void open();

  /** What a menu opens beside. */
  Node anchor();
}
