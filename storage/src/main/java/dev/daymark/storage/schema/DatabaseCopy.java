package dev.daymark.storage.schema;

import dev.daymark.storage.StoreKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Copies of database files, each there as a whole or not at all, after a power cut, too. */
final class DatabaseCopy {

  private static final String ENDING = ".mv.db";

  private DatabaseCopy() {}

  /**
   * Writes an open database, as it was after the last commit, without its waste.
   *
   * @param file with its {@code .mv.db} ending
   * @param key what the database is encrypted with, and the copy will be; null if it is not
   */
  static void write(Connection connection, Path file, @Nullable StoreKey key)
      throws SQLException, IOException {
    Path packed = beside(file, ".zip.part");
    Path raw = beside(file, ".raw" + ENDING);
    try {
      try (Statement statement = connection.createStatement()) {
        statement.execute("BACKUP TO '" + packed.toString().replace("'", "''") + "'");
      }
      unpack(packed, raw);
      FileSpace.compact(raw, key);
      move(raw, file);
    } finally {
      Files.deleteIfExists(packed);
      Files.deleteIfExists(raw);
    }
  }

  private static void unpack(Path packed, Path file) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(packed))) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && !entry.getName().endsWith(ENDING)) {
        entry = zip.getNextEntry();
      }
      if (entry == null) {
        throw new IOException("H2 wrote no database into its backup");
      }
      copy((InputStream) zip, file);
    }
  }

  private static void copy(InputStream from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Copies a closed database over another. */
  static void copy(Path from, Path to) throws IOException {
    Path part = beside(to, ".part");
    try {
      Files.copy(
          from, part, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      move(part, to);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Moves a closed database over another, in one step. */
  static void move(Path from, Path to) throws IOException {
    force(from);
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }
}
