package dev.daymark.app.shortcuts;

import dev.daymark.app.command.Command;
import dev.daymark.app.command.FixedKey;
import dev.daymark.app.command.KeySequence;
import java.util.List;

/** What the recorded keys do already. */
public sealed interface Clash {

  /** The keys that were recorded. */
  KeySequence keys();

  /**
   * Other commands have them.
   *
   * @param others at least one
   * @param swappable whether the only other one could have the old keys instead
   */
  record WithCommands(KeySequence keys, List<Command> others, boolean swappable) implements Clash {}

  /** A key of the picture has them, which nobody can change. */
  record WithFixed(KeySequence keys, FixedKey fixed) implements Clash {}
}
