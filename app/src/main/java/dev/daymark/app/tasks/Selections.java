package dev.daymark.app.tasks;

import javafx.scene.control.ListView;

/** What keys do to the selection of a list. */
final class Selections {
  private Selections() {}

  /** Adds the focused row to what is selected, or takes it out. */
  static void toggleFocused(ListView<?> list) {
    int focused = list.getFocusModel().getFocusedIndex();
    if (list.getSelectionModel().isSelected(focused)) {
      list.getSelectionModel().clearSelection(focused);
    } else if (focused >= 0) {
      list.getSelectionModel().select(focused);
    }
    list.getFocusModel().focus(focused);
  }
}
