package dev.daymark.app.subtasks;

import javafx.scene.Node;

/** Tells leaving a field from leaving the window. */
final class FieldLeaving {
  private FieldLeaving() {}

  /** Whether the focus will be back in the field when the window is in front again. */
  static boolean isStillOwner(Node field) {
    return field.getScene() != null && field.equals(field.getScene().getFocusOwner());
  }
}
