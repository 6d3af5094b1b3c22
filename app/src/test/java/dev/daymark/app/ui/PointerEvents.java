package dev.daymark.app.ui;

import javafx.event.EventType;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** What a pointer does, without one. */
public final class PointerEvents {

  private PointerEvents() {}

  /** It comes over a node that this is fired at. */
  public static MouseEvent entering() {
    return of(MouseEvent.MOUSE_ENTERED, 1, 1, MouseButton.NONE, 0, false);
  }

  /** The first button goes up or down, or the pointer moves with it, at a place of the scene. */
  public static MouseEvent primary(
      EventType<MouseEvent> type, double x, double y, int clicks, boolean down) {
    return of(type, x, y, MouseButton.PRIMARY, clicks, down);
  }

  private static MouseEvent of(
      EventType<MouseEvent> type,
      double x,
      double y,
      MouseButton button,
      int clicks,
      boolean primaryDown) {
    return new MouseEvent(
        type,
        x,
        y,
        x,
        y,
        button,
        clicks,
        false,
        false,
        false,
        false,
        primaryDown,
        false,
        false,
        false,
        false,
        clicks == 0,
        null);
  }
}
