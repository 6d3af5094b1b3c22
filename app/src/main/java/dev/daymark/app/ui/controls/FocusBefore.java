package dev.daymark.app.ui.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Where the focus was before something floated, and what that was in, from inside to outside: if it
 * is gone by the time the focus comes back, the nearest of these has it that is still there.
 */
final class FocusBefore {
  private final List<Node> around = new ArrayList<>();

  FocusBefore(@Nullable Node owner) {
    for (Node at = owner; at != null; at = at.getParent()) {
      around.add(at);
    }
  }

  /** Gives the focus back; false if nothing that it was in can have it. */
  boolean giveBack(Scene scene) {
    if (around.isEmpty()) {
      return false;
    }
    Node owner = around.getFirst();
    Optional<Node> target =
        isUsable(owner, scene)
            ? Optional.of(owner)
            : around.stream()
                .filter(node -> isUsable(node, scene) && !node.equals(scene.getRoot()))
                .flatMap(node -> FocusStops.first(node).stream())
                .findFirst();
    target.ifPresent(Node::requestFocus);
    return target.isPresent();
  }

  private static boolean isUsable(Node node, Scene scene) {
    boolean visible = scene.equals(node.getScene()) && !node.isDisabled();
    for (Node at = node; visible && at != null; at = at.getParent()) {
      visible = at.isVisible();
    }
    return visible;
  }
}
