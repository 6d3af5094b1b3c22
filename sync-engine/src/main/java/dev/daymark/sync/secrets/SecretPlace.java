package dev.daymark.sync.secrets;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the secrets of one data directory are: in the file the person chose, else in the system's
 * keyring. It is looked for when it is first needed, and again while it was not found. What was
 * kept in a keyring is never looked for elsewhere: without that keyring the secrets cannot be
 * reached, and are not missing. Thread-safe.
 */
public final class SecretPlace implements SecretVault {

  private final PlaceFolder folder;
  private final CurrentVault current;
  private final PlaceMove moves;

  /** Secrets are written and read by many, and moved by one alone. */
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  /** Whether it did not let anybody in when it was last asked for a secret. */
  private volatile boolean refused;

  /**
   * Looks for nothing yet.
   *
   * @param dataDir null where nothing is to be written
   * @param keyrings finds the system's keyring; empty where there is none
   */
  public SecretPlace(@Nullable Path dataDir, Supplier<Optional<SecretVault>> keyrings) {
    this(dataDir, keyrings, null, PrivateFile::new);
  }

  /**
   * Looks for nothing yet.
   *
   * @param passphrase opens a file by itself, where somebody who runs commands gave it; null for
   *     none
   * @param disk gives the files of the directory
   */
  SecretPlace(
      @Nullable Path dataDir,
      Supplier<Optional<SecretVault>> keyrings,
      @Nullable String passphrase,
      Function<Path, PrivateFile> disk) {
    this.folder = new PlaceFolder(dataDir, disk);
    this.current = new CurrentVault(folder, keyrings, passphrase);
    this.moves = new PlaceMove(folder, current);
  }

  /** That of a data directory on this machine. */
  public static SecretPlace of(Path dataDir) {
    Map<String, String> environment = System.getenv();
    return new SecretPlace(
        dataDir,
        new KeyringSearch(environment),
        environment.get("DAYMARK_PASSPHRASE"),
        PrivateFile::new);
  }

  /** One whose secrets are gone with the process; no file is made. */
  public static SecretPlace inMemory() {
    MemoryVault vault = new MemoryVault();
    return new SecretPlace(null, () -> Optional.of(vault));
  }

  /** A keyring that went away, as with its session, is looked for anew the next time. */
  private <T> T with(Function<SecretVault, T> work) {
    lock.readLock().lock();
    try {
      return work(current.get(), work);
    } finally {
      lock.readLock().unlock();
    }
  }

  private <T> T work(SecretVault vault, Function<SecretVault, T> work) {
    try {
      return work.apply(vault);
    } catch (DaymarkException e) {
      refused = refused || e.code() == ErrorCode.CREDENTIALS_REFUSED;
      if (e.code() == ErrorCode.CREDENTIALS_UNAVAILABLE && vault.kind() == Kind.KEYRING) {
        current.forget(vault);
      }
      throw e;
    }
  }

  @Override
  public Kind kind() {
    return with(SecretVault::kind);
  }

  @Override
  public State state() {
    State state = with(SecretVault::state);
    return state == State.OPEN && refused ? State.REFUSED : state;
  }

  @Override
  public void unlock(char @Nullable [] passphrase) {
    with(
        vault -> {
          vault.unlock(passphrase);
          refused = false;
          return true;
        });
  }

  @Override
  public Optional<String> load(String name) {
    return with(
        vault -> {
          Optional<String> secret = vault.load(name);
          refused = false;
          return secret;
        });
  }

  @Override
  public void save(String name, String secret) {
    with(
        vault -> {
          vault.save(name, secret);
          refused = false;
          if (vault.kind() == Kind.KEYRING) {
            folder.note();
          }
          return true;
        });
  }

  @Override
  public void forget(String name) {
    with(
        vault -> {
          vault.forget(name);
          return true;
        });
  }

  /**
   * The names of files of secrets beside, which were damaged or are out of use; none of them is
   * ever written to or removed.
   */
  public List<String> setAside() {
    return folder.asideNames();
  }

  /** Whether this system has a keyring now. */
  public boolean hasKeyring() {
    return current.hasKeyring();
  }

  /**
   * Keeps secrets elsewhere from now on, those that are there already, too. A file that is damaged,
   * or whose key is not where it was, is set aside.
   *
   * @param kind any but {@link Kind#UNCHOSEN}
   * @param passphrase for {@link Kind#PASSPHRASE}; null for the others
   * @param names what there may be
   * @throws DaymarkException {@code CREDENTIALS_UNAVAILABLE} if there is no such place; everything
   *     is then as it was
   */
  public void choose(Kind kind, char @Nullable [] passphrase, Collection<String> names) {
    alone(() -> moves.choose(kind, passphrase, names));
  }

  /**
   * Keeps secrets in a new place from now on, without those kept until now, which nobody can open
   * any more. Their file is set aside, and a keyring keeps what is in it.
   *
   * @param kind any but {@link Kind#UNCHOSEN}
   * @param passphrase for {@link Kind#PASSPHRASE}; null for the others
   * @param first what the new place begins with, by name
   * @throws DaymarkException {@code CREDENTIALS_UNAVAILABLE} if there is no such place; everything
   *     is then as it was
   */
  public void renew(Kind kind, char @Nullable [] passphrase, Map<String, String> first) {
    alone(() -> moves.renew(kind, passphrase, first));
  }

  private void alone(Runnable work) {
    lock.writeLock().lock();
    try {
      work.run();
      refused = false;
    } finally {
      lock.writeLock().unlock();
    }
  }
}
