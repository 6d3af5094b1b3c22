package dev.daymark.app.backup;

import dev.daymark.domain.DaymarkException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What lies in clear beside a store that is encrypted: backups, and copies of the database from
 * before an update or a restore. Each is encrypted by a copy that takes its place. Blocks.
 */
public record ClearCopies(StoreFiles files, Path dataDir) {

  private static final Logger LOG = LoggerFactory.getLogger(ClearCopies.class);

  /** How many there are. */
  public int count() {
    return backups().size() + databases().size();
  }

  /**
   * Encrypts them with the key of the data; one that cannot be stays as it is, and keeps none of
   * the others from it.
   */
  public void encrypt() {
    databases().forEach(file -> attempt(file, () -> files.adopt(file)));
    for (String folder : List.of("backups", "restoring")) {
      attempt(dataDir.resolve(folder), () -> removeLeftOvers(dataDir.resolve(folder)));
    }
    backups().forEach(file -> attempt(file, () -> encrypt(file)));
  }

  private static void attempt(Path path, Work work) {
    try {
      work.run();
    } catch (DaymarkException e) {
      LOG.warn("{} stays as it is: {}", path.getFileName(), e.code());
    } catch (IOException | RuntimeException e) {
      LOG.warn("{} stays as it is", path.getFileName(), e);
    }
  }

  /** Something about one copy. */
  private interface Work {
    void run() throws IOException;
  }

  private void encrypt(Path backup) throws IOException {
    try (Scratch scratch = Scratch.in(Restoring.folder(dataDir))) {
      Manifest manifest = BackupFile.unpack(backup, scratch.database());
      files.adopt(scratch.database());
      BackupFile.write(backup, scratch, manifest.holding(Digest.of(scratch.database())));
    }
  }

  private static void removeLeftOvers(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      Scratch.removeLeftOvers(folder);
    }
  }

  private List<Path> backups() {
    return in(Restoring.folder(dataDir)).stream()
        .filter(file -> file.toString().endsWith(BackupFile.ENDING))
        .filter(file -> BackupFile.isInClear(file))
        .toList();
  }

  private List<Path> databases() {
    return in(dataDir).stream()
        .filter(file -> file.toString().endsWith(".mv.db"))
        .filter(file -> !file.equals(dataDir.resolve(BackupFile.DATABASE)))
        .filter(file -> !Signature.isEncrypted(file))
        .toList();
  }

  private static List<Path> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw FileTrouble.explained(e, "The folder " + folder + " cannot be read.");
    }
  }
}
