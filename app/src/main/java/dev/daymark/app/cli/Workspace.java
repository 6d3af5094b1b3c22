package dev.daymark.app.cli;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.platform.DataDirectory;
import dev.daymark.app.platform.LogFile;
import dev.daymark.domain.DaymarkException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The data the command works on: opened for as long as the command takes. */
final class Workspace {

  private static final Logger LOG = LoggerFactory.getLogger(Workspace.class);

  private final Surroundings surroundings;
  private @Nullable Path chosen;

  Workspace(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Takes another directory than the usual one. */
  void choose(Path dataDir) {
    chosen = dataDir.toAbsolutePath();
  }

  /** The directory the command works on. */
  Path dataDir() {
    return chosen == null ? DataDirectory.of(surroundings.host()).toAbsolutePath() : chosen;
  }

  /** Opens the data, hands it to {@code work}, and closes it. */
  void with(Consumer<CompositionRoot> work) {
    Path directory = DataDirectory.prepare(dataDir());
    try (LogFile _ = LogFile.install(directory)) {
      open(directory, work);
    }
  }

  /** What is no refusal is a fault of Daymark's, and the log has to say where. */
  private void open(Path directory, Consumer<CompositionRoot> work) {
    try (CompositionRoot root =
        surroundings
            .opener()
            .open(directory, surroundings.clock(), surroundings.zone(), surroundings.locale())) {
      work.accept(root);
    } catch (DaymarkException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("A command failed", e);
      throw e;
    }
  }
}
