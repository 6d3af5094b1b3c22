package dev.daymark.app.cli;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.storage.LocalStore;
import picocli.CommandLine.Command;

/** {@code undo}. */
@Command(name = "undo", description = "Takes your last change back.")
final class UndoCommand implements Runnable {

  private final CommandContext context;

  UndoCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    context.withStore(
        root -> {
          LocalStore store = root.store();
          store
              .localEdits()
              .undo(
                  store
                      .history()
                      .lastUndoable()
                      .orElseThrow(
                          () ->
                              new DaymarkException(
                                  ErrorCode.CHANGE_NOT_FOUND, "There is nothing to undo.")));
          context.terminal().say("Your last change is taken back.");
        });
  }
}
