package dev.daymark.sync.secrets;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps secrets in an encrypted file that only the person can read. Its key is made of a
 * passphrase, or lies in a file beside it: that holds off other accounts of the machine and a copy
 * of one file, not a program that runs as the person.
 */
final class FileVault implements SecretVault {

  static final String FILE = "secrets";
  static final String KEY = "secrets.key";

  private final PrivateFile file;
  private final PrivateFile keyFile;
  private final Kind kind;
  private byte @Nullable [] key;

  /** Over the file that is there. */
  FileVault(Path dataDir) {
    this(dataDir, readKind(new PrivateFile(dataDir.resolve(FILE))));
  }

  private FileVault(Path dataDir, Kind kind) {
    this.file = new PrivateFile(dataDir.resolve(FILE));
    this.keyFile = new PrivateFile(dataDir.resolve(KEY));
    this.kind = kind;
  }

  /** Whether there is one in a directory. */
  static boolean isIn(Path dataDir) {
    return Files.exists(dataDir.resolve(FILE));
  }

  /**
   * Makes one in place of what was there, open.
   *
   * @param passphrase for {@link Kind#PASSPHRASE}; null for {@link Kind#KEY_FILE}
   */
  static FileVault create(
      Path dataDir, Kind kind, char @Nullable [] passphrase, Map<String, String> secrets) {
    FileVault vault = new FileVault(dataDir, kind);
    try {
      SecretsFile fresh = SecretsFile.fresh(kind);
      byte[] made = passphrase == null ? vault.usualKey() : fresh.key(passphrase);
      vault.key = made;
      vault.file.replace(fresh.with(secrets, made).bytes());
      if (kind == Kind.PASSPHRASE) {
        Files.deleteIfExists(vault.keyFile.path());
      }
      return vault;
    } catch (IOException | GeneralSecurityException e) {
      throw unwritable(e);
    }
  }

  private byte[] usualKey() throws IOException {
    if (!Files.exists(keyFile.path())) {
      keyFile.replace(SecretsFile.randomKey());
    }
    return keyFile.read();
  }

  /** A damaged file counts as one with a key file: signing in anew writes a fresh one. */
  private static Kind readKind(PrivateFile file) {
    try {
      return SecretsFile.read(file.read()).kind();
    } catch (IOException | GeneralSecurityException damaged) {
      return Kind.KEY_FILE;
    }
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public synchronized State state() {
    return kind == Kind.PASSPHRASE && key == null ? State.LOCKED : State.OPEN;
  }

  @Override
  public synchronized void unlock(char @Nullable [] passphrase) {
    if (kind != Kind.PASSPHRASE || key != null) {
      return;
    }
    if (passphrase == null) {
      throw locked();
    }
    try {
      SecretsFile stored = SecretsFile.read(file.read());
      byte[] made = stored.key(passphrase);
      stored.open(made);
      key = made;
    } catch (GeneralSecurityException other) {
      throw new DaymarkException(
          ErrorCode.CREDENTIALS_LOCKED, "That is not the passphrase of the stored sign-ins.");
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private byte[] key() throws IOException {
    byte[] open = key;
    if (open == null) {
      if (kind == Kind.PASSPHRASE) {
        throw locked();
      }
      open = usualKey();
      key = open;
    }
    return open;
  }

  /** Everything that is kept, to move it elsewhere. */
  synchronized Map<String, String> all() {
    try {
      return Files.exists(file.path())
          ? SecretsFile.read(file.read()).open(key())
          : new TreeMap<>();
    } catch (IOException | GeneralSecurityException | RuntimeException damaged) {
      if (damaged instanceof DaymarkException known) {
        throw known;
      }
      throw unreadable(damaged);
    }
  }

  @Override
  public synchronized Optional<String> load(String name) {
    return Optional.ofNullable(all().get(name));
  }

  @Override
  public synchronized void save(String name, String secret) {
    Map<String, String> secrets = isReadable() ? all() : new TreeMap<>();
    secrets.put(name, secret);
    write(secrets);
  }

  @Override
  public synchronized void forget(String name) {
    if (isReadable()) {
      Map<String, String> secrets = all();
      if (secrets.remove(name) != null) {
        write(secrets);
      }
    }
  }

  /** A damaged file is as good as none. A locked one is not. */
  private boolean isReadable() {
    try {
      all();
      return true;
    } catch (DaymarkException e) {
      if (e.code() == ErrorCode.CREDENTIALS_LOCKED) {
        throw e;
      }
      return false;
    }
  }

  private void write(Map<String, String> secrets) {
    try {
      byte[] open = key();
      SecretsFile form = form();
      file.replace(form.with(secrets, open).bytes());
    } catch (IOException | GeneralSecurityException e) {
      throw unwritable(e);
    }
  }

  private SecretsFile form() throws IOException {
    try {
      return SecretsFile.read(file.read());
    } catch (GeneralSecurityException damaged) {
      return SecretsFile.fresh(kind);
    }
  }

  private static DaymarkException locked() {
    return new DaymarkException(
        ErrorCode.CREDENTIALS_LOCKED,
        "The stored sign-ins are locked. Give their passphrase, and Daymark goes on.");
  }

  private static DaymarkException unreadable(Exception cause) {
    return new DaymarkException(
        ErrorCode.CREDENTIALS_UNAVAILABLE,
        "The stored sign-ins cannot be read. Sign in again.",
        cause);
  }

  private static DaymarkException unwritable(Exception cause) {
    return new DaymarkException(
        ErrorCode.CREDENTIALS_UNAVAILABLE, "The sign-in cannot be stored on this disk.", cause);
  }
}
