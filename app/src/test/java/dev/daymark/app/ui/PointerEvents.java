package dev.daymark.app.ui;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** What a pointer does, without one. */
public final class PointerEvents {

  private PointerEvents() {}

  /** It comes over a node that this is fired at. */
  public static MouseEvent entering() {
    return new MouseEvent(
        MouseEvent.MOUSE_ENTERED,
        1,
        1,
        1,
        1,
        MouseButton.NONE,
        0,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        true,
        null);
  }
}
