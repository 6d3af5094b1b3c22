package dev.daymark.app.backup;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.storage.DeviceMemory;
import dev.daymark.storage.LocalStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * Puts another state in the place of the present one, of which a backup is made first. Everything
 * that takes time is done beside it; then the one takes the other's place in one step, so that a
 * process that is killed leaves either.
 */
public final class Restoring {

  private final StoreFiles files;
  private final Path dataDir;
  private final InstantSource clock;

  public Restoring(StoreFiles files, Path dataDir, InstantSource clock) {
    this.files = files;
    this.dataDir = dataDir;
    this.clock = clock;
  }

  /** Where the backups of the data in a folder are. */
  public static Path folder(Path dataDir) {
    return dataDir.resolve("backups");
  }

  /**
   * Whether the database in a folder is gone, or is an empty file, though backups of it are here.
   */
  public static boolean isDatabaseLost(Path dataDir) {
    try {
      if (Files.size(dataDir.resolve(BackupFile.DATABASE)) > 0) {
        return false;
      }
    } catch (NoSuchFileException e) {
      // That is what is asked for.
    } catch (IOException e) {
      return false;
    }
    return !StoredBackups.list(folder(dataDir)).isEmpty();
  }

  /**
   * Restores a backup over an open store, which goes on with it.
   *
   * @param backups of the store
   * @return the backup of what was there
   * @throws DaymarkException if it cannot be restored; nothing is changed then
   */
  public Backup restore(LocalStore present, Backups backups, Path file) {
    try (Scratch scratch = Scratch.in(dataDir.resolve("restoring"))) {
      BackupFile.unpack(file, scratch.database());
      files.adopt(scratch.database());
      opened(files, file, scratch.folder()).close();
      return present
          .safekeeping()
          .holdStill(
              () -> {
                Backup before = backups.make(Reason.BEFORE_RESTORE);
                resume(scratch, present.safekeeping().memory());
                present.safekeeping().replaceBy(scratch.database());
                return before;
              });
    } catch (IOException e) {
      throw FileTrouble.explained(e, "The backup could not be read. Nothing was changed.");
    }
  }

  /**
   * Restores a backup where there is no store that can be opened.
   *
   * @return where a copy of the unreadable one is
   */
  public Path restoreOverUnreadable(Path file) {
    Path keep = dataDir.resolve("unreadable-" + clock.instant().toEpochMilli() + ".mv.db");
    try (Scratch scratch = Scratch.in(dataDir.resolve("restoring"))) {
      BackupFile.unpack(file, scratch.database());
      files.adopt(scratch.database());
      opened(files, file, scratch.folder()).close();
      resume(scratch, DeviceMemory.NONE);
      files.replaceUnreadable(dataDir, scratch.database(), keep);
      return keep;
    } catch (IOException e) {
      throw FileTrouble.explained(e, "The backup could not be read. Nothing was changed.");
    }
  }

  private void resume(Scratch scratch, DeviceMemory memory) {
    try (LocalStore staged = files.openCopy(scratch.folder())) {
      staged.safekeeping().resume(memory);
    }
  }

  /**
   * Begins anew on this device: an empty store takes the place of what was in an open one.
   *
   * @return the backup of what was there
   */
  public Backup startOver(LocalStore present, Backups backups) {
    try (Scratch scratch = Scratch.in(dataDir.resolve("restoring"))) {
      files.open(scratch.folder()).close();
      files.adopt(scratch.database());
      return present
          .safekeeping()
          .holdStill(
              () -> {
                Backup before = backups.make(Reason.BEFORE_START_OVER);
                present.safekeeping().replaceBy(scratch.database());
                return before;
              });
    } catch (IOException e) {
      throw FileTrouble.explained(e, "Daymark cannot write to " + dataDir + ".");
    }
  }

  /** Opens what was taken out of a backup, and says what is wrong with the backup if it cannot. */
  static LocalStore opened(StoreFiles files, Path file, Path folder) {
    try {
      return files.openCopy(folder);
    } catch (DaymarkException e) {
      if (e.code() == ErrorCode.DATABASE_TOO_NEW) {
        throw new DaymarkException(
            ErrorCode.DATABASE_TOO_NEW,
            "This backup was made by a newer Daymark; update Daymark to restore it.",
            e);
      }
      throw e.code() == ErrorCode.DISK_FULL ? e : BackupFile.damaged(file, e);
    }
  }
}
