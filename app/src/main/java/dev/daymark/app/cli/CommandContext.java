package dev.daymark.app.cli;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.backup.Restoring;
import java.util.Locale;
import java.util.function.Consumer;

/** What every command is given. */
record CommandContext(Workspace workspace, Terminal terminal, Surroundings surroundings) {

  /** Opens the data, hands it to {@code work}, and closes it. */
  void withStore(Consumer<CompositionRoot> work) {
    boolean lost = Restoring.isDatabaseLost(workspace.dataDir());
    workspace.with(
        root -> {
          if (lost) {
            terminal.say(
                "There was no database here, so a new one is begun; backups of the one before are"
                    + " here: daymark restore --list");
          }
          work.accept(root);
        });
  }

  /** Reads dates and times as the person means them at this moment. */
  MomentParser moments() {
    return new MomentParser(surroundings.today());
  }

  /** Puts dates and times into words; the command line speaks British English, for scripts. */
  Wording wording() {
    return new Wording(surroundings.zone(), Locale.UK, surroundings.today());
  }
}
