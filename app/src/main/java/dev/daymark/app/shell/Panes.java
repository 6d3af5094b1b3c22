package dev.daymark.app.shell;

import dev.daymark.app.ui.controls.FocusStops;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * The panes of the window in reading order, through which the keyboard goes one by one; those that
 * are not on the screen are left out.
 */
final class Panes {
  private final List<Node> all;

  Panes(List<Node> all) {
    this.all = all;
  }

  /**
   * Puts the focus into another one.
   *
   * @param focused what has it now
   * @param by 1 for the next, -1 for the one before
   */
  void turn(@Nullable Node focused, int by) {
    List<Node> shown = all.stream().filter(Panes::isShown).toList();
    int now = by > 0 ? -1 : 0;
    for (int i = 0; i < shown.size(); i++) {
      if (contains(shown.get(i), focused)) {
        now = i;
      }
    }
    for (int step = 1; step <= shown.size(); step++) {
      if (focusIn(shown.get(Math.floorMod(now + by * step, shown.size())))) {
        return;
      }
    }
  }

  /** Whether something is on the screen and takes keys. */
  static boolean isShown(Node pane) {
    for (Node at = pane; at != null; at = at.getParent()) {
      // What slides out takes no mouse any more, and so no keys.
      if (!at.isVisible() || at.isMouseTransparent()) {
        return false;
      }
    }
    return pane.getScene() != null;
  }

  private static boolean contains(Node pane, @Nullable Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(pane)) {
        return true;
      }
    }
    return false;
  }

  private static boolean focusIn(Node node) {
    Optional<Node> stop = FocusStops.first(node);
    stop.ifPresent(Node::requestFocus);
    return stop.isPresent();
  }
}
