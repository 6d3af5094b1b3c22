package dev.daymark.app.start;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.cli.Surroundings;
import dev.daymark.app.encryption.KeyImport;
import dev.daymark.app.encryption.LockedAnswer;
import dev.daymark.app.encryption.LockedReason;
import dev.daymark.app.platform.DataPointer;
import dev.daymark.app.platform.LogFile;
import dev.daymark.app.shell.StoreDoor;
import dev.daymark.app.shell.WindowParts;
import dev.daymark.domain.DaymarkException;
import dev.daymark.sync.secrets.SecretPlace;
import dev.daymark.sync.secrets.SecretVault;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens the store for a window, and again with what the person does about it where it is encrypted
 * and its key is not at hand. Thread-safe.
 */
final class StoreAttempts implements StoreDoor, AutoCloseable {

  private final Surroundings surroundings;
  private final Path named;
  private volatile Path directory;
  private volatile @Nullable LockedReason reason;
  private volatile List<SecretVault.Kind> places = List.of();
  private @Nullable SecretPlace place;
  private final Object turns = new Object();
  private boolean closed;
  private LogFile.@Nullable Lease log;
  private volatile OpeningStore opening;

  private StoreAttempts(Surroundings surroundings, Path named) {
    this.surroundings = surroundings;
    this.named = named;
    this.directory = DataPointer.follow(named);
    this.opening = begin(this::openedHere);
  }

  /**
   * Begins to open; returns at once.
   *
   * @param named the folder by which the data are known; they may have been moved out of it
   */
  static StoreAttempts begin(Surroundings surroundings, Path named) {
    return new StoreAttempts(surroundings, named);
  }

  private OpeningStore begin(Supplier<CompositionRoot> open) {
    return OpeningStore.begin(
        () -> {
          try {
            return open.get();
          } catch (DaymarkException e) {
            reason = reasonOf(e);
            places = asksForKey(reason) ? KeyImport.choices(place()) : List.of();
            throw e;
          }
        });
  }

  private static boolean asksForKey(@Nullable LockedReason reason) {
    return reason != null && reason != LockedReason.AWAY;
  }

  private @Nullable LockedReason reasonOf(DaymarkException e) {
    return switch (e.code()) {
      case DATABASE_LOCKED ->
          place().kind() == SecretVault.Kind.PASSPHRASE
              ? LockedReason.PASSPHRASE
              : LockedReason.KEYRING;
      case CREDENTIALS_UNAVAILABLE ->
          isInKeyring() ? LockedReason.UNREACHED : LockedReason.UNREADABLE;
      case CREDENTIALS_REFUSED -> LockedReason.REFUSED;
      case DATABASE_KEY_MISSING -> LockedReason.MISSING;
      case DATABASE_KEY_WRONG -> LockedReason.OTHER;
      case DATABASE_AWAY -> LockedReason.AWAY;
      default -> null;
    };
  }

  /** What kind a file is that cannot be read is not told. */
  private boolean isInKeyring() {
    try {
      return place().kind() == SecretVault.Kind.KEYRING;
    } catch (DaymarkException unread) {
      return false;
    }
  }

  /** One that stays unlocked once it is. */
  private synchronized SecretPlace place() {
    SecretPlace known = place;
    if (known == null) {
      known = SecretPlace.of(directory);
      place = known;
    }
    return known;
  }

  /** The store as it is being opened, or is open, now. */
  OpeningStore opening() {
    return opening;
  }

  @Override
  public WindowParts parts() {
    return opening.parts();
  }

  @Override
  public Optional<LockedReason> reason() {
    return Optional.ofNullable(reason);
  }

  @Override
  public Path place(LockedReason asked) {
    return directory;
  }

  @Override
  public Locale locale() {
    return surroundings.locale();
  }

  @Override
  public List<SecretVault.Kind> places() {
    return places;
  }

  @Override
  public void unlock(LockedReason asked, LockedAnswer answer) {
    if (asked == LockedReason.AWAY) {
      WindowParts _ = again(this::openedHere).parts();
      return;
    }
    SecretPlace now = place();
    if (answer.isCode()) {
      CompositionRoot.keyImport().recover(directory, now, answer.typed(), answer.place());
    } else if (asked == LockedReason.PASSPHRASE) {
      now.unlock(answer.typed().toCharArray());
    } else if (asked == LockedReason.KEYRING || asked == LockedReason.REFUSED) {
      now.unlock(null);
    }
    WindowParts _ = again(() -> opened(now, answer.isCode())).parts();
  }

  /** What is opened after the end would be closed by nobody. */
  private OpeningStore again(Supplier<CompositionRoot> open) {
    synchronized (turns) {
      if (closed) {
        throw new IllegalStateException("nothing is opened any more");
      }
      opening.close();
      opening = begin(open);
      return opening;
    }
  }

  private CompositionRoot opened(SecretPlace now, boolean recovered) {
    CompositionRoot root = surroundings.open(directory, now);
    try {
      if (recovered) {
        root.noteLostSignIns();
      }
      return root;
    } catch (RuntimeException | Error e) {
      root.close();
      throw e;
    }
  }

  @Override
  public boolean canMove() {
    return true;
  }

  @Override
  public void checkMove(Path target) {
    opening.root().folderMove().check(target);
  }

  /** A process that waits for the data meanwhile is refused once they are elsewhere. */
  @Override
  public void move(Path target) {
    synchronized (turns) {
      if (closed) {
        throw new IllegalStateException("nothing is moved any more");
      }
      opening.close();
      try (CompositionRoot root = openedHere()) {
        directory = root.folderMove().run(named, target);
        follow();
      } finally {
        opening = begin(this::openedHere);
      }
    }
  }

  /** Secrets and the log are in the new folder, too. */
  private synchronized void follow() {
    place = null;
    log = LogFile.install(directory);
  }

  private synchronized CompositionRoot openedHere() {
    DataPointer.refuseAway(named);
    SecretPlace known = place;
    return known == null ? surroundings.open(directory) : surroundings.open(directory, known);
  }

  @Override
  public void close() {
    synchronized (turns) {
      closed = true;
      opening.close();
      if (log != null) {
        log.close();
      }
    }
  }
}
