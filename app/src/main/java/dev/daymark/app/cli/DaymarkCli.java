package dev.daymark.app.cli;

import static java.util.Objects.requireNonNull;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.TaskStatus;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The command line, put together. */
public final class DaymarkCli {

  private static final int REFUSED = 1;
  private static final int NOT_UNDERSTOOD = 2;

  private final CommandContext context;
  private final Screens screens;

  public DaymarkCli(Surroundings surroundings, Terminal terminal, Screens screens) {
    this.context = new CommandContext(new Workspace(surroundings), terminal, surroundings);
    this.screens = screens;
  }

  /**
   * Carries one command line out and returns its exit code: 0 done, 1 refused, 2 not understood.
   */
  public int run(String... words) {
    Optional<FirstAct> act = window(words);
    return act.map(this::window).orElseGet(() -> commands(wanted(words)).execute(words));
  }

  /** What the desktop entry says, or a person who only wants the window; empty for all else. */
  private static Optional<FirstAct> window(String... words) {
    return switch (String.join(" ", words)) {
      case "", "--open" -> Optional.of(new FirstAct.Look());
      case "--background" -> Optional.of(new FirstAct.StayHidden());
      case "--new-event" -> Optional.of(new FirstAct.NewEvent());
      case "--new-task" -> Optional.of(new FirstAct.NewTask());
      default -> Optional.empty();
    };
  }

  /** Whether the words ask for nothing but the window. */
  public static boolean isWindow(String... words) {
    return window(words).isPresent();
  }

  /** Without the library for command lines, which has nothing to do then and takes time to load. */
  private int window(FirstAct act) {
    try {
      return open(context.workspace(), act);
    } catch (RuntimeException e) {
      return explain(e);
    }
  }

  private int open(Workspace workspace, FirstAct act) {
    return screens.window(workspace.named(), act, context.terminal());
  }

  /** The whole command line as picocli has it, for its manual page and completions. */
  public CommandSpec describe() {
    return commands(everything().keySet()).getCommandSpec();
  }

  /** The one command that is named, or all of them: making a command takes time. */
  private Collection<String> wanted(String... words) {
    Set<String> known = everything().keySet();
    List<String> named =
        new CommandWords(List.of(words))
            .command()
            .filter(known::contains)
            .map(List::of)
            .orElse(List.of());
    boolean plain = Stream.of(words).noneMatch(word -> word.equals("-h") || word.equals("--help"));
    return named.isEmpty() || !plain ? known : named;
  }

  private Map<String, Supplier<Object>> everything() {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    if (screens.hasDemo()) {
      commands.put("demo", () -> new DemoCommand(context, screens));
    }
    commands.put("agenda", () -> new AgendaCommand(context).spec());
    commands.put("search", () -> new SearchCommand(context).spec());
    commands.put("event", this::events);
    commands.put("task", this::tasks);
    commands.put("account", this::accounts);
    commands.put("secrets", () -> new SecretsCommand(context));
    commands.put("encryption", () -> new EncryptionCommand(context));
    commands.put("calendar", () -> new CalendarCommand(context));
    commands.put("notify", () -> new NotifyCommand(context));
    commands.put("sync", () -> new SyncCommand(context));
    commands.put("doctor", () -> new DoctorCommand(context));
    commands.put("outbox", this::outbox);
    commands.put("conflicts", () -> new ConflictsCommand(context));
    commands.put("reminders", () -> new RemindersCommand(context));
    commands.put("events", () -> new EventsCommand(context));
    commands.put("undo", () -> new UndoCommand(context));
    commands.put("import", () -> new ImportCommand(context));
    commands.put("export", () -> new ExportCommand(context));
    commands.put("data", () -> new DataCommand(context));
    commands.put("backup", () -> new BackupCommand(context));
    commands.put("restore", () -> new RestoreCommand(context));
    commands.put("print", () -> new PrintCommand(context, screens));
    commands.put("screenshot", () -> new ScreenshotCommand(context, screens));
    commands.put("screenshots", () -> new ScreenshotsCommand(context, screens));
    return commands;
  }

  private CommandLine commands(Collection<String> names) {
    CommandLine root = new CommandLine(new RootCommand(context.workspace(), this::open).spec());
    Map<String, Supplier<Object>> everything = everything();
    names.forEach(name -> root.addSubcommand(requireNonNull(everything.get(name)).get()));
    offerHelp(root);
    root.getCommandSpec()
        .versionProvider(new Version())
        .addOption(
            OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Shows the version.")
                .build());
    return root.setOut(context.terminal().out())
        .setErr(context.terminal().err())
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(TaskStatus.class, DaymarkCli::readStatus)
        .setParameterExceptionHandler(this::explainUsage)
        .setExecutionExceptionHandler((e, command, parsed) -> explain(e));
  }

  private static void offerHelp(CommandLine command) {
    command
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Shows how the command is used.")
                .build());
    // A command with another name is there once for each of them.
    command.getSubcommands().values().stream().distinct().forEach(DaymarkCli::offerHelp);
  }

  private CommandLine events() {
    return new CommandLine(new EventCommand())
        .addSubcommand(new EventAddCommand(context))
        .addSubcommand(new EventEditCommand(context))
        .addSubcommand(new EventDeleteCommand(context))
        .addSubcommand(new EventRespondCommand(context));
  }

  private CommandLine tasks() {
    return new CommandLine(new TaskCommand(context))
        .addSubcommand(new TaskAddCommand(context))
        .addSubcommand(new TaskListCommand(context))
        .addSubcommand(new TaskEditCommand(context));
  }

  private CommandLine outbox() {
    return new CommandLine(new OutboxCommand(context))
        .addSubcommand(new OutboxEditCommand(context));
  }

  private CommandLine accounts() {
    CommandLine add =
        new CommandLine(new AccountAddCommand()).addSubcommand(new GoogleAccountCommand(context));
    return new CommandLine(new AccountCommand(context)).addSubcommand(add);
  }

  private static TaskStatus readStatus(String text) {
    String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
    for (TaskStatus status : TaskStatus.values()) {
      if (status.name().equals(name)) {
        return status;
      }
    }
    throw new TypeConversionException(
        "'" + text + "' is none of pending, in-progress and completed");
  }

  private int explainUsage(ParameterException problem, String[] words) {
    String said = String.valueOf(problem.getMessage());
    context.terminal().say(said.endsWith(".") ? said : said + ".");
    context
        .terminal()
        .say(
            "To see how: " + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return NOT_UNDERSTOOD;
  }

  private int explain(Exception problem) {
    if (problem instanceof HandedOver done) {
      return done.exit();
    }
    context
        .terminal()
        .say(
            problem instanceof DaymarkException refused
                ? String.valueOf(refused.getMessage())
                : "Daymark met a fault of its own; the log in "
                    + context.workspace().named()
                    + " says more.");
    return REFUSED;
  }
}
