package dev.daymark.app.cli;

import dev.daymark.app.CompositionRoot;
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

  /** Puts dates and times into words for the person. */
  Wording wording() {
    return new Wording(surroundings.zone(), surroundings.locale(), surroundings.today());
  }
}
