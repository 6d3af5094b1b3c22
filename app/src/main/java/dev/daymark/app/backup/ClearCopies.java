package dev.daymark.app.backup;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
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

  /** Encrypts them with the key of the data; one that is damaged stays as it is. */
  public void encrypt() {
    databases().forEach(files::adopt);
    for (String folder : List.of("backups", "restoring")) {
      removeLeftOvers(dataDir.resolve(folder));
    }
    backups().forEach(this::encrypt);
  }

  private void encrypt(Path backup) {
    try (Scratch scratch = Scratch.in(Restoring.folder(dataDir))) {
      Manifest manifest = BackupFile.unpack(backup, scratch.database());
      files.adopt(scratch.database());
      BackupFile.write(backup, scratch.database(), manifest.holding(Digest.of(scratch.database())));
    } catch (IOException e) {
      throw FileTrouble.explained(e, "The backups could not be encrypted.");
    } catch (DaymarkException e) {
      if (e.code() != ErrorCode.DATABASE_DAMAGED && e.code() != ErrorCode.DATABASE_TOO_NEW) {
        throw e;
      }
      LOG.warn("a backup stays in clear: {}", e.code());
    }
  }

  private static void removeLeftOvers(Path folder) {
    if (Files.isDirectory(folder)) {
      try (Scratch _ = Scratch.in(folder)) {
        // Making a new one removes those that a kill left.
      } catch (IOException e) {
        throw FileTrouble.explained(e, "Daymark cannot write to " + folder + ".");
      }
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
