package dev.daymark.app.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * A key and what it does.
 *
 * @param scope where it works and is listed
 * @param messageKey what it does, in words
 * @param caps how it is written, such as {@code Ctrl+B} or {@code G C}
 * @param combination the key that triggers it; null for one that a screen answers by itself
 * @param action what it does
 */
record Shortcut(
    Scope scope,
    String messageKey,
    String caps,
    @Nullable KeyCombination combination,
    Runnable action) {

  /** Where a key works. */
  enum Scope {
    EVERYWHERE,
    GO_TO,
    CALENDAR,
    TASKS
  }

  /** A plain key, which does nothing while text is typed. */
  static Shortcut key(Scope scope, String messageKey, String caps, KeyCode code, Runnable action) {
    return new Shortcut(scope, messageKey, caps, new KeyCodeCombination(code), action);
  }

  /** A key with Ctrl, or Command on macOS. */
  static Shortcut control(String messageKey, String caps, KeyCode code, Runnable action) {
    KeyCombination keys = new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    return new Shortcut(Scope.EVERYWHERE, messageKey, caps, keys, action);
  }

  /** A key that a screen answers by itself; it is only listed. */
  static Shortcut listed(Scope scope, String messageKey, String caps) {
    return new Shortcut(scope, messageKey, caps, null, () -> {});
  }

  boolean matches(KeyEvent event) {
    return combination != null && combination.match(event);
  }

  /** Whether it would be a letter of a text. */
  boolean isPlain() {
    return combination instanceof KeyCodeCombination plain
        && plain.getShortcut() == KeyCombination.ModifierValue.UP
        && (plain.getCode().isLetterKey() || plain.getCode().isDigitKey());
  }
}
