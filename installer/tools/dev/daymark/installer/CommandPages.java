package dev.daymark.installer;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.cli.DaymarkCli;
import dev.daymark.app.cli.FirstAct;
import dev.daymark.app.cli.Screens;
import dev.daymark.app.cli.Surroundings;
import dev.daymark.app.cli.Terminal;
import dev.daymark.app.platform.Host;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The manual page and the completions for shells, made from the command line's own description. */
final class CommandPages {

  private final CommandSpec daymark;
  private final String version;
  private final String day;

  /**
   * @param day the page's date
   */
  CommandPages(String version, String day) {
    this.version = version;
    this.day = day;
    Surroundings nowhere =
        new Surroundings(
            new Host(Map.of(), "Linux", Path.of("/")),
            InstantSource.system(),
            ZoneOffset.UTC,
            Locale.ROOT,
            address -> {},
            CompositionRoot::open);
    PrintWriter out = new PrintWriter(System.out);
    daymark = new DaymarkCli(nowhere, new Terminal(out, out), new NoScreens()).describe();
  }

  /** For bash, and for zsh with bashcompinit. */
  String completions() {
    return AutoComplete.bash("daymark", daymark.commandLine());
  }

  /** In roff. */
  String manual() {
    StringBuilder page = new StringBuilder();
    page.append(".TH DAYMARK 1 \"%s\" \"Daymark %s\" \"User Commands\"%n".formatted(day, version));
    page.append(".SH NAME\ndaymark \\- calendar and tasks that belong to you first\n");
    page.append(
        ".SH SYNOPSIS\n.B daymark\n[\\fIOPTION\\fR]... [\\fICOMMAND\\fR] [\\fIARGUMENT\\fR]...\n");
    page.append(".SH DESCRIPTION\n")
        .append(text(String.join("\n", daymark.usageMessage().description())));
    page.append("\n.SH OPTIONS\n").append(options(daymark)).append(".SH COMMANDS\n");
    daymark.subcommands().forEach((name, command) -> page.append(section(name, command)));
    page.append(
        """
        .SH FILES
        .TP
        .I ~/.local/share/daymark/daymark.mv.db
        The database; \\fB$XDG_DATA_HOME\\fR and \\fBDAYMARK_HOME\\fR name other places.
        .SH EXIT STATUS
        0 when done, 1 when refused or failed with a reason, 2 when not understood.
        """);
    return page.toString();
  }

  private static String section(String name, CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    StringBuilder page = new StringBuilder();
    page.append(".SS \"daymark ").append(text(qualified(spec))).append("\"\n");
    page.append(text(String.join("\n", spec.usageMessage().description()))).append('\n');
    page.append(options(spec));
    spec.subcommands().forEach((inner, deeper) -> page.append(section(inner, deeper)));
    return page.toString();
  }

  private static String qualified(CommandSpec spec) {
    String name = spec.qualifiedName().replaceFirst("^daymark ", "");
    String parameters =
        spec.positionalParameters().stream()
            .filter(parameter -> !parameter.hidden())
            .map(parameter -> " " + parameter.paramLabel())
            .collect(Collectors.joining());
    return name + parameters;
  }

  private static String options(CommandSpec spec) {
    return spec.options().stream()
        .filter(option -> !option.hidden() && !option.inherited())
        .map(CommandPages::option)
        .collect(Collectors.joining());
  }

  private static String option(OptionSpec option) {
    String names =
        List.of(option.names()).stream()
            .map(name -> "\\fB" + text(name) + "\\fR")
            .collect(Collectors.joining(", "));
    String value = option.arity().max() > 0 ? " \\fI" + text(option.paramLabel()) + "\\fR" : "";
    return ".TP\n" + names + value + "\n" + text(String.join("\n", option.description())) + "\n";
  }

  private static String text(String plain) {
    return plain.replace("%n", "\n").replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq");
  }

  /** Shows nothing; there are only the words. */
  private static final class NoScreens implements Screens {
    @Override
    public int window(Path dataDir, FirstAct act, Terminal terminal) {
      return 0;
    }

    @Override
    public int screenshot(Screenshot request, Terminal terminal) {
      return 0;
    }

    @Override
    public int screenshots(Path directory, Path mockUps, Terminal terminal) {
      return 0;
    }

    @Override
    public int print(Print request, Terminal terminal) {
      return 0;
    }

    @Override
    public boolean hasDemo() {
      return false;
    }

    @Override
    public int demo(Demo request, Terminal terminal) {
      return 0;
    }
  }
}
