package dev.daymark.app.ui.controls;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/**
 * Shows other children and touches only those that come and go: what stays keeps its focus, which a
 * node loses that is taken out and put back.
 */
public final class StayingChildren {
  private StayingChildren() {}

  /**
   * Lets the children be those that are wanted, in that order.
   *
   * @param children of one parent
   * @param wanted each at most once
   */
  public static void show(ObservableList<Node> children, List<? extends Node> wanted) {
    List<Node> gone = children.stream().filter(child -> !wanted.contains(child)).toList();
    if (!gone.isEmpty()) {
      children.removeAll(gone);
    }
    for (int i = 0; i < wanted.size(); i++) {
      Node node = wanted.get(i);
      if (i == children.size() || !children.get(i).equals(node)) {
        children.remove(node);
        children.add(i, node);
      }
    }
  }
}
