package dev.daymark.app.ui.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Where Tab can stop. For the FX thread. */
public final class FocusStops {
  private FocusStops() {}

  /** All in a node, itself included, in their order; none is hidden or disabled. */
  static List<Node> in(Node node) {
    List<Node> found = new ArrayList<>();
    collect(node, found);
    return found;
  }

  /** The first in a node, which may be itself. */
  public static Optional<Node> first(Node node) {
    return in(node).stream().findFirst();
  }

  private static void collect(Node node, List<Node> found) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable()) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }
}
