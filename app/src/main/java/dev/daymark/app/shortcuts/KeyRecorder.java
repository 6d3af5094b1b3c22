package dev.daymark.app.shortcuts;

import dev.daymark.app.command.KeyStroke;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A field that hears keys instead of writing them. Escape and Tab are not heard: they lead out of
 * it.
 */
final class KeyRecorder extends TextField {
  /**
   * @param prompt what to do, also its name for screen readers
   * @param cancel on Escape
   */
  KeyRecorder(String prompt, Consumer<KeyStroke> heard, Runnable cancel) {
    getStyleClass().add("recorder");
    setEditable(false);
    setPromptText(prompt);
    setAccessibleText(prompt);
    setContextMenu(null);
    addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, heard, cancel));
    addEventFilter(KeyEvent.KEY_TYPED, event -> typed(event, heard));
  }

  private static void pressed(KeyEvent event, Consumer<KeyStroke> heard, Runnable cancel) {
    if (event.getCode() == KeyCode.TAB) {
      return;
    }
    event.consume();
    if (event.getCode() == KeyCode.ESCAPE) {
      cancel.run();
    } else {
      KeyStroke.pressed(event).ifPresent(heard);
    }
  }

  private static void typed(KeyEvent event, Consumer<KeyStroke> heard) {
    event.consume();
    KeyStroke.typed(event).ifPresent(heard);
  }
}
