package dev.daymark.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.css.Selector;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/**
 * Texts that have no room: those that end in an ellipsis, and those that a field is too small for.
 */
final class CutTexts {
  private CutTexts() {}

  /** A text that is not shown whole, and the node that shows it. */
  record Cut(String whole, Node node) {
    /** Whether it is in a part of the scene that a selector finds. */
    boolean isIn(String selector) {
      Selector wanted = Selector.createSelector(selector);
      return Stream.iterate(node, Objects::nonNull, Node::getParent).anyMatch(wanted::applies);
    }

    @Override
    public String toString() {
      return "“" + whole + "” in " + place(node);
    }
  }

  /** What is cut in a scene. */
  static List<Cut> in(Scene scene) {
    List<Cut> cut = new ArrayList<>();
    for (Node node : SceneWalk.seen(scene)) {
      if (node instanceof Labeled labeled && isCut(labeled)) {
        cut.add(new Cut(labeled.getText(), labeled));
      } else if (node instanceof TextField field && isCut(field)) {
        cut.add(new Cut(shown(field), field));
      }
    }
    return cut;
  }

  private static String place(Node node) {
    return SceneWalk.name(node) + (node.getId() == null ? "" : " #" + node.getId());
  }

  /** Whether less of a label is shown than it says. */
  static boolean isCut(Labeled labeled) {
    return labeled.getChildrenUnmodifiable().stream()
        .filter(Text.class::isInstance)
        .map(text -> ((Text) text).getText())
        .anyMatch(
            shown ->
                shown.endsWith(labeled.getEllipsisString()) && !shown.equals(labeled.getText()));
  }

  private static String shown(TextField field) {
    return field.getText() == null || field.getText().isEmpty()
        ? field.getPromptText()
        : field.getText();
  }

  /** Whether a field is narrower than what is in it, or than what it asks for. */
  static boolean isCut(TextField field) {
    return field.getChildrenUnmodifiable().stream()
        .filter(part -> part.getClip() instanceof Rectangle)
        .anyMatch(part -> widest(part) > ((Rectangle) part.getClip()).getWidth() + 1);
  }

  private static double widest(Node part) {
    return SceneWalk.under(part).stream()
        .filter(Text.class::isInstance)
        .mapToDouble(text -> text.getLayoutBounds().getWidth())
        .max()
        .orElse(0);
  }
}
