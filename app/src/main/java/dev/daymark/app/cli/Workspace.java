package dev.daymark.app.cli;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.encryption.StoreKeys;
import dev.daymark.app.platform.DataDirectory;
import dev.daymark.app.platform.DataPointer;
import dev.daymark.app.platform.LogFile;
import dev.daymark.app.secrets.SecretNames;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.sync.secrets.SecretPlace;
import dev.daymark.sync.secrets.SecretVault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The data the command works on: opened for as long as the command takes. */
final class Workspace {

  private static final Logger LOG = LoggerFactory.getLogger(Workspace.class);

  /** What opening encrypted data comes to while its key is not there. */
  private static final Set<ErrorCode> WITHOUT_KEY =
      Set.of(
          ErrorCode.DATABASE_KEY_MISSING,
          ErrorCode.DATABASE_KEY_WRONG,
          ErrorCode.CREDENTIALS_REFUSED,
          ErrorCode.CREDENTIALS_UNAVAILABLE);

  /**
   * The names that secrets may have.
   *
   * @param complete whether those that only the data tells are among them
   */
  record Names(List<String> all, boolean complete) {}

  private final Surroundings surroundings;
  private @Nullable Path chosen;
  private @Nullable SecretPlace unlocked;

  Workspace(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Takes another directory than the usual one. */
  void choose(Path dataDir) {
    chosen = surroundings.file(dataDir);
  }

  /**
   * The directory the command works on.
   *
   * @throws DaymarkException {@code DATABASE_AWAY} if the data were moved to a place that is not
   *     there now
   */
  Path dataDir() {
    DataPointer.refuseAway(named());
    return DataPointer.follow(named());
  }

  /** The directory as it is named, which the data may have been moved out of. */
  Path named() {
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
    try (CompositionRoot root = opened(directory)) {
      work.accept(root);
    } catch (DaymarkException | HandedOver e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("A command failed", e);
      throw e;
    }
  }

  /** Where the key of the data is locked, the person is asked to unlock it. */
  private CompositionRoot opened(Path directory) {
    SecretPlace known = unlocked;
    if (known != null) {
      return surroundings.open(directory, known);
    }
    try {
      return surroundings.open(directory);
    } catch (DaymarkException locked) {
      if (locked.code() != ErrorCode.DATABASE_LOCKED) {
        throw locked;
      }
      SecretPlace place = SecretPlace.of(directory);
      boolean typed = place.kind() == SecretVault.Kind.PASSPHRASE;
      Passphrases passphrases = new Passphrases(surroundings);
      if (typed && !passphrases.canAsk()) {
        throw locked;
      }
      place.unlock(typed ? passphrases.ask(null) : null);
      unlocked = place;
      return surroundings.open(directory, place);
    }
  }

  /**
   * Hands over where secrets are kept, also where they cannot be opened, and asks nobody to unlock
   * anything; what is opened next is opened with them.
   */
  void withLockedSecrets(Consumer<SecretPlace> work) {
    Path directory = DataDirectory.prepare(dataDir());
    SecretPlace place = SecretPlace.of(directory);
    try (LogFile.Lease _ = LogFile.install(directory);
        CompositionRoot root = openedIfUnlocked(directory, place)) {
      work.accept(root == null ? place : root.secrets());
    }
    unlocked = place;
  }

  private @Nullable CompositionRoot openedIfUnlocked(Path directory, SecretPlace place) {
    try {
      return surroundings.open(directory, place);
    } catch (DaymarkException e) {
      if (e.code() == ErrorCode.DATABASE_LOCKED
          || e.code() == ErrorCode.CREDENTIALS_LOCKED
          || WITHOUT_KEY.contains(e.code())) {
        return null;
      }
      throw e;
    }
  }

  /** Where secrets of data that cannot be opened are kept, as far as it was unlocked. */
  SecretPlace place() {
    SecretPlace place = unlocked;
    return place == null ? SecretPlace.of(dataDir()) : place;
  }

  /**
   * Hands over where secrets are kept, also if the data cannot be opened for want of its key.
   *
   * @param work is given the place, and the names that secrets may have
   */
  void withSecrets(BiConsumer<SecretPlace, Names> work) {
    AtomicBoolean opened = new AtomicBoolean();
    try {
      with(
          root -> {
            opened.set(true);
            work.accept(
                root.secrets(), new Names(SecretNames.of(root.store(), root.dataDir()), true));
          });
    } catch (DaymarkException e) {
      if (opened.get() || !WITHOUT_KEY.contains(e.code())) {
        throw e;
      }
      work.accept(place(), new Names(StoreKeys.names(dataDir()), false));
    }
  }
}
