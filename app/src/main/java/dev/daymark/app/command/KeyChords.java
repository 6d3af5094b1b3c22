package dev.daymark.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyEvent;

/** Follows keys that are pressed after each other, such as G and then C. */
public final class KeyChords {
  private final KeyMap keys;
  private final List<KeyStroke> pressed = new ArrayList<>();

  public KeyChords(KeyMap keys) {
    this.keys = keys;
  }

  /** Whether a first key was pressed and the next one may belong to it. */
  public boolean isUnderWay() {
    return !pressed.isEmpty();
  }

  /** Hears a key; what it completes is returned and should not be heard by anyone else. */
  public Optional<Command> press(KeyEvent event) {
    Optional<KeyStroke> stroke = KeyStroke.pressed(event);
    if (stroke.isEmpty()) {
      return Optional.empty();
    }
    pressed.add(stroke.get());
    Optional<Command> complete = keys.ofSequence(pressed);
    if (complete.isPresent() || keys.beginningWith(pressed).isEmpty()) {
      pressed.clear();
    }
    return complete;
  }

  /** Forgets what was pressed. */
  public void clear() {
    pressed.clear();
  }
}
