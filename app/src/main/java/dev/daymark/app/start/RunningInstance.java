package dev.daymark.app.start;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.backup.Backup;
import dev.daymark.app.cli.DaymarkCli;
import dev.daymark.app.cli.Running;
import dev.daymark.app.cli.Surroundings;
import dev.daymark.app.cli.Terminal;
import dev.daymark.app.instance.Call;
import dev.daymark.app.instance.InstanceServer;
import dev.daymark.app.instance.RemoteTerminal;
import dev.daymark.app.platform.Host;
import dev.daymark.app.platform.SystemBrowser;
import dev.daymark.app.shell.MainWindow;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;

/**
 * The Daymark that runs: carries out, on the data it has open, the command lines that other
 * processes hand over, each with that process's terminal, directory, zone and language.
 * Thread-safe.
 */
public final class RunningInstance implements AutoCloseable {

  private static final Duration SAVING = Duration.ofSeconds(10);

  private final CompositionRoot root;
  private final CompletableFuture<MainWindow> window;
  private final Optional<InstanceServer> server;

  private RunningInstance(CompositionRoot root, CompletableFuture<MainWindow> window) {
    this.root = root;
    this.window = window;
    this.server = InstanceServer.open(root.dataDir(), this::run);
  }

  /**
   * Begins to take command lines.
   *
   * @param window comes when it is on the screen
   */
  public static RunningInstance begin(CompositionRoot root, CompletableFuture<MainWindow> window) {
    return new RunningInstance(root, window);
  }

  private int run(Call call, RemoteTerminal remote) {
    Terminal terminal =
        new Terminal(writer(remote.out()), writer(remote.err()), remote.in(), remote.gone());
    try {
      String[] words = call.words().toArray(String[]::new);
      return new DaymarkCli(surroundings(call), terminal, new RunningScreens(root, window))
          .run(words);
    } catch (DateTimeException e) {
      terminal.say("There is no time zone " + call.zone() + ".");
      return 1;
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  private Surroundings surroundings(Call call) {
    Host own = Host.current();
    Host there = new Host(call.environment(), own.osName(), own.home());
    return new Surroundings(
        there,
        root.clock(),
        ZoneId.of(call.zone()),
        Locale.forLanguageTag(call.locale()),
        new SystemBrowser(own),
        this::open,
        Path.of(call.directory()),
        new Here());
  }

  /** The data that are open; other data are opened as anybody would. */
  private CompositionRoot open(Path dataDir, InstantSource clock, ZoneId zone, Locale locale) {
    return DataPlaces.same(dataDir, root.dataDir())
        ? root.lent(zone, locale)
        : CompositionRoot.open(dataDir, clock, zone, locale);
  }

  private static PrintWriter writer(OutputStream out) {
    return new PrintWriter(out, false, StandardCharsets.UTF_8);
  }

  /** Takes no more, and lets what is under way come to its end. */
  @Override
  public void close() {
    server.ifPresent(InstanceServer::close);
  }

  /** A command line that has arrived. */
  private final class Here implements Running {
    @Override
    public boolean isHere() {
      return true;
    }

    @Override
    public OptionalInt handOver() {
      return OptionalInt.empty();
    }

    @Override
    public Backup restore(Path file) {
      MainWindow shown = window.isDone() && !window.isCancelled() ? window.join() : null;
      if (shown != null && !shown.saveTyped(SAVING)) {
        throw new DaymarkException(
            ErrorCode.DATABASE_IN_USE,
            "What is being typed in the window cannot be saved yet. Nothing was changed.");
      }
      Backup before = root.replacement().restore(file);
      if (shown != null) {
        Platform.runLater(() -> shown.replaced(before));
      }
      return before;
    }
  }
}
