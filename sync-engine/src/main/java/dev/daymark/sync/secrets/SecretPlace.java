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
import java.util.TreeMap;
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

  private static final String IN_KEYRING = "secrets.in-keyring";

  private final @Nullable Path dataDir;
  private final Supplier<Optional<SecretVault>> keyrings;
  private final @Nullable String passphrase;
  private @Nullable SecretVault found;

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
    SecretVault vault = found();
    try {
      return work.apply(vault);
    } catch (DaymarkException e) {
      if (e.code() == ErrorCode.CREDENTIALS_UNAVAILABLE && vault.kind() == Kind.KEYRING) {
        forget(vault);
      }
      throw e;
    }
  }

  private synchronized void forget(SecretVault broken) {
    if (broken.equals(found)) {
      found = null;
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
    return with(SecretVault::state);
  }

  @Override
  public void unlock(char @Nullable [] passphrase) {
    with(
        vault -> {
          vault.unlock(passphrase);
          return true;
        });
  }

  @Override
  public Optional<String> load(String name) {
    return with(vault -> vault.load(name));
  }

  @Override
  public void save(String name, String secret) {
    with(
        vault -> {
          vault.save(name, secret);
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
    return keyrings.get().isPresent();
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
  public synchronized void choose(
      Kind kind, char @Nullable [] passphrase, Collection<String> names) {
    SecretVault before = found();
    Map<String, String> moved = new TreeMap<>();
    if (before instanceof FileVault file) {
      moved.putAll(file.salvaged());
    } else if (before.kind() != Kind.UNCHOSEN) {
      names.forEach(name -> before.load(name).ifPresent(secret -> moved.put(name, secret)));
    }
    if (kind == Kind.KEYRING) {
      toKeyring(moved);
    } else {
      found = FileVault.create(folder(), kind, passphrase, moved);
      if (before.kind() == Kind.KEYRING) {
        moved.keySet().forEach(before::forget);
      }
      delete(IN_KEYRING);
    }
  }

  private void toKeyring(Map<String, String> secrets) {
    SecretVault keyring = keyring();
    secrets.forEach((name, secret) -> keep(keyring, name, secret));
    note();
    delete(FileVault.FILE);
    delete(FileVault.KEY);
    found = keyring;
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
  public synchronized void renew(
      Kind kind, char @Nullable [] passphrase, Map<String, String> first) {
    SetAside aside = new SetAside(folder());
    try {
      if (kind == Kind.KEYRING) {
        SecretVault keyring = keyring();
        first.forEach((name, secret) -> keep(keyring, name, secret));
        note();
        String _ = aside.move(SetAside.Reason.FORMER);
        found = keyring;
      } else {
        found = inPlaceOf(aside, kind, passphrase, first);
        delete(IN_KEYRING);
      }
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private FileVault inPlaceOf(
      SetAside aside, Kind kind, char @Nullable [] passphrase, Map<String, String> first)
      throws IOException {
    String ending = aside.move(SetAside.Reason.FORMER);
    try {
      return FileVault.create(folder(), kind, passphrase, first);
    } catch (DaymarkException e) {
      aside.putBack(ending);
      throw e;
    }
  }

  private static void keep(SecretVault keyring, String name, String secret) {
    keyring.save(name, secret);
    if (!keyring.load(name).equals(Optional.of(secret))) {
      throw new DaymarkException(
          ErrorCode.CREDENTIALS_UNAVAILABLE,
          "The keyring does not give back what it was given. Nothing was changed.");
    }
  }

  private SecretVault keyring() {
    return keyrings
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

  private void delete(String name) {
    try {
      Files.deleteIfExists(folder().resolve(name));
    } catch (IOException e) {
      throw unwritable(e);
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
