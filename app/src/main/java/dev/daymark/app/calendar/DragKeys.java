package dev.daymark.app.calendar;

import dev.daymark.app.command.Command;
import dev.daymark.app.command.KeyMap;
import dev.daymark.app.command.Scope;
import java.util.EnumSet;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The keys that work while something is dragged: those that bring other days under the pointer, and
 * Escape. Any other would change what is in the person's hand.
 */
final class DragKeys {
  private static final Set<Command> MEANT =
      EnumSet.of(Command.NEXT, Command.PREVIOUS, Command.TODAY, Command.ZOOM_IN, Command.ZOOM_OUT);

  private DragKeys() {}

  /** Lets no other key be heard by anybody. */
  static void keep(KeyEvent event, KeyMap keys) {
    boolean meant =
        event.getEventType() == KeyEvent.KEY_RELEASED
            || event.getCode() == KeyCode.ESCAPE
            || keys.meaning(event, Scope.CALENDAR).stream().anyMatch(MEANT::contains);
    if (!meant) {
      event.consume();
    }
  }
}
