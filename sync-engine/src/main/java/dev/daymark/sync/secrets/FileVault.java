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
  private final VaultFile file;

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
    try {
      file.readKind();
    } catch (IOException e) {
      throw FileTrouble.unreadable(e);
    }
  }

  /** Over one that is about to be made. */
  FileVault(Path dataDir, Kind kind, Function<Path, PrivateFile> disk) {
    this.aside = new SetAside(dataDir, disk);
    this.file = new VaultFile(dataDir, kind, disk);
  }

  @Override
  public synchronized Kind kind() {
    try {
      SecretsFile _ = reading(file::look);
    } catch (DaymarkException unread) {
      // It is as it was until the file tells otherwise.
    }
    return file.kind();
  }

  @Override
  public synchronized State state() {
    try {
      SecretsFile stored = file.look();
      Optional<byte[]> opened = file.key();
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
    SecretsFile stored = reading(file::look);
    if (file.kind() == Kind.KEY_FILE) {
      all();
    } else if (!file.isUnlocked()) {
      if (passphrase == null) {
        throw FileTrouble.locked();
      }
      open(stored, passphrase);
    }
  }

  private void open(SecretsFile stored, char[] passphrase) {
    try {
      file.unlock(stored, passphrase);
    } catch (GeneralSecurityException other) {
      throw FileTrouble.otherPassphrase();
    }
  }

  /** Everything that is kept; nothing where it is damaged, or not where it was. */
  synchronized Map<String, String> legible() {
    try {
      return file.read();
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
    return reading(file::read);
  }

  /** Something that reads the file, or its key. */
  private interface Reading<T> {
    T read() throws IOException, GeneralSecurityException;
  }

  private <T> T reading(Reading<T> work) {
    try {
      return work.read();
    } catch (GeneralSecurityException damaged) {
      throw FileTrouble.damaged(file.kind(), damaged);
    } catch (NoSuchFileException gone) {
      throw FileTrouble.away();
    } catch (IOException e) {
      throw FileTrouble.unreadable(e);
    }
  }

  /** Something that writes them. */
  private interface Writing {
    void write() throws IOException, GeneralSecurityException;
  }

  private static void writing(Writing work) {
    try {
      work.write();
    } catch (GeneralSecurityException | IOException e) {
      throw FileTrouble.unwritable(e);
    }
  }

  @Override
  public synchronized Optional<String> load(String name) {
    return Optional.ofNullable(all().get(name));
  }

  @Override
  public synchronized void save(String name, String secret) {
    if (file.kind() == Kind.PASSPHRASE && !file.isUnlocked()) {
      Map<String, String> _ = all();
    }
    Optional<Map<String, String>> kept = undamaged();
    if (kept.isPresent()) {
      kept.get().put(name, secret);
      writing(() -> file.write(kept.get()));
    } else {
      writing(file::ensureSeen);
      boolean _ = aside.inPlace(SetAside.Reason.DAMAGED, () -> startAnew(Map.of(name, secret)));
    }
  }

  /** Everything that is kept; empty if it can never be read. */
  private Optional<Map<String, String>> undamaged() {
    return reading(
        () -> {
          try {
            return Optional.of(file.read());
          } catch (GeneralSecurityException damaged) {
            return Optional.empty();
          }
        });
  }

  /** What is damaged stays beside. */
  private boolean startAnew(Map<String, String> secrets) {
    writing(() -> file.startAnew(secrets));
    return true;
  }

  /** Puts secrets, in a file of its kind, in the place of what was seen; at once or not at all. */
  synchronized void fill(char @Nullable [] passphrase, Map<String, String> secrets, Seen before) {
    writing(() -> file.fill(passphrase, secrets, before));
  }

  @Override
  public synchronized void forget(String name) {
    Map<String, String> secrets = all();
    if (secrets.remove(name) != null) {
      writing(() -> file.write(secrets));
    }
  }
}
