package dev.daymark.app.rehearsal;

import dev.daymark.app.Main;
import dev.daymark.app.cli.DaymarkCli;
import dev.daymark.app.cli.Surroundings;
import dev.daymark.app.cli.Terminal;
import dev.daymark.app.platform.Host;
import dev.daymark.app.start.JavaFxScreens;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
   * Ends the process. The data are where {@code DAYMARK_HOME} says.
   *
   * @param words what to rehearse: {@code connect} with a client file and the root of the API that
   *     stands in for Google's; {@code commands}; or {@code window}
   */
  public static void main(String[] words) {
    boolean done =
        switch (words[0]) {
          case "connect" -> connect(words[1], URI.create(words[2]));
          case "commands" -> runCommands();
          default -> showWindow();
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

  private static boolean connect(String clientFile, URI apiRoot) {
    Surroundings surroundings = surroundings(Rehearsal::agree);
    return RehearsedCommands.connect(clientFile, apiRoot).stream()
        .allMatch(
            line ->
                ended(
                    line,
                    new DaymarkCli(surroundings, silence(), new JavaFxScreens(surroundings))
                        .run(line.toArray(String[]::new))));
  }

  /** From the very beginning of the program, as somebody's shell starts it. */
  private static boolean runCommands() {
    return RehearsedCommands.usual().stream()
        .allMatch(line -> ended(line, Main.run(line.toArray(String[]::new))));
  }

  private static boolean ended(List<String> line, int exit) {
    if (exit != 0) {
      LOG.error("{} ended with {}", String.join(" ", line), exit);
    }
    return exit == 0;
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

  private static boolean showWindow() {
    Surroundings surroundings = surroundings(address -> {});
    // What the Daymark that runs does with a command line that is handed to it.
    new DaymarkCli(surroundings, silence(), new JavaFxScreens(surroundings)).run("--version");
    RehearsedWindow[] played = new RehearsedWindow[1];
    int exit =
        Main.run(
            here ->
                new JavaFxScreens(
                    here,
                    window -> {
                      played[0] = new RehearsedWindow(window);
                      played[0].begin();
                    }));
    return exit == 0 && played[0] != null && played[0].isDone();
  }
}
