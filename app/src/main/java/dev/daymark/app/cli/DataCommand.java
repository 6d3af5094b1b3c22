package dev.daymark.app.cli;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.folder.FormerFolder;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code data} and its commands. */
@Command(name = "data", description = "Tells where your data are, and moves them.")
final class DataCommand implements Runnable {

  private final CommandContext context;

  DataCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public void run() {
    where(false);
  }

  @Command(description = "Tells where the data are, and where a copy from before a move is.")
  void where(@Option(names = "--json", description = "Prints JSON.") boolean json) {
    context.withStore(root -> tell(root.dataDir(), json));
  }

  private void tell(Path dataDir, boolean json) {
    Optional<Path> former = FormerFolder.of(dataDir);
    Terminal terminal = context.terminal();
    if (json) {
      terminal.printJson(
          out -> {
            out.beginObject();
            out.name("folder").value(dataDir.toString());
            out.name("copyBeforeMove").value(former.map(Path::toString).orElse(null));
            out.endObject();
          });
      return;
    }
    terminal.print(dataDir.toString());
    former.ifPresent(this::tellOfCopy);
  }

  private void tellOfCopy(Path former) {
    context
        .terminal()
        .say(
            "A copy from before the move is in "
                + former
                + ". To delete it: daymark data delete-copy");
  }

  @Command(
      description = {
        "Moves the data, their backups and keys to another folder, which is empty or new.",
        "Everything is copied there, and the copy is opened and compared before it is used. The old"
            + " folder keeps its copy until you delete it (daymark data delete-copy)."
      })
  void move(@Parameters(paramLabel = "FOLDER") Path folder) {
    if (context.surroundings().running().isHere()) {
      throw new DaymarkException(
          ErrorCode.DATABASE_IN_USE,
          "Daymark is open. Move the folder in its settings, under Data & backups, or close it"
              + " first.");
    }
    Path named = context.workspace().named();
    Path target = context.surroundings().file(folder);
    context.withStore(
        root -> {
          Path now = root.folderMove().run(named, target);
          context.terminal().print(now.toString());
          tellOfCopy(root.dataDir());
        });
  }

  @Command(
      name = "delete-copy",
      description = "Deletes the copy that the folder from before the last move keeps.")
  void deleteCopy() {
    context.withStore(root -> context.terminal().say("Deleted the copy in " + deleted(root) + "."));
  }

  private static Path deleted(CompositionRoot root) {
    return FormerFolder.delete(root.dataDir());
  }
}
