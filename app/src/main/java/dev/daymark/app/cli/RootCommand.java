package dev.daymark.app.cli;

import dev.daymark.app.csv.ForeignFile;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** {@code daymark} itself: without a command it opens the window. */
final class RootCommand implements Callable<Integer> {

  static final String DATA_DIR = "--data-dir";

  private final Workspace workspace;
  private final WindowOpener window;

  private final OptionSpec newEvent =
      flag("--new-event", "Opens the window with a new event in it.");

  private final OptionSpec newTask =
      flag("--new-task", "Opens the window where a new task is typed.");

  private final OptionSpec background =
      flag("--background", "Reminds and syncs without showing the window, until it is asked for.");

  private final OptionSpec address =
      OptionSpec.builder("--open")
          .type(String.class)
          .arity("0..1")
          .fallbackValue("")
          .paramLabel("ADDRESS")
          .description(
              "Opens the window at daymark://new-event, daymark://new-task,"
                  + " daymark://date/2026-11-18 or",
              "daymark://item/ID, or with a file to import (.ics, or a table of tasks: .csv).")
          .build();

  private final PositionalParamSpec targets =
      PositionalParamSpec.builder()
          .index("0..*")
          .arity("0..*")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .paramLabel("FILE")
          .description("The same for files and addresses that are given alone.")
          .build();

  private final CommandSpec spec;

  RootCommand(Workspace workspace, WindowOpener window) {
    this.workspace = workspace;
    this.window = window;
    this.spec = written();
  }

  /** As picocli takes it; written out, since reading annotations takes a tenth of a command. */
  CommandSpec spec() {
    return spec;
  }

  private CommandSpec written() {
    CommandSpec written =
        CommandSpec.wrapWithoutInspection(this)
            .name("daymark")
            .addOption(dataDir())
            .addOption(newEvent)
            .addOption(newTask)
            .addOption(background)
            .addOption(address)
            .addPositional(targets);
    written
        .usageMessage()
        .synopsisSubcommandLabel("[COMMAND]")
        .description(
            "Your calendar and your tasks, on this device first. Without a command: the window.")
        .footer(
            "",
            "Dates and times: 2026-11-18, \"2026-11-18 14:00\", 14:00, today, tomorrow, friday.",
            "Exit codes: 0 done, 1 refused or failed with a reason, 2 not understood.");
    return written;
  }

  private OptionSpec dataDir() {
    return OptionSpec.builder(DATA_DIR)
        .type(Path.class)
        .paramLabel("DIR")
        .scopeType(ScopeType.INHERIT)
        .description("Where the data is, instead of DAYMARK_HOME or the usual place.")
        .setter(new Chosen(workspace))
        .build();
  }

  private static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).description(description).build();
  }

  /** Tells the workspace its folder as soon as it is read. */
  private record Chosen(Workspace workspace) implements ISetter {
    @Override
    public <T> T set(T value) {
      if (value instanceof Path directory) {
        workspace.choose(directory);
      }
      return value;
    }
  }

  @Override
  public Integer call() {
    return window.open(workspace, firstAct());
  }

  private FirstAct firstAct() {
    List<String> all = targets();
    String opened = address.getValue();
    boolean opens = opened != null || !all.isEmpty();
    if (Stream.of(isOn(newEvent), isOn(newTask), isOn(background), opens)
            .filter(asked -> asked)
            .count()
        > 1) {
      throw misused(
          "--new-event, --new-task, --background and what to open say different things; give one");
    }
    if (opens) {
      if (opened != null && !opened.isEmpty()) {
        all.addFirst(opened);
      }
      return act(all);
    }
    if (isOn(background)) {
      return new FirstAct.StayHidden();
    }
    return isOn(newEvent)
        ? new FirstAct.NewEvent()
        : isOn(newTask) ? new FirstAct.NewTask() : new FirstAct.Look();
  }

  private static boolean isOn(OptionSpec flag) {
    return Boolean.TRUE.equals(flag.getValue());
  }

  private List<String> targets() {
    List<String> given = targets.getValue();
    return given == null ? new ArrayList<>() : new ArrayList<>(given);
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
