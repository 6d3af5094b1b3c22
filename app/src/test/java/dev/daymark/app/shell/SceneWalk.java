package dev.daymark.app.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** What of a scene can be seen, from the root down. */
final class SceneWalk {
  private SceneWalk() {}

  /** Every node that is visible with all its parents and has a place. */
  static List<Node> seen(Scene scene) {
    return under(scene.getRoot());
  }

  /** The same of a part of a scene, which comes first. */
  static List<Node> under(Node part) {
    List<Node> found = new ArrayList<>();
    collect(part, found);
    return found;
  }

  private static void collect(Node node, List<Node> found) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    found.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }

  /** What a node is, for the message of a failure. */
  static String name(Node node) {
    Parent parent = node.getParent();
    String around = parent == null ? "" : " in " + String.join(".", parent.getStyleClass());
    return node.getClass().getSimpleName() + "." + String.join(".", node.getStyleClass()) + around;
  }
}
