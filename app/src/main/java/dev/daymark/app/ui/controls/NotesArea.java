package dev.daymark.app.ui.controls;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A field of several lines. Tab leaves it as it leaves every other field, and writes nothing into
 * it; Enter begins another line.
 */
public final class NotesArea extends TextArea {

  /** With a text, whose lines are broken where the field ends. */
  public NotesArea(String text) {
    super(text);
    setWrapText(true);
    addEventFilter(KeyEvent.KEY_PRESSED, this::leaveByTab);
  }

  private void leaveByTab(KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown()) {
      requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      event.consume();
    }
  }
}
