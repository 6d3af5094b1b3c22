package dev.daymark.sync.secrets;

import dev.daymark.domain.DaymarkException;
import java.io.IOException;
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
 * <p>A file that the disk does not give, or that is not where it was, is not damaged: nothing is
 * written then. One that is damaged is set aside before anything is written in its place.
 */
final class FileVault implements SecretVault {

  static final String FILE = "secrets";
  static final String KEY = "secrets.key";

  private final SetAside aside;
  private final PrivateFile file;
  private final KeyFile keyFile;
  private Kind kind;

  /** How the key of what is there is made; null until it was read. */
  private @Nullable SecretsFile form;

  private byte @Nullable [] key;

  /**
   * Over the file that is there, or was.
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

  /** Over one that is about to be made. */
  FileVault(Path dataDir, Kind kind, Function<Path, PrivateFile> disk) {
    this.aside = new SetAside(dataDir, disk);
    this.file = disk.apply(dataDir.resolve(FILE));
    this.keyFile = new KeyFile(dataDir, disk);
    this.kind = kind;
  }

  /** Which kind a file is that cannot be read is told by whether a key lies beside it. */
  private Kind readKind() {
    try {
      return SecretsFile.read(file.read()).kind();
    } catch (GeneralSecurityException | NoSuchFileException untold) {
      return keyFile.isThere() ? Kind.KEY_FILE : Kind.PASSPHRASE;
    } catch (IOException e) {
      throw FileTrouble.unreadable(e);
    }
  }

  @Override
  public synchronized Kind kind() {
    try {
      SecretsFile _ = stored();
    } catch (DaymarkException unread) {
      // It is as it was until the file tells otherwise.
    }
    return kind;
  }

  @Override
  public synchronized State state() {
    try {
      SecretsFile stored = look();
      Optional<byte[]> opened = key();
      if (opened.isEmpty()) {
        return State.LOCKED;
      }
      stored.open(opened.get());
      return State.OPEN;
    } catch (GeneralSecurityException damaged) {
      return State.DAMAGED;
    } catch (NoSuchFileException gone) {
      return State.AWAY;
    } catch (IOException e) {
      throw FileTrouble.unreadable(e);
    }
  }

  @Override
  public synchronized void unlock(char @Nullable [] passphrase) {
    SecretsFile stored = stored();
    if (kind == Kind.KEY_FILE) {
      all();
    } else if (key == null) {
      if (passphrase == null) {
        throw FileTrouble.locked();
      }
      open(stored, passphrase);
    }
  }

  private void open(SecretsFile stored, char[] passphrase) {
    try {
      byte[] made = stored.key(passphrase);
      stored.open(made);
      key = made;
    } catch (GeneralSecurityException other) {
      throw FileTrouble.otherPassphrase();
    }
  }

  /** The file as it is now, which another process may have put there. */
  private SecretsFile look() throws IOException, GeneralSecurityException {
    SecretsFile stored = SecretsFile.read(file.read());
    if (kind != stored.kind() || (form != null && !form.hasHeaderOf(stored))) {
      key = null;
      kind = stored.kind();
    }
    form = stored;
    return stored;
  }

  private SecretsFile stored() {
    return reading(this::look);
  }

  /** The key, if it is known or lies beside; none is made. Empty where it has to be typed. */
  private Optional<byte[]> key() throws IOException, GeneralSecurityException {
    if (key == null && kind == Kind.KEY_FILE) {
      key = keyFile.read();
    }
    return Optional.ofNullable(key);
  }

  private Map<String, String> read() throws IOException, GeneralSecurityException {
    SecretsFile stored = look();
    return stored.open(key().orElseThrow(FileTrouble::locked));
  }

  /** Everything that is kept; nothing where it is damaged, or not where it was. */
  synchronized Map<String, String> legible() {
    try {
      return read();
    } catch (GeneralSecurityException | NoSuchFileException illegible) {
      return new TreeMap<>();
    } catch (IOException e) {
      throw FileTrouble.unreadable(e);
    }
  }

  /**
   * Everything that is kept.
   *
   * @throws DaymarkException {@code CREDENTIALS_DAMAGED}, {@code CREDENTIALS_LOCKED} or {@code
   *     CREDENTIALS_UNAVAILABLE}
   */
  private Map<String, String> all() {
    return reading(this::read);
  }

  /** Something that reads the file, or its key. */
  private interface Reading<T> {
    T read() throws IOException, GeneralSecurityException;
  }

  private <T> T reading(Reading<T> work) {
    try {
      return work.read();
    } catch (GeneralSecurityException damaged) {
      throw FileTrouble.damaged(kind, damaged);
    } catch (NoSuchFileException gone) {
      throw FileTrouble.away();
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
    if (kind == Kind.PASSPHRASE && key == null) {
      Map<String, String> _ = all();
    }
    if (state() == State.DAMAGED) {
      boolean _ = aside.inPlace(SetAside.Reason.DAMAGED, () -> startAnew(Map.of(name, secret)));
      return;
    }
    Map<String, String> secrets = all();
    secrets.put(name, secret);
    write(secrets);
  }

  /** Puts secrets, in a file of its kind, in the place of what is there; at once or not at all. */
  synchronized void fill(char @Nullable [] passphrase, Map<String, String> secrets) {
    try {
      SecretsFile fresh = SecretsFile.fresh(kind);
      form = fresh;
      key = passphrase == null ? null : fresh.key(passphrase);
      write(secrets);
    } catch (GeneralSecurityException e) {
      throw FileTrouble.unwritable(e);
    }
  }

  private void write(Map<String, String> secrets) {
    try {
      byte[] open = kind == Kind.KEY_FILE ? keyFile.keep(key) : key;
      if (open == null) {
        throw FileTrouble.locked();
      }
      SecretsFile header = form != null && form.kind() == kind ? form : SecretsFile.fresh(kind);
      byte[] sealed = header.with(secrets, open).bytes();
      if (!SecretsFile.read(sealed).open(open).equals(secrets)) {
        throw new GeneralSecurityException("what was sealed does not come back");
      }
      file.replace(sealed);
      if (kind == Kind.KEY_FILE) {
        keyFile.settle();
      }
      key = open;
      form = header;
    } catch (GeneralSecurityException | IOException e) {
      throw FileTrouble.unwritable(e);
    }
  }

  /** What is damaged stays beside. */
  private boolean startAnew(Map<String, String> secrets) {
    if (kind == Kind.KEY_FILE) {
      key = null;
    }
    write(secrets);
    return true;
  }

  @Override
  public synchronized void forget(String name) {
    Map<String, String> secrets = all();
    if (secrets.remove(name) != null) {
      write(secrets);
    }
  }
}
