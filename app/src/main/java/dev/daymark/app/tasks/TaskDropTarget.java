package dev.daymark.app.tasks;

import java.util.List;
import java.util.Optional;

/** A part of the window besides the list where tasks can be dropped. */
interface TaskDropTarget {

  /** What a drop would do. */
  record Landing(Runnable drop) {}

  /** Where the pointer is, which it also marks; empty if nothing can be dropped there. */
  Optional<Landing> at(List<TaskRow> dragged, double sceneX, double sceneY);

  /** Nothing is dragged any more. */
  void leave();
}
