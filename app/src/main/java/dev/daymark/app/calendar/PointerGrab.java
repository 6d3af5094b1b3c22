package dev.daymark.app.calendar;

import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * The pointer from a press of the first button until that is let go, wherever it goes meanwhile and
 * whatever the other buttons do. The node that was pressed may be used for something else or be
 * gone by then, so nothing is asked of it.
 */
final class PointerGrab {
  private final Node owner;
  private final EventHandler<MouseEvent> dragged;
  private final EventHandler<MouseEvent> released;
  private @Nullable Scene scene;

  /**
   * @param owner whose coordinates the events have
   */
  PointerGrab(Node owner, Consumer<MouseEvent> dragged, Consumer<MouseEvent> released) {
    this.owner = owner;
    this.dragged = event -> dragged.accept(event.copyFor(owner, event.getTarget()));
    this.released =
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            letGo();
            released.accept(event.copyFor(owner, event.getTarget()));
          }
        };
  }

  /** Follows the pointer from now on. */
  void take() {
    letGo();
    Scene taken = owner.getScene();
    taken.addEventFilter(MouseEvent.MOUSE_DRAGGED, dragged);
    taken.addEventFilter(MouseEvent.MOUSE_RELEASED, released);
    scene = taken;
  }

  /** Follows it no more. */
  void letGo() {
    Scene taken = scene;
    if (taken != null) {
      taken.removeEventFilter(MouseEvent.MOUSE_DRAGGED, dragged);
      taken.removeEventFilter(MouseEvent.MOUSE_RELEASED, released);
      scene = null;
    }
  }
}
