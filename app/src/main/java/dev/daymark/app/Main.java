package dev.daymark.app;

import dev.daymark.app.cli.DaymarkCli;
import dev.daymark.app.cli.Surroundings;
import dev.daymark.app.cli.Terminal;
import dev.daymark.app.platform.Host;
import dev.daymark.app.platform.SystemBrowser;
import dev.daymark.app.start.HandedWords;
import dev.daymark.app.start.JavaFxScreens;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Where the program begins. */
public final class Main {

  private Main() {}

  /**
   * Hands the command line to the Daymark that runs, if one does. Else carries it out, or shows the
   * window if it names no command. Ends the process.
   */
  public static void main(String[] words) {
    Host host = Host.current();
    HandedWords running = new HandedWords(host, words);
    OptionalInt handed = running.handOver();
    System.exit(handed.isPresent() ? handed.getAsInt() : carryOut(host, running, words));
  }

  private static int carryOut(Host host, HandedWords running, String[] words) {
    if (!DaymarkCli.isWindow(words)) {
      HeadStart.forCommand(Locale.getDefault());
    }
    Terminal terminal =
        new Terminal(
            writer(FileDescriptor.out),
            writer(FileDescriptor.err),
            new FileInputStream(FileDescriptor.in),
            new CompletableFuture<>());
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
    int exit = new DaymarkCli(surroundings, terminal, new JavaFxScreens(surroundings)).run(words);
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

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
