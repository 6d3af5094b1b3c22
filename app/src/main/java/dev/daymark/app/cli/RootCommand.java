package dev.daymark.app.cli;

import dev.daymark.app.csv.ForeignFile;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
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
      names = "--background",
      description = "Reminds and syncs without showing the window, until it is asked for.")
  private boolean background;

  @Option(
      names = "--open",
      arity = "0..1",
      paramLabel = "ADDRESS",
      description = {
        "Opens the window at daymark://new-event, daymark://new-task, daymark://date/2026-11-18 or",
        "daymark://item/ID, or with a file to import (.ics, or a table of tasks: .csv)."
      })
  private @Nullable String address;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "The same for files and addresses that are given alone.")
  private List<String> targets = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    return window.open(workspace, firstAct());
  }

  private FirstAct firstAct() {
    boolean opens = address != null || !targets.isEmpty();
    if (Stream.of(newEvent, newTask, background, opens).filter(asked -> asked).count() > 1) {
      throw misused(
          "--new-event, --new-task, --background and what to open say different things; give one");
    }
    if (opens) {
      List<String> all = new ArrayList<>(targets);
      if (address != null && !address.isEmpty()) {
        all.addFirst(address);
      }
      return act(all);
    }
    if (background) {
      return new FirstAct.StayHidden();
    }
    return newEvent
        ? new FirstAct.NewEvent()
        : newTask ? new FirstAct.NewTask() : new FirstAct.Look();
  }

  private FirstAct act(List<String> asked) {
    if (asked.isEmpty()) {
      return new FirstAct.Look();
    }
    if (asked.stream().anyMatch(text -> text.startsWith(DaymarkLink.SCHEME))) {
      if (asked.size() > 1) {
        throw misused("One address is opened at a time");
      }
      return DaymarkLink.parse(asked.getFirst())
          .orElseThrow(() -> misused("\"" + asked.getFirst() + "\" leads nowhere in Daymark"));
    }
    return new FirstAct.Import(asked.stream().map(this::foreignFile).toList());
  }

  /** A file that can be imported, as a path or as an address. */
  private Path foreignFile(String text) {
    if (!ForeignFile.isNamedLikeOne(text)) {
      throw misused(
          "\""
              + text
              + "\" is neither a command, a file to import (.ics, .csv) nor an address of"
              + " Daymark's");
    }
    try {
      Path path = text.startsWith("file:") ? Path.of(URI.create(text)) : Path.of(text);
      return workspace.existing(path);
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      throw misused("\"" + text + "\" is no file");
    }
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
