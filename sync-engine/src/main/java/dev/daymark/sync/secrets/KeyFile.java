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

/** The key that lies beside a file of secrets. */
final class KeyFile {

  private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

  private final PrivateFile file;
  private final SetAside aside;

  KeyFile(Path dataDir, Function<Path, PrivateFile> disk) {
    this.file = disk.apply(dataDir.resolve(FileVault.KEY));
    this.aside = new SetAside(dataDir, disk);
  }

  /** Whether it is there. */
  boolean isThere() {
    return Files.exists(file.path());
  }

  /**
   * The key.
   *
   * @throws NoSuchFileException if it is not where it was
   * @throws GeneralSecurityException if it was cut off
   */
  byte[] read() throws IOException, GeneralSecurityException {
    return SecretsFile.wholeKey(file.read());
  }

  /**
   * Has it there for what is about to be written. One that is there already is never written over:
   * if it is good it stays, and otherwise it is set aside.
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
    byte[] made = known == null ? SecretsFile.randomKey() : known;
    file.replace(made);
    return made;
  }

  /** Of one that nothing needs any more: that it stays spoils nothing. */
  void discard() {
    try {
      file.delete();
    } catch (IOException e) {
      LOG.warn("{} stays: {}", FileVault.KEY, e.toString());
    }
  }
}
