package dev.daymark.sync.secrets;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the secrets of one data directory are: in the file the person chose, else in the system's
 * keyring. It is looked for when it is first needed, and again while it was not found. What was
 * kept in a keyring is never looked for elsewhere: without that keyring the secrets cannot be
 * reached, and are not missing. Thread-safe.
 */
public final class SecretPlace implements SecretVault {

  private static final Logger LOG = LoggerFactory.getLogger(SecretPlace.class);
  private static final String IN_KEYRING = "secrets.in-keyring";

  private final @Nullable Path dataDir;
  private final Supplier<Optional<SecretVault>> keyrings;
  private final @Nullable String passphrase;

  /** Secrets are written and read by many, and moved by one alone. */
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  private @Nullable SecretVault found;

  /** Whether it did not let anybody in when it was last asked for a secret. */
  private volatile boolean refused;

  /**
   * Looks for nothing yet.
   *
   * @param dataDir null where nothing is to be written
   * @param keyrings finds the system's keyring; empty where there is none
   */
  public SecretPlace(@Nullable Path dataDir, Supplier<Optional<SecretVault>> keyrings) {
    this(dataDir, keyrings, null);
  }

  /**
   * Looks for nothing yet.
   *
   * @param passphrase opens a file by itself, where somebody who runs commands gave it; null for
   *     none
   */
  SecretPlace(
      @Nullable Path dataDir,
      Supplier<Optional<SecretVault>> keyrings,
      @Nullable String passphrase) {
    this.dataDir = dataDir;
    this.keyrings = keyrings;
    this.passphrase = passphrase;
  }

  /** That of a data directory on this machine. */
  public static SecretPlace of(Path dataDir) {
    Map<String, String> environment = System.getenv();
    return new SecretPlace(
        dataDir, new KeyringSearch(environment), environment.get("DAYMARK_PASSPHRASE"));
  }

  /** One whose secrets are gone with the process; no file is made. */
  public static SecretPlace inMemory() {
    MemoryVault vault = new MemoryVault();
    return new SecretPlace(null, () -> Optional.of(vault));
  }

  private synchronized SecretVault found() {
    SecretVault vault = found;
    if (vault == null) {
      vault = look();
      found = vault.kind() == Kind.UNCHOSEN || vault instanceof NoVault ? null : vault;
    }
    return vault;
  }

  private SecretVault look() {
    Path folder = dataDir;
    if (folder != null && FileVault.isIn(folder)) {
      return opened(new FileVault(folder));
    }
    return keyrings
        .get()
        .orElseGet(() -> new NoVault(folder != null && Files.exists(folder.resolve(IN_KEYRING))));
  }

