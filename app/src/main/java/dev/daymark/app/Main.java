package dev.daymark.app;

import dev.daymark.app.cli.DaymarkCli;
import dev.daymark.app.cli.Surroundings;
import dev.daymark.app.cli.Terminal;
import dev.daymark.app.platform.Host;
import dev.daymark.app.platform.SystemBrowser;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Consumer;

/** Where the program begins. */
public final class Main {

  private Main() {}

  /** Runs one command line, or the window if it names no command, and ends the process. */
  public static void main(String[] words) {
    if (!DaymarkCli.isWindow(words)) {
      HeadStart.forCommand(Locale.getDefault());
    }
    Terminal terminal = new Terminal(writer(FileDescriptor.out), writer(FileDescriptor.err));
    Host host = Host.current();
    Surroundings surroundings = surroundings(host, new SystemBrowser(host));
    int exit = new DaymarkCli(surroundings, terminal, new JavaFxScreens(surroundings)).run(words);
    terminal.out().flush();
    terminal.err().flush();
    System.exit(exit);
  }

  /** Those of this machine, at this moment. */
  static Surroundings surroundings(Host host, Consumer<URI> browser) {
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
