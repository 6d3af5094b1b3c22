package dev.daymark.sync.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key that lies beside a file of secrets. One that is made for a first file gets its name only
 * when that file is written: a key alone tells that there was a file, and where the first one was
 * cut off there was none.
 */
final class KeyFile {

  /** What a key is called until its file is there; it opens that one all the same. */
  static final String BEGUN = "secrets.key.begun";

  private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

  private final PrivateFile file;
  private final PrivateFile begun;
  private final SetAside aside;
  private boolean made;

  KeyFile(Path dataDir, Function<Path, PrivateFile> disk) {
    this.file = disk.apply(dataDir.resolve(FileVault.KEY));
    this.begun = disk.apply(dataDir.resolve(BEGUN));
    this.aside = new SetAside(dataDir, disk);
  }

  /** Whether it is there, also one that was begun. */
  boolean isThere() {
    return Files.exists(file.path()) || Files.exists(begun.path());
  }

  /**
   * The key.
   *
   * @throws NoSuchFileException if it is not where it was
   * @throws GeneralSecurityException if it was cut off
   */
  byte[] read() throws IOException, GeneralSecurityException {
    try {
      return SecretsFile.wholeKey(file.read());
    } catch (NoSuchFileException away) {
      return SecretsFile.wholeKey(begun.read());
    }
  }

  /**
   * Has it there for what is about to be written. One that is there already is never written over:
   * if it is good it stays, and otherwise it is set aside. {@link #settle} is to follow.
   *
   * @param known the key that opens what is there; null for one that is there, or a new one
   */
  byte[] keep(byte @Nullable [] known) throws IOException, GeneralSecurityException {
    try {
      byte[] there = read();
      if (known == null || MessageDigest.isEqual(known, there)) {
        return there;
      }
      String _ = aside.moveKey(SetAside.Reason.FORMER);
    } catch (GeneralSecurityException damaged) {
      String _ = aside.moveKey(SetAside.Reason.DAMAGED);
    } catch (NoSuchFileException none) {
      LOG.info("a key is made");
    }
    if (known != null) {
      file.replace(Seen.NOTHING, known);
      return known;
    }
    byte[] fresh = SecretsFile.randomKey();
    begun.replace(Seen.NOTHING, fresh);
    made = true;
    return fresh;
  }

  /** Takes back a key that was made for what could not be written. */
  void unmake() {
    if (made) {
      made = false;
      discard(begun);
    }
  }

  /** Gives it its name, now that the file is there; one that does not get it yet does no harm. */
  void settle() {
    made = false;
    try {
      if (Files.exists(file.path())) {
        begun.delete();
      } else if (Files.exists(begun.path())) {
        begun.rename(FileVault.KEY);
      }
    } catch (IOException e) {
      LOG.warn("{} stays: {}", BEGUN, e.toString());
    }
  }

  /**
   * Removes one that nothing needs any more: that it stays spoils nothing.
   *
   * @param seen what it held; what came since stays
   */
  void discard(Seen seen) {
    discard(begun);
    try {
      seen.ensureIn(file);
      file.delete();
    } catch (IOException e) {
      LOG.warn("{} stays: {}", FileVault.KEY, e.toString());
    }
  }

  private static void discard(PrivateFile unused) {
    try {
      unused.delete();
    } catch (IOException e) {
      LOG.warn("{} stays: {}", unused.path().getFileName(), e.toString());
    }
  }

  /** Throws if it holds something else than was seen. */
  void ensure(Seen seen) throws IOException {
    seen.ensureIn(file);
  }

  /** What it holds now. */
  Seen seen() throws IOException {
    return Seen.in(file);
  }
}
