package dev.daymark.app;

import dev.daymark.app.cli.DaymarkCli;
import dev.daymark.app.cli.Screens;
import dev.daymark.app.cli.Surroundings;
import dev.daymark.app.cli.Terminal;
import dev.daymark.app.platform.Host;
import dev.daymark.app.platform.StandardOutput;
import dev.daymark.app.platform.SystemBrowser;
import dev.daymark.app.platform.TypedWords;
import dev.daymark.app.start.HandedWords;
import dev.daymark.app.start.JavaFxScreens;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** Where the program begins. */
public final class Main {

  private static final int NOT_UNDERSTOOD = 2;

  private Main() {}

  /** Carries the command line out and ends the process. */
  public static void main(String[] words) {
    System.exit(run(words));
  }

  /**
   * Hands a command line to the Daymark that runs, if one does. Else carries it out, or shows the
   * window if it names no command.
   *
   * @return what the process is to end with
   */
  public static int run(String... words) {
    return run(JavaFxScreens::new, words);
  }

  /**
   * The same.
   *
   * @param screens what shows the window
   */
  public static int run(Function<Surroundings, Screens> screens, String... words) {
    Optional<String> unreadable =
        TypedWords.unreadable(System.getProperty("sun.jnu.encoding", "UTF-8"), words);
    if (unreadable.isPresent()) {
      System.err.println(unreadable.get());
      return NOT_UNDERSTOOD;
    }
    Host host = Host.current();
    StandardOutput out =
        new StandardOutput(new FileOutputStream(FileDescriptor.out), StandardOutput::isPipe);
    HandedWords running = new HandedWords(host, out, words);
    OptionalInt handed = running.handOver();
    int exit = handed.isPresent() ? handed.getAsInt() : carryOut(running, out, screens, words);
    return out.exit(exit, System.err::println);
  }

  private static int carryOut(
      HandedWords running,
      StandardOutput out,
      Function<Surroundings, Screens> screens,
      String... words) {
    if (!DaymarkCli.isWindow(words)) {
      HeadStart.forCommand(Locale.getDefault());
    }
    Terminal terminal =
        new Terminal(
            writer(out),
            writer(new FileOutputStream(FileDescriptor.err)),
            new FileInputStream(FileDescriptor.in),
            new CompletableFuture<>());
    Host host = Host.current();
    Surroundings surroundings =
        new Surroundings(
            host,
            InstantSource.system(),
            ZoneId.systemDefault(),
            Locale.getDefault(),
            new SystemBrowser(host),
            CompositionRoot::open,
            Path.of("").toAbsolutePath(),
            running);
    int exit = new DaymarkCli(surroundings, terminal, screens.apply(surroundings)).run(words);
    terminal.out().flush();
    terminal.err().flush();
    return exit;
  }

  /** Those of this machine, at this moment. */
  public static Surroundings surroundings(Host host, Consumer<URI> browser) {
    return new Surroundings(
        host,
        InstantSource.system(),
        ZoneId.systemDefault(),
        Locale.getDefault(),
        browser,
        CompositionRoot::open);
  }

  private static PrintWriter writer(OutputStream target) {
    return new PrintWriter(target, false, StandardCharsets.UTF_8);
  }
}
