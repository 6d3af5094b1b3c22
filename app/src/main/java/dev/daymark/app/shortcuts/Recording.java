package dev.daymark.app.shortcuts;

import dev.daymark.app.command.Command;
import dev.daymark.app.command.KeyStroke;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A command that waits for its new keys.
 *
 * @param pressed what was pressed so far
 * @param clash why they are not simply taken; null while there is nothing against them
 */
public record Recording(Command command, List<KeyStroke> pressed, @Nullable Clash clash) {

  static Recording of(Command command) {
    return new Recording(command, List.of(), null);
  }

  /** The keys so far, as they are written; empty for none. */
  public String written() {
    return pressed.stream().map(KeyStroke::toString).collect(Collectors.joining(" "));
  }

  /** Whether a first key was pressed, and another belongs to it. */
  public boolean isHalf() {
    return clash == null && !pressed.isEmpty();
  }
}
