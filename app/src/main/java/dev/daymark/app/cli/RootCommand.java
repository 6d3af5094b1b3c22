package dev.daymark.app.cli;

import dev.daymark.app.cli.Screens.FirstAct;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

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

  private final Workspace workspace;
  private final WindowOpener window;

  RootCommand(Workspace workspace, WindowOpener window) {
    this.workspace = workspace;
    this.window = window;
  }

  @Option(
      names = "--data-dir",
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

  @Override
  public Integer call() {
    return window.open(workspace, firstAct());
  }

  private FirstAct firstAct() {
    String wanted = address == null ? "" : String.valueOf(address.getAuthority());
    if (newEvent || wanted.equals("new-event")) {
      return FirstAct.NEW_EVENT;
    }
    return newTask || wanted.equals("new-task") ? FirstAct.NEW_TASK : FirstAct.LOOK;
  }

  /** Opens the window and returns the exit code when it is closed. */
  @FunctionalInterface
  interface WindowOpener {
    int open(Workspace workspace, FirstAct act);
  }
}
