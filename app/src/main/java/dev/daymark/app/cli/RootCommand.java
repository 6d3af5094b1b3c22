package dev.daymark.app.cli;

import dev.daymark.app.cli.Screens.FirstAct;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code daymark} itself: without a command it opens the window. */
@Command(
    name = "daymark",
    synopsisSubcommandLabel = "[COMMAND]",
    description =
        "Your calendar and your tasks, on this device first. Without a command: the window.",
    footer = {
      "",
      "Dates and times: 2026-11-18, \"2026-11-18 14:00\", 14:00, today, tomorrow, friday.",
      "Exit codes: 0 done, 1 refused or failed with a reason, 2 not understood."
    })
final class RootCommand implements Callable<Integer> {

  static final String DATA_DIR = "--data-dir";

  private final Workspace workspace;
  private final WindowOpener window;

  RootCommand(Workspace workspace, WindowOpener window) {
    this.workspace = workspace;
    this.window = window;
  }

  @Option(
      names = DATA_DIR,
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "Where the data is, instead of DAYMARK_HOME or the usual place.")
  void dataDir(Path directory) {
    workspace.choose(directory);
  }

  @Option(names = "--new-event", description = "Opens the window with a new event in it.")
  private boolean newEvent;

  @Option(names = "--new-task", description = "Opens the window where a new task is typed.")
  private boolean newTask;

  @Option(
      names = "--open",
      arity = "0..1",
      paramLabel = "ADDRESS",
      description = "Opens the window at daymark://new-event or daymark://new-task.")
  private @Nullable URI address;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    return window.open(workspace, firstAct());
  }

  private FirstAct firstAct() {
    if (Stream.of(newEvent, newTask, address != null).filter(asked -> asked).count() > 1) {
      throw misused("--new-event, --new-task and --open say different things; give one of them");
    }
    if (address != null) {
      return act(address);
    }
    return newEvent ? FirstAct.NEW_EVENT : newTask ? FirstAct.NEW_TASK : FirstAct.LOOK;
  }

  private FirstAct act(URI asked) {
    if (asked.toString().isEmpty()) {
      return FirstAct.LOOK;
    }
    return switch (asked.getScheme() + "://" + asked.getAuthority()) {
      case "daymark://new-event" -> FirstAct.NEW_EVENT;
      case "daymark://new-task" -> FirstAct.NEW_TASK;
      default ->
          throw misused("\"" + asked + "\" is neither daymark://new-event nor daymark://new-task");
    };
  }

  private ParameterException misused(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }

  /** Opens the window and returns the exit code when it is closed. */
  @FunctionalInterface
  interface WindowOpener {
    int open(Workspace workspace, FirstAct act);
  }
}
