package dev.daymark.sync.secrets;

import dev.daymark.domain.DaymarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps secrets in an encrypted file that only the person can read. Its key is made of a
 * passphrase, or lies in a file beside it: that holds off other accounts of the machine and a copy
 * of one file, not a program that runs as the person.
 *
 * <p>A file that the disk does not give is not damaged: nothing is written then. One that is
 * damaged is set aside before anything is written in its place.
 */
final class FileVault implements SecretVault {

  static final String FILE = "secrets";
  static final String KEY = "secrets.key";

  private final Path dataDir;
  private final PrivateFile file;
  private final PrivateFile keyFile;
  private Kind kind;

  /** How the key of what is there is made; null until it was read. */
  private @Nullable SecretsFile form;

  private byte @Nullable [] key;

  /**
   * Over the file that is there.
   *
   * @throws DaymarkException {@code CREDENTIALS_UNAVAILABLE} if the disk does not give it
   */
  FileVault(Path dataDir) {
    this(dataDir, PrivateFile::new);
  }

  /** The same on a disk of one's own. */
  FileVault(Path dataDir, Function<Path, PrivateFile> disk) {
    this(dataDir, Kind.KEY_FILE, disk);
    kind = readKind();
  }

  private FileVault(Path dataDir, Kind kind, Function<Path, PrivateFile> disk) {
    this.dataDir = dataDir;
    this.file = disk.apply(dataDir.resolve(FILE));
    this.keyFile = disk.apply(dataDir.resolve(KEY));
    this.kind = kind;
  }

  /** Whether there is one in a directory; yes if the disk does not tell. */
  static boolean isIn(Path dataDir) {
    return !Files.notExists(dataDir.resolve(FILE));
  }

  /**
   * Makes one in place of what was there, open.
   *
   * @param passphrase for {@link Kind#PASSPHRASE}; null for {@link Kind#KEY_FILE}
   */
  static FileVault create(
      Path dataDir, Kind kind, char @Nullable [] passphrase, Map<String, String> secrets) {
    FileVault vault = new FileVault(dataDir, kind, PrivateFile::new);
    try {
      SecretsFile fresh = SecretsFile.fresh(kind);
      vault.form = fresh;
      vault.key = passphrase == null ? vault.keptKey() : fresh.key(passphrase);
      vault.write(secrets);
      if (kind == Kind.PASSPHRASE) {
        Files.deleteIfExists(vault.keyFile.path());
      }
      return vault;
    } catch (IOException | GeneralSecurityException e) {
      throw FileTrouble.unwritable(e);
    }
  }

  /** Which kind a damaged file is tells whether a key lies beside it. */
  private Kind readKind() {
    try {
      return SecretsFile.read(file.read()).kind();
    } catch (GeneralSecurityException damaged) {
      return Files.exists(keyFile.path()) ? Kind.KEY_FILE : Kind.PASSPHRASE;
    } catch (IOException e) {
      throw FileTrouble.unreadable(e);
    }
  }

  @Override
  public synchronized Kind kind() {
    return kind;
  }

  @Override
  public synchronized State state() {
    try {
      if (kind == Kind.PASSPHRASE && key == null) {
        SecretsFile _ = SecretsFile.read(file.read());
        return State.LOCKED;
      }
      Map<String, String> _ = read();
      return State.OPEN;
    } catch (GeneralSecurityException damaged) {
      return State.DAMAGED;
    } catch (IOException e) {
      throw FileTrouble.unreadable(e);
    }
  }

  @Override
  public synchronized void unlock(char @Nullable [] passphrase) {
    if (kind != Kind.PASSPHRASE || key != null) {
      return;
    }
    if (passphrase == null) {
      throw FileTrouble.locked();
    }
    SecretsFile stored = stored();
    try {
      byte[] made = stored.key(passphrase);
      stored.open(made);
      form = stored;
      key = made;
    } catch (GeneralSecurityException other) {
      throw FileTrouble.otherPassphrase();
    }
  }

  private SecretsFile stored() {
    try {
      return SecretsFile.read(file.read());
    } catch (GeneralSecurityException damaged) {
      throw FileTrouble.damaged(kind, damaged);
    } catch (IOException e) {
      throw FileTrouble.unreadable(e);
    }
  }

