package dev.daymark.app.inspector;

import javafx.application.Platform;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Tells whether a button of the mouse is down that was pressed on a node: between press and release
 * what is clicked must not be taken away from under the pointer.
 */
final class HeldPointer {
  private final Node node;
  private final Runnable released;
  private final EventHandler<MouseEvent> release = this::release;
  private boolean down;

  /**
   * @param released runs after what the release itself does
   */
  HeldPointer(Node node, Runnable released) {
    this.node = node;
    this.released = released;
    node.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
  }

  boolean isDown() {
    return down;
  }

  private void press(MouseEvent event) {
    Scene scene = node.getScene();
    if (scene != null && event.getButton() == MouseButton.PRIMARY) {
      down = true;
      scene.addEventFilter(MouseEvent.MOUSE_RELEASED, release);
      scene.addEventFilter(MouseEvent.MOUSE_MOVED, release);
    }
  }

  /** A pointer that moves with no button down was let go, too, be it over another window. */
  private void release(MouseEvent event) {
    ((Scene) event.getSource()).removeEventFilter(MouseEvent.MOUSE_RELEASED, release);
    ((Scene) event.getSource()).removeEventFilter(MouseEvent.MOUSE_MOVED, release);
    Platform.runLater(
        () -> {
          down = false;
          released.run();
        });
  }
}
