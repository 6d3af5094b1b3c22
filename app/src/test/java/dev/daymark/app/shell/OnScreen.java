package dev.daymark.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Window;

/** Finds what is on the screen, in the window and in the menus over it. FX thread. */
final class OnScreen {
  private OnScreen() {}

  /** The nodes of a kind, those of what lies on top first. */
  static List<Node> nodes(String selector) {
    List<Node> found = new ArrayList<>();
    for (Window open : Window.getWindows().reversed()) {
      open.getScene().getRoot().lookupAll(selector).stream()
          .filter(OnScreen::holds)
          .forEach(found::add);
    }
    return found;
  }

  /** Whether a node is visible with all that it is in. */
  static boolean holds(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /** Shows exactly this text. */
  static Predicate<Node> saying(String text) {
    return node -> text.equals(words(node));
  }

  /** What a node says; empty if it bears no text of its own. */
  static String words(Node node) {
    return switch (node) {
      case Labeled labeled -> Objects.requireNonNullElse(labeled.getText(), "");
      case Text text -> text.getText();
      default -> "";
    };
  }

  /** The middle of a node, on the screen. */
  static Point2D middle(Node node) {
    Bounds bounds = node.localToScreen(node.getLayoutBounds());
    return new Point2D(bounds.getCenterX(), bounds.getCenterY());
  }
}
