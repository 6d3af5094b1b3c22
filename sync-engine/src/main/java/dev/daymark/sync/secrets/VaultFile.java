package dev.daymark.sync.secrets;

import dev.daymark.sync.secrets.SecretVault.Kind;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The file of secrets and the key that opens it, as they were read last; what is written takes the
 * place of that alone. Throws what the disk says, not what a person can do about it. Not
 * thread-safe.
 */
final class VaultFile {

  private final PrivateFile file;
  private final KeyFile keyFile;
  private Kind kind;

  /** How the key of what is there is made; null until it was read. */
  private @Nullable SecretsFile form;

  private byte @Nullable [] key;
  private Seen seen = Seen.NOTHING;

  VaultFile(Path dataDir, Kind kind, Function<Path, PrivateFile> disk) {
    this.file = disk.apply(dataDir.resolve(FileVault.FILE));
    this.keyFile = new KeyFile(dataDir, disk);
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  /** Which kind a file is that cannot be read is told by whether a key lies beside it. */
  void readKind() throws IOException {
    try {
      kind = SecretsFile.read(file.read()).kind();
    } catch (GeneralSecurityException | NoSuchFileException untold) {
      kind = keyFile.isThere() ? Kind.KEY_FILE : Kind.PASSPHRASE;
    }
  }

  /** The file as it is now, which another process may have put there. */
  SecretsFile look() throws IOException, GeneralSecurityException {
    seen = Seen.NOTHING;
    byte[] bytes = file.read();
    seen = Seen.of(bytes);
    SecretsFile stored = SecretsFile.read(bytes);
    if (kind != stored.kind() || (form != null && !form.hasHeaderOf(stored))) {
      key = null;
      kind = stored.kind();
    }
    form = stored;
    return stored;
  }

  /** Whether a key is known that was not read beside the file. */
  boolean isUnlocked() {
    return key != null;
  }

  /** The key, if it is known or lies beside; none is made. Empty where it has to be typed. */
  Optional<byte[]> key() throws IOException, GeneralSecurityException {
    if (key == null && kind == Kind.KEY_FILE) {
      key = keyFile.read();
    }
    return Optional.ofNullable(key);
  }

  /** Opens what was looked at with a passphrase. */
  void unlock(SecretsFile stored, char[] passphrase) throws GeneralSecurityException {
    byte[] made = stored.key(passphrase);
    stored.open(made);
    key = made;
  }

  /** Everything that is kept. */
  Map<String, String> read() throws IOException, GeneralSecurityException {
    SecretsFile stored = look();
    return stored.open(key().orElseThrow(FileTrouble::locked));
  }

  /** Has secrets take the place of what was seen there, sealed anew; at once or not at all. */
  void fill(char @Nullable [] passphrase, Map<String, String> secrets, Seen before)
      throws IOException, GeneralSecurityException {
    SecretsFile fresh = SecretsFile.fresh(kind);
    form = fresh;
    key = passphrase == null ? null : fresh.key(passphrase);
    seen = before;
    write(secrets);
  }

  /**
   * Has secrets take the place of a damaged file that was set aside, with its key if it has one.
   */
  void startAnew(Map<String, String> secrets) throws IOException, GeneralSecurityException {
    if (kind == Kind.KEY_FILE) {
      key = null;
    }
    seen = Seen.NOTHING;
    write(secrets);
  }

  /** Throws if the file is not what it was when it was read last. */
  void ensureSeen() throws IOException {
    seen.ensureIn(file);
  }

  /** Has secrets take the place of what was read last. */
  void write(Map<String, String> secrets) throws IOException, GeneralSecurityException {
    try {
      seal(secrets);
    } catch (IOException | GeneralSecurityException e) {
      keyFile.unmake();
      throw e;
    }
  }

  private void seal(Map<String, String> secrets) throws IOException, GeneralSecurityException {
    byte[] open = kind == Kind.KEY_FILE ? keyFile.keep(key) : key;
    if (open == null) {
      throw FileTrouble.locked();
    }
    SecretsFile header = form != null && form.kind() == kind ? form : SecretsFile.fresh(kind);
    byte[] sealed = header.with(secrets, open).bytes();
    if (!SecretsFile.read(sealed).open(open).equals(secrets)) {
      throw new GeneralSecurityException("what was sealed does not come back");
    }
    file.replace(seen, sealed);
    seen = Seen.of(sealed);
    if (kind == Kind.KEY_FILE) {
      keyFile.settle();
    }
    key = open;
    form = header;
  }
}
