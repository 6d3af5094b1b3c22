package dev.daymark.app.cli;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.platform.DataDirectory;
import dev.daymark.app.platform.LogFile;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.nio.file.Files;
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
    chosen = surroundings.file(dataDir);
  }

  /** The directory the command works on. */
  Path dataDir() {
    return chosen == null ? surroundings.file(DataDirectory.of(surroundings.host())) : chosen;
  }

  /**
   * The file a person means by a path.
   *
   * @throws DaymarkException {@code FILE_UNREADABLE} if there is none
   */
  Path existing(Path typed) {
    Path file = surroundings.file(typed).toAbsolutePath().normalize();
    if (!Files.isReadable(file)) {
      throw new DaymarkException(
          ErrorCode.FILE_UNREADABLE, "The file " + typed + " cannot be read.");
    }
    return file;
  }

  /** Opens the data, hands it to {@code work}, and closes it. */
  void with(Consumer<CompositionRoot> work) {
    Path directory = DataDirectory.prepare(dataDir());
    try (LogFile.Lease _ = LogFile.install(directory)) {
      open(directory, work);
    }
  }

  /** What is no refusal is a fault of Daymark's, and the log has to say where. */
  private void open(Path directory, Consumer<CompositionRoot> work) {
    try (CompositionRoot root = surroundings.open(directory)) {
      work.accept(root);
    } catch (DaymarkException | HandedOver e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("A command failed", e);
      throw e;
    }
  }
}
