package dev.daymark.app.tasks;

import dev.daymark.app.ui.controls.FocusRing;
import java.util.function.Predicate;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

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

  /**
   * Gives the focus to the next row, or to the one before, and leaves what is selected.
   *
   * @param stops which rows can have it; the others are passed over
   */
  static <T> void moveFocus(ListView<T> list, int by, Predicate<T> stops) {
    int to = list.getFocusModel().getFocusedIndex() + by;
    while (to >= 0 && to < list.getItems().size() && !stops.test(list.getItems().get(to))) {
      to += by;
    }
    if (to >= 0 && to < list.getItems().size()) {
      list.getFocusModel().focus(to);
      FocusRing.show(list);
      if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
        flow.scrollTo(to);
      }
    }
  }
}