  /** The key, if it is known or lies beside; none is made. */
  private byte[] key() throws IOException, GeneralSecurityException {
    byte[] open = key;
    if (open == null) {
      if (kind == Kind.PASSPHRASE) {
        throw FileTrouble.locked();
      }
      open = readKey();
      key = open;
    }
    return open;
  }

  private byte[] readKey() throws IOException, GeneralSecurityException {
    try {
      return SecretsFile.wholeKey(keyFile.read());
    } catch (NoSuchFileException gone) {
      throw new GeneralSecurityException("the key file is gone", gone);
    }
  }

  /** The key file's, which is made for what is about to be written if there is no good one. */
  private byte[] keptKey() throws IOException, GeneralSecurityException {
    try {
      if (!Files.notExists(keyFile.path())) {
        return readKey();
      }
    } catch (GeneralSecurityException damaged) {
      new SetAside(dataDir).move(SetAside.Reason.DAMAGED);
    }
    keyFile.replace(SecretsFile.randomKey());
    return readKey();
  }

  private Map<String, String> read() throws IOException, GeneralSecurityException {
    SecretsFile stored;
    try {
      stored = SecretsFile.read(file.read());
    } catch (NoSuchFileException none) {
      return new TreeMap<>();
    }
    if (kind != stored.kind() || (form != null && !form.hasHeaderOf(stored))) {
      // Another process chose another passphrase or another kind.
      key = null;
      kind = stored.kind();
    }
    form = stored;
    return stored.open(key());
  }

  /**
   * Everything that is kept, to move it elsewhere; what is damaged is set aside first, and holds
   * nothing.
   */
  synchronized Map<String, String> salvaged() {
    try {
      return read();
    } catch (GeneralSecurityException damaged) {
      return setAside();
    } catch (IOException e) {
      throw FileTrouble.unreadable(e);
    }
  }

  private Map<String, String> setAside() {
    try {
      new SetAside(dataDir).move(SetAside.Reason.DAMAGED);
      if (kind == Kind.KEY_FILE) {
        form = null;
        key = null;
      }
      return new TreeMap<>();
    } catch (IOException e) {
      throw FileTrouble.unwritable(e);
    }
  }

  /**
   * Everything that is kept.
   *
   * @throws DaymarkException {@code CREDENTIALS_DAMAGED}, {@code CREDENTIALS_LOCKED} or {@code
   *     CREDENTIALS_UNAVAILABLE}
   */
  private Map<String, String> all() {
    try {
      return read();
    } catch (GeneralSecurityException damaged) {
      throw FileTrouble.damaged(kind, damaged);
    } catch (IOException e) {
      throw FileTrouble.unreadable(e);
    }
  }

  @Override
  public synchronized Optional<String> load(String name) {
    return Optional.ofNullable(all().get(name));
  }

  @Override
  public synchronized void save(String name, String secret) {
    try {
      Map<String, String> secrets = writable();
      secrets.put(name, secret);
      write(secrets);
    } catch (GeneralSecurityException | IOException e) {
      throw FileTrouble.unwritable(e);
    }
  }

  /** What is kept already, to be written with more. */
  private Map<String, String> writable() {
    return kind == Kind.PASSPHRASE && key == null ? all() : salvaged();
  }

  @Override
  public synchronized void forget(String name) {
    Map<String, String> secrets = all();
    if (secrets.remove(name) != null) {
      try {
        write(secrets);
      } catch (GeneralSecurityException | IOException e) {
        throw FileTrouble.unwritable(e);
      }
    }
  }

  private void write(Map<String, String> secrets) throws IOException, GeneralSecurityException {
    byte[] open = key;
    if (kind == Kind.KEY_FILE) {
      if (open != null && Files.notExists(keyFile.path())) {
        keyFile.replace(open);
      }
      open = keptKey();
      key = open;
    }
    if (open == null) {
      throw FileTrouble.locked();
    }
    SecretsFile header = form != null && form.kind() == kind ? form : SecretsFile.fresh(kind);
    file.replace(header.with(secrets, open).bytes());
    form = header;
  }
}
