package dev.daymark.app.cli;

import dev.daymark.app.CompositionRoot;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.domain.sync.SyncRun;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.RunUndo;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncTrigger;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sync} and what can be asked and said about it. */
@Command(name = "sync", description = "Syncs every account once, until both sides are quiet.")
final class SyncCommand implements Callable<Integer> {

  private static final String EVERY = "*";

  private final CommandContext context;

  @Option(names = "--json", description = "Prints the report as JSON.")
  private boolean json;

  @Option(
      names = "--confirm-mass-change",
      arity = "0..1",
      fallbackValue = EVERY,
      paramLabel = "CALENDAR",
      description = {
        "Says yes to a large change that was held back, of a calendar or of all of them,",
        "and syncs. To see what it is: daymark sync held"
      })
  private @Nullable String confirmed;

  @Option(
      names = "--refuse-mass-change",
      arity = "0..1",
      fallbackValue = EVERY,
      paramLabel = "CALENDAR",
      description = "Says no to it: what is on this device stays as it is.")
  private @Nullable String refused;

  @Spec private CommandSpec spec = CommandSpec.create();

  SyncCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (confirmed != null && refused != null) {
      throw misused(
          "--confirm-mass-change and --refuse-mass-change say different things; give one of them");
    }
    int[] exit = {0};
    context.withStore(root -> exit[0] = sync(root));
    return exit[0];
  }

  private int sync(CompositionRoot root) {
    if (root.store().accounts().all().isEmpty()) {
      context.terminal().say("No account is connected; everything is on this device.");
    }
    answer(root, confirmed, MassChange.Answer.YES);
    answer(root, refused, MassChange.Answer.NO);
    SyncReport report = root.syncEngine().run(SyncTrigger.COMMAND_LINE);
    if (json) {
      context.terminal().printJson(out -> SyncWords.write(out, report));
    }
    return new SyncWords(context).show(report, root);
  }

  private void answer(CompositionRoot root, @Nullable String calendar, MassChange.Answer answer) {
    if (calendar == null) {
      return;
    }
    Set<CalendarId> answered =
        calendar.equals(EVERY)
            ? HeldChanges.waiting(root.store()).stream()
                .map(MassChange::calendar)
                .collect(Collectors.toSet())
            : Set.of(new Named(root.store()).calendar(calendar).id());
    if (answered.isEmpty()) {
      throw new DaymarkException(ErrorCode.CHANGE_NOT_FOUND, "No change is held back.");
    }
    answered.forEach(id -> root.syncEngine().answer(id, answer));
  }

  private ParameterException misused(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  @Command(description = "Tells when each account was in step, how it went, and what waits.")
  void status(@Option(names = "--json", description = "Prints JSON.") boolean asJson) {
    context.withStore(root -> new SyncSummary(context, root.store()).show(asJson));
  }

  @Command(description = "Lists large changes that were held back, and what each answer means.")
  void held(@Option(names = "--json", description = "Prints JSON.") boolean asJson) {
    context.withStore(root -> new HeldChanges(context, root.store()).show(asJson));
  }

  @Command(description = "Lists the runs that changed something, the newest first.")
  void log(
      @Option(names = "--json", description = "Prints JSON.") boolean asJson,
      @Option(
              names = "--limit",
              defaultValue = "20",
              paramLabel = "N",
              description = "How many, from 1; 20 if not given.")
          int limit) {
    if (limit < 1) {
      throw misused("--limit is " + limit + " and has to be 1 or more");
    }
    context.withStore(root -> new RunLog(context, root.store()).list(limit, asJson));
  }

  @Command(description = "Shows what a run changed here and sent, with before and after.")
  void show(
      @Parameters(paramLabel = "RUN", description = "Its id, or the last digits of it.") String run,
      @Option(names = "--json", description = "Prints JSON.") boolean asJson) {
    context.withStore(
        root -> {
          LocalStore store = root.store();
          new RunDetails(context, store).show(new Named(store).run(run), asJson);
        });
  }

  @Command(
      description = {
        "Takes back what a run changed on this device, as new edits that are sent like any other.",
        "What was changed again since stays, and is named."
      })
  int undo(
      @Parameters(paramLabel = "RUN", description = "Its id, or the last digits of it.")
          String run) {
    int[] exit = {0};
    context.withStore(
        root -> {
          exit[0] = undo(root.store(), new Named(root.store()).run(run));
        });
    return exit[0];
  }

  private int undo(LocalStore store, SyncRun run) {
    RunUndo undo = store.localEdits().undoRun(run.id());
    Terminal terminal = context.terminal();
    terminal.say(
        Wording.count(undo.undone().size(), "event is", "events are")
            + " as before the run; what changed is sent at the next sync.");
    for (RunUndo.Refusal refusal : undo.refused()) {
      terminal.say("Not taken back: " + Wording.title(refusal.title()) + ". " + refusal.reason());
    }
    return undo.refused().isEmpty() ? 0 : 1;
  }
}
