package dev.daymark.app.shell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Goes once around a scene with Tab, or back with Shift+Tab, and notes where it came. Where Tab
 * goes through the items of a calendar one by one, F6 leads on after a hundred of them. FX thread
 * only.
 */
final class TabTour {
  private static final int MOST = 400;
  private static final int ITEMS = 100;

  /** What has more parts is a list, in which one row looks other. */
  private static final int PARTS = 60;

  private final Scene scene;
  private final boolean back;
  private final List<Node> stops = new ArrayList<>();
  private final List<Node> unmarked = new ArrayList<>();
  private int stayed;
  private boolean jumped;

  private TabTour(Scene scene, boolean back) {
    this.scene = scene;
    this.back = back;
  }

  /** A tour from a stop until it comes back there. */
  static TabTour around(Scene scene, Node first, boolean back) {
    TabTour tour = new TabTour(scene, back);
    first.requestFocus();
    Node at = first;
    for (int i = 0; i < MOST && at != null && (i == 0 || !at.equals(first)); i++) {
      at = tour.goOn(at);
    }
    return tour;
  }

  private @Nullable Node goOn(Node at) {
    if (!stops.contains(at)) {
      stops.add(at);
    }
    KeyCode key = stayed > ITEMS ? KeyCode.F6 : KeyCode.TAB;
    jumped |= key == KeyCode.F6;
    press(at, key);
    Node now = scene.getFocusOwner();
    stayed = at.equals(now) ? stayed + 1 : 0;
    if (now != null && !now.equals(at) && key == KeyCode.TAB && !isMarked(now)) {
      unmarked.add(now);
    }
    return now;
  }

  private void press(Node at, KeyCode key) {
    Event.fireEvent(
        at, new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "\t", key, back, false, false, false));
  }

  /** Whether it looks other with the mark of the focus than without. */
  private boolean isMarked(Node stop) {
    PseudoClass visible = PseudoClass.getPseudoClass("focus-visible");
    if (!stop.getPseudoClassStates().contains(visible)) {
      return false;
    }
    if (SceneWalk.under(stop).size() > PARTS) {
      return true;
    }
    scene.getRoot().applyCss();
    String with = looks(stop);
    stop.pseudoClassStateChanged(visible, false);
    stop.pseudoClassStateChanged(PseudoClass.getPseudoClass("focused"), false);
    scene.getRoot().applyCss();
    String without = looks(stop);
    stop.pseudoClassStateChanged(visible, true);
    stop.pseudoClassStateChanged(PseudoClass.getPseudoClass("focused"), true);
    return !with.equals(without);
  }

  private static String looks(Node node) {
    StringBuilder looks = new StringBuilder();
    describe(node, looks);
    return looks.toString();
  }

  private static void describe(Node node, StringBuilder looks) {
    looks.append(node.isVisible()).append(node.getEffect());
    if (node instanceof Region region) {
      looks.append(Objects.hashCode(region.getBorder()));
      looks.append(Objects.hashCode(region.getBackground()));
    }
    if (node instanceof Shape shape) {
      looks.append(shape.getFill()).append(shape.getStroke());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> describe(child, looks));
    }
  }

  List<Node> stops() {
    return List.copyOf(stops);
  }

  /** Whether stops of a pane were left out on the way. */
  boolean hasJumped() {
    return jumped;
  }

  /** The stops of which nobody sees that the focus is there. */
  List<Node> unmarked() {
    return List.copyOf(unmarked);
  }

  /** Whatever takes the focus, is seen and can be used in a part of a scene. */
  static List<Node> focusable(Node part) {
    return SceneWalk.under(part).stream()
        .filter(Node::isFocusTraversable)
        .filter(node -> !node.isDisabled() && !node.getLayoutBounds().isEmpty())
        .toList();
  }

  /** What people call it, for the message of a failure. */
  static String name(Node node) {
    Set<String> words = new LinkedHashSet<>();
    words.add(String.valueOf(node.getId()));
    words.add(String.valueOf(node.getAccessibleText()));
    if (node instanceof Labeled labeled) {
      words.add(String.valueOf(labeled.getText()));
    }
    words.remove("null");
    return SceneWalk.name(node) + " " + words;
  }
}
