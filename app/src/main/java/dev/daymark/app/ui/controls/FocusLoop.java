package dev.daymark.app.ui.controls;

import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Tab inside what floats: behind the last of its stops comes the first, and before the first
 * the last. What it lies over is not reached, and its keys do nothing there.
 */
final class FocusLoop {
  private final Scene scene;
  private final Supplier<@Nullable Node> around;
  private final EventHandler<KeyEvent> pressed = this::pressed;
  private final ChangeListener<@Nullable Node> moved = (property, before, now) -> keep(now);
  private boolean turning;
  private boolean back;

  /**
   * Begins.
   *
   * @param around gives what floats at the moment; null while nothing does
   */
  FocusLoop(Scene scene, Supplier<@Nullable Node> around) {
    this.scene = scene;
    this.around = around;
    scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
    scene.focusOwnerProperty().addListener(moved);
  }

  /** Ends. */
  void close() {
    scene.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
    scene.focusOwnerProperty().removeListener(moved);
  }

  private void pressed(KeyEvent event) {
    turning = event.getCode() == KeyCode.TAB;
    back = event.isShiftDown();
    if (turning) {
      // What moves the focus later is not the key any more.
      Platform.runLater(() -> turning = false);
    }
  }

  private void keep(@Nullable Node now) {
    Node floating = around.get();
    if (!turning || floating == null || now == null || isIn(floating, now)) {
      return;
    }
    List<Node> stops = FocusStops.in(floating);
    Node next = stops.isEmpty() ? floating : back ? stops.getLast() : stops.getFirst();
    next.requestFocus();
  }

  private static boolean isIn(Node floating, Node node) {
    Node at = node;
    while (at != null && !at.equals(floating)) {
      at = at.getParent();
    }
    return at != null;
  }
}
