package dev.daymark.app.cli;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.TaskStatus;
import java.util.Locale;
import picocli.CommandLine;
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
    return commands().execute(words);
  }

  private CommandLine commands() {
    CommandLine root =
        new CommandLine(
            new RootCommand(
                context.workspace(), space -> screens.window(space.dataDir(), context.terminal())));
    root.addSubcommand(new DemoCommand(context, screens))
        .addSubcommand(new AgendaCommand(context))
        .addSubcommand(events())
        .addSubcommand(tasks())
        .addSubcommand(accounts())
        .addSubcommand(new CalendarCommand(context))
        .addSubcommand(new SyncCommand(context))
        .addSubcommand(new OutboxCommand(context))
        .addSubcommand(new ConflictsCommand(context))
        .addSubcommand(new UndoCommand(context))
        .addSubcommand(new ExportCommand(context))
        .addSubcommand(new ScreenshotCommand(context, screens));
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
    command.getSubcommands().values().forEach(DaymarkCli::offerHelp);
  }

  private CommandLine events() {
    return new CommandLine(new EventCommand())
        .addSubcommand(new EventAddCommand(context))
        .addSubcommand(new EventEditCommand(context))
        .addSubcommand(new EventDeleteCommand(context));
  }

  private CommandLine tasks() {
    return new CommandLine(new TaskCommand(context))
        .addSubcommand(new TaskAddCommand(context))
        .addSubcommand(new TaskListCommand(context))
        .addSubcommand(new TaskEditCommand(context));
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
    context.terminal().say(problem.getMessage() + ".");
    context
        .terminal()
        .say(
            "To see how: " + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return NOT_UNDERSTOOD;
  }

  private int explain(Exception problem) {
    context
        .terminal()
        .say(
            problem instanceof DaymarkException refused
                ? String.valueOf(refused.getMessage())
                : "Daymark met a fault of its own; the log in "
                    + context.workspace().dataDir()
                    + " says more.");
    return REFUSED;
  }
}