  /** A keyring that went away, as with its session, is looked for anew the next time. */
  private <T> T with(Function<SecretVault, T> work) {
    lock.readLock().lock();
    try {
      return work(found(), work);
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
        forget(vault);
      }
      throw e;
    }
  }

  private synchronized void forget(SecretVault broken) {
    if (broken.equals(found)) {
      found = null;
      broken.close();
    }
  }

  private FileVault opened(FileVault file) {
    if (passphrase != null && file.state() == State.LOCKED) {
      file.unlock(passphrase.toCharArray());
    }
    return file;
  }

  @Override
  public Kind kind() {
    return found().kind();
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
            note();
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
    return dataDir == null ? List.of() : new SetAside(dataDir).names();
  }

  /** Whether this system has a keyring now. */
  public boolean hasKeyring() {
    if (isConnected()) {
      return true;
    }
    Optional<SecretVault> keyring = keyrings.get();
    keyring.ifPresent(SecretVault::close);
    return keyring.isPresent();
  }

  private synchronized boolean isConnected() {
    return found != null && found.kind() == Kind.KEYRING;
  }

  /**
   * Keeps secrets elsewhere from now on, those that are there already, too.
   *
   * @param kind any but {@link Kind#UNCHOSEN}
   * @param passphrase for {@link Kind#PASSPHRASE}; null for the others
   * @param names what there may be
   * @throws DaymarkException {@code CREDENTIALS_UNAVAILABLE} if there is no such place; everything
   *     is then as it was
   */
  public void choose(Kind kind, char @Nullable [] passphrase, Collection<String> names) {
    alone(
        () -> {
          SecretVault before = found();
          Map<String, String> moved = Moving.contents(before, names);
          if (kind == Kind.KEYRING) {
            toKeyring(moved);
          } else {
            toFile(before, kind, passphrase, moved);
          }
        });
  }

  private void alone(Runnable work) {
    lock.writeLock().lock();
    try {
      work.run();
    } finally {
      lock.writeLock().unlock();
    }
  }

  private synchronized void use(SecretVault vault) {
    SecretVault former = found;
    found = vault;
    refused = false;
    if (former != null && !former.equals(vault)) {
      former.close();
    }
  }

  private void toFile(
      SecretVault before, Kind kind, char @Nullable [] passphrase, Map<String, String> secrets) {
    FileVault file = FileVault.create(folder(), kind, passphrase, secrets);
    Moving.ensureKept(file, secrets);
    if (before.kind() == Kind.KEYRING) {
      Moving.forget(before, secrets.keySet());
    }
    use(file);
    discard(IN_KEYRING);
  }

  private void toKeyring(Map<String, String> secrets) {
    SecretVault keyring = filled(secrets);
    try {
      Files.deleteIfExists(folder().resolve(FileVault.FILE));
    } catch (IOException e) {
      throw unwritable(e);
    }
    use(keyring);
    discard(FileVault.KEY);
  }

  private SecretVault filled(Map<String, String> secrets) {
    SecretVault keyring = keyring();
    try {
      Moving.fill(keyring, secrets);
      note();
      return keyring;
    } catch (DaymarkException e) {
      letGo(keyring);
      throw e;
    }
  }

  private synchronized void letGo(SecretVault keyring) {
    if (!keyring.equals(found)) {
      keyring.close();
    }
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
    alone(
        () -> {
          if (kind == Kind.KEYRING) {
            SecretVault keyring = filled(first);
            String _ = setAsideFile();
            use(keyring);
          } else {
            use(inPlaceOfFile(kind, passphrase, first));
            discard(IN_KEYRING);
          }
        });
  }

  private String setAsideFile() {
    try {
      return new SetAside(folder()).move(SetAside.Reason.FORMER);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private FileVault inPlaceOfFile(
      Kind kind, char @Nullable [] passphrase, Map<String, String> first) {
    String ending = setAsideFile();
    try {
      return FileVault.create(folder(), kind, passphrase, first);
    } catch (DaymarkException e) {
      putBack(ending);
      throw e;
    }
  }

  private void putBack(String ending) {
    try {
      new SetAside(folder()).putBack(ending);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** The one in use, if secrets are in it already. */
  private SecretVault keyring() {
    SecretVault now = isConnected() ? found() : null;
    return now != null
        ? now
        : keyrings
            .get()
            .orElseThrow(
                () ->
                    new DaymarkException(
                        ErrorCode.CREDENTIALS_UNAVAILABLE, "This system has no keyring."));
  }

  private void note() {
    Path folder = dataDir;
    try {
      if (folder != null && !Files.exists(folder.resolve(IN_KEYRING))) {
        new PrivateFile(folder.resolve(IN_KEYRING))
            .replace("The secrets are in the system's keyring.\n".getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Of a file without which everything works: that it stays spoils nothing. */
  private void discard(String name) {
    try {
      Files.deleteIfExists(folder().resolve(name));
    } catch (IOException e) {
      LOG.warn("{} stays: {}", name, e.toString());
    }
  }

  private Path folder() {
    if (dataDir == null) {
      throw new DaymarkException(
          ErrorCode.CREDENTIALS_UNAVAILABLE, "Nothing is kept on this disk, secrets neither.");
    }
    return dataDir;
  }

  private static DaymarkException unwritable(IOException e) {
    return new DaymarkException(
        ErrorCode.CREDENTIALS_UNAVAILABLE, "The sign-in cannot be stored on this disk.", e);
  }
}
