package dev.daymark.app.rehearsal;

import dev.daymark.app.HeadStart;
import dev.daymark.app.Main;
import dev.daymark.app.cli.DaymarkCli;
import dev.daymark.app.cli.Surroundings;
import dev.daymark.app.cli.Terminal;
import dev.daymark.app.platform.Host;
import dev.daymark.app.shell.MainWindow;
import dev.daymark.app.start.HandedWords;
import dev.daymark.app.start.JavaFxScreens;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Uses Daymark once as a person would, so that the virtual machine can remember for every later
 * start what it loaded and compiled. The installer's build runs it, against a server on its own
 * machine; nobody else does.
 */
public final class Rehearsal {

  private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

  private Rehearsal() {}

  /**
   * Ends the process.
   *
   * @param words what to rehearse, and a directory for the data: {@code connect} with a client file
   *     and the root of the API that stands in for Google's; {@code commands}; or {@code window}
   */
  public static void main(String[] words) {
    Path dataDir = Path.of(words[1]);
    boolean done =
        switch (words[0]) {
          case "connect" ->
              runCommands(
                  dataDir, RehearsedCommands.connect(Path.of(words[2]), URI.create(words[3])));
          case "commands" -> runCommands(dataDir, RehearsedCommands.usual());
          default -> showWindow(dataDir);
        };
    System.exit(done ? 0 : 1);
  }

  private static Surroundings surroundings(Consumer<URI> browser) {
    return Main.surroundings(Host.current(), browser);
  }

  private static Terminal silence() {
    return new Terminal(
        new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8));
  }

  private static boolean runCommands(Path dataDir, List<List<String>> lines) {
    Surroundings surroundings = surroundings(Rehearsal::agree);
    HeadStart.forCommand(surroundings.locale());
    boolean done = true;
    for (List<String> line : lines) {
      DaymarkCli cli = new DaymarkCli(surroundings, silence(), new JavaFxScreens(surroundings));
      String[] words = RehearsedCommands.in(dataDir, line).toArray(String[]::new);
      OptionalInt handed = new HandedWords(Host.current(), System.out, words).handOver();
      int exit = handed.isPresent() ? handed.getAsInt() : cli.run(words);
      if (exit != 0) {
        LOG.error("{} ended with {}", String.join(" ", line), exit);
        done = false;
      }
    }
    return done;
  }

  /** Opens the sign-in page and follows where it leads. */
  private static void agree(URI address) {
    Thread.ofVirtual().start(() -> visit(address));
  }

  private static void visit(URI address) {
    try {
      HttpURLConnection page = (HttpURLConnection) address.toURL().openConnection();
      page.getInputStream().readAllBytes();
    } catch (IOException e) {
      LOG.error("The sign-in page cannot be read", e);
    }
  }

  private static boolean showWindow(Path dataDir) {
    Surroundings surroundings = surroundings(address -> {});
    JavaFxScreens screens = new JavaFxScreens(surroundings);
    OptionalInt _ =
        new HandedWords(Host.current(), System.out, "--data-dir", dataDir.toString()).handOver();
    new DaymarkCli(surroundings, silence(), screens).run("--version");
    RehearsedWindow[] played = new RehearsedWindow[1];
    Consumer<MainWindow> play =
        window -> {
          window.liveOn(surroundings.host());
          played[0] = new RehearsedWindow(window);
          played[0].begin();
        };
    screens.window(dataDir, silence(), play);
    return played[0] != null && played[0].isDone();
  }
}
