package dev.daymark.app.cli;

import dev.daymark.app.CompositionRoot;
import java.util.Locale;
import java.util.function.Consumer;

/** What every command is given. */
record CommandContext(Workspace workspace, Terminal terminal, Surroundings surroundings) {

  /** Opens the data, hands it to {@code work}, and closes it. */
  void withStore(Consumer<CompositionRoot> work) {
    workspace.with(work);
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
