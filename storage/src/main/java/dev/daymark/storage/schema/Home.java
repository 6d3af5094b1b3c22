package dev.daymark.storage.schema;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Where a database lies, kept from other processes, and from other stores of this one, for as long
 * as it is in use: also while its file is replaced by a smaller one, when H2's own lock is of no
 * use. The operating system ends the lock with the process, however that ends.
 *
 * @param file the database's file
 * @param lock holds the lock; its file stays behind
 */
record Home(Path file, FileChannel lock) {

  /**
   * Makes the folder where it is missing and takes the lock.
   *
   * @param database without the {@code .mv.db} ending
   * @throws DaymarkException {@code DATABASE_IN_USE}, {@code DISK_FULL} or {@code FILE_UNWRITABLE}
   */
  static Home of(Path database) {
    try {
      Path folder = database.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      return new Home(Path.of(database + ".mv.db"), locked(Path.of(database + ".lock")));
    } catch (IOException e) {
      throw DatabaseErrors.explain(e)
          .orElseGet(
              () ->
                  new DaymarkException(
                      ErrorCode.FILE_UNWRITABLE,
                      "The folder of " + database + " cannot be written to.",
                      e));
    }
  }

  private static FileChannel locked(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (tryLock(channel) == null) {
        throw new DaymarkException(ErrorCode.DATABASE_IN_USE, DatabaseErrors.IN_USE);
      }
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  boolean isLongerThan(long bytes) {
    return length() > bytes;
  }

  /** How long the file is, in bytes; -1 if there is none or it cannot be told. */
  long length() {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return -1;
    }
  }

  /** Lets others in. */
  void leave() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
