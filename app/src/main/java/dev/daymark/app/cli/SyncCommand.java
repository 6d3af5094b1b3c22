package dev.daymark.app.cli;

import dev.daymark.app.CompositionRoot;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncTrigger;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sync}. */
@Command(name = "sync", description = "Syncs every account once, until both sides are quiet.")
final class SyncCommand implements Callable<Integer> {

  private final CommandContext context;

  @Option(names = "--json", description = "Prints the report as JSON.")
  private boolean json;

  @Option(
      names = "--allow-deletions",
      paramLabel = "CALENDAR",
      description = "Lets Google delete many events of a calendar at once, by name or id.")
  private List<String> allowDeletions = List.of();

  SyncCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    int[] exit = {0};
    context.withStore(root -> exit[0] = sync(root));
    return exit[0];
  }

  private int sync(CompositionRoot root) {
    if (root.store().accounts().all().isEmpty()) {
      context.terminal().say("No account is connected; everything is on this device.");
    }
    for (String calendar : allowDeletions) {
      root.syncEngine().allowDeletions(new Named(root.store()).calendar(calendar).id());
    }
    SyncReport report = root.syncEngine().run(SyncTrigger.COMMAND_LINE);
    if (json) {
      context.terminal().printJson(out -> SyncWords.write(out, report));
    }
    return new SyncWords(context).show(report, root);
  }
}
