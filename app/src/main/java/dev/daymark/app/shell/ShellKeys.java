package dev.daymark.app.shell;

import dev.daymark.app.command.Command;
import dev.daymark.app.command.Commands;
import dev.daymark.app.command.KeyChords;
import dev.daymark.app.command.KeyStroke;
import dev.daymark.app.command.Scope;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The keys that work everywhere in the window. Screens hear a key first; letters belong to a text
 * field while one has the focus, and a dialog leaves only what concerns the window itself.
 */
final class ShellKeys {
  private static final Set<Command> OVER_A_DIALOG =
      EnumSet.of(
          Command.FULL_SCREEN,
          Command.CLOSE,
          Command.QUIT,
          Command.LARGER_TEXT,
          Command.SMALLER_TEXT,
          Command.NORMAL_TEXT);

  private final Commands commands;
  private final KeyChords chords;
  private final BooleanSupplier asking;
  private boolean stray;

  /**
   * @param asking whether a dialog lies over the window
   */
  ShellKeys(Commands commands, BooleanSupplier asking) {
    this.commands = commands;
    this.chords = new KeyChords(commands.keys());
    this.asking = asking;
  }

  /** Looks at a key before the screens do. */
  void early(KeyEvent event, @Nullable Node focused) {
    stray = false;
    if (isTyping(focused) || asking.getAsBoolean()) {
      chords.clear();
      return;
    }
    boolean second = chords.isUnderWay();
    Optional<Command> command = chords.press(event);
    stray = second;
    if (command.isPresent() && commands.run(command.get())) {
      event.consume();
    }
  }

  /** Answers a key that no screen took. */
  void pressed(KeyEvent event, @Nullable Node focused) {
    boolean plain = KeyStroke.pressed(event).filter(KeyStroke::isPlain).isPresent();
    if (!(plain && isTyping(focused)) && answer(event)) {
      stray = plain;
      event.consume();
    }
  }

  /** Keeps the letter of a shortcut from being typed into the field that the shortcut opened. */
  void earlyTyped(KeyEvent event) {
    if (stray) {
      stray = false;
      event.consume();
    }
  }

  /** Answers a character that no screen took. */
  void typed(KeyEvent event, @Nullable Node focused) {
    if (!isTyping(focused) && answer(event)) {
      event.consume();
    }
  }

  private boolean answer(KeyEvent event) {
    return commands.keys().meaning(event, Scope.EVERYWHERE, Scope.GO_TO, Scope.CALENDAR).stream()
        .filter(command -> !asking.getAsBoolean() || OVER_A_DIALOG.contains(command))
        .anyMatch(commands::run);
  }

  private static boolean isTyping(@Nullable Node focused) {
    return focused instanceof TextInputControl;
  }
}
