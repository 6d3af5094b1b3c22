package dev.daymark.storage.schema;

import dev.daymark.storage.StoreKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives back the space of what is no longer needed. While a database is open nothing in its file is
 * overwritten, so each commit adds some 30 KB; a copy with only what is live replaces the file, at
 * once and as a whole, when most of it has become waste.
 */
final class FileSpace {

  private static final Logger LOG = LoggerFactory.getLogger(FileSpace.class);

  /** How many per cent of what was written are still live where copying is not worth while. */
  private static final int WELL_FILLED = 35;

  private FileSpace() {}

  /** Whether most of an open database's file is waste. */
  static boolean isWasted(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS"
                    + " WHERE SETTING_NAME = 'info.CHUNKS_FILL_RATE'")) {
      return row.next() && row.getInt(1) < WELL_FILLED;
    }
  }

  /**
   * Replaces a closed file by one without waste; where that fails it stays as it is.
   *
   * @param key what it is encrypted with; null if it is not
   */
  static void giveBack(Path file, @Nullable StoreKey key) {
    try {
      long before = Files.size(file);
      compact(file, key);
      LOG.info("the database went from {} to {} KB", before >> 10, Files.size(file) >> 10);
    } catch (IOException | MVStoreException e) {
      LOG.warn("the database could not be made smaller: {}", e.toString());
    }
  }

  /** Writes a closed file anew with only what is live in it. */
  static void compact(Path file, @Nullable StoreKey key) {
    if (key == null) {
      MVStoreTool.compact(file.toString(), false);
      return;
    }
    MVStore.Builder builder =
        new MVStore.Builder().fileName(file.toString()).encryptionKey(key.password()).readOnly();
    try (MVStore store = builder.open()) {
      // It opens the file anew, by the key of the store it is given.
      MVStore.compact(file.toString(), false, store.getFileStore());
    }
  }
}
