package dev.daymark.storage.schema;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.IntFunction;

/**
 * Brings a database to the schema this version of Daymark knows: {@code V1.sql}, {@code V2.sql} and
 * so on, each run once. A current database costs one query. A creation that was cut off before its
 * end begins anew.
 */
final class SchemaMigrations {

  /** H2 takes a file it can read nothing of for an empty database: longer than this none is. */
  private static final long LONGEST_EMPTY = 32L << 10;

  /** Nor is one longer whose creation was cut off, each step of which adds some 10 KB. */
  private static final long LONGEST_BEGUN = 1L << 20;

  /** Those of this Daymark. */
  static final SchemaMigrations OURS = new SchemaMigrations(11, SchemaMigrations::read);

  private final int current;
  private final IntFunction<String> scripts;

  /**
   * @param current the newest migration
   * @param scripts the SQL of each, from 1
   */
  SchemaMigrations(int current, IntFunction<String> scripts) {
    this.current = current;
    this.scripts = scripts;
  }

  /** Whether an earlier Daymark wrote the database; no if it is empty. */
  boolean isDue(Connection connection) throws SQLException {
    int version = version(connection);
    return version > 0 && version < current;
  }

  /**
   * Runs the migrations that the database lacks.
   *
   * @param length of the file before it was opened, in bytes; -1 if there was none
   * @return whether the database was empty
   * @throws DaymarkException {@code DATABASE_TOO_NEW} if a newer Daymark wrote it, {@code
   *     DATABASE_DAMAGED} if it is empty although the file is not; it is then left untouched
   */
  boolean migrate(Connection connection, long length) throws SQLException {
    int version = version(connection);
    if (version == 0 && length > (isBegun(connection) ? LONGEST_BEGUN : LONGEST_EMPTY)) {
      throw new DaymarkException(ErrorCode.DATABASE_DAMAGED, DatabaseErrors.DAMAGED);
    }
    if (version == current) {
      return false;
    }
    if (version > current) {
      throw new DaymarkException(
          ErrorCode.DATABASE_TOO_NEW,
          "This data was written by a newer Daymark; update Daymark to open it.");
    }
    try (Statement statement = connection.createStatement()) {
      if (version == 0) {
        statement.execute("DROP ALL OBJECTS");
        statement.execute("CREATE TABLE schema_version (version INT NOT NULL)");
      } else {
        statement.execute("CHECKPOINT SYNC");
      }
      for (int next = version + 1; next <= current; next++) {
        statement.execute(scripts.apply(next));
        statement.execute("DELETE FROM schema_version");
        statement.execute("INSERT INTO schema_version VALUES (" + next + ")");
      }
      statement.execute("CHECKPOINT SYNC");
    }
    return version == 0;
  }

  private static boolean isBegun(Connection connection) throws SQLException {
    try (ResultSet tables =
        connection.getMetaData().getTables(null, null, "SCHEMA_VERSION", null)) {
      return tables.next();
    }
  }

  /** The newest migration that was run; 0 if there was none. */
  static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery("SELECT version FROM schema_version")) {
        return row.next() ? row.getInt(1) : 0;
      } catch (SQLException missing) {
        if (missing.getErrorCode() != org.h2.api.ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1
            && missing.getErrorCode()
                != org.h2.api.ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1) {
          throw missing;
        }
        return 0;
      }
    }
  }

  private static String read(int version) {
    try (InputStream script = SchemaMigrations.class.getResourceAsStream("V" + version + ".sql")) {
      if (script == null) {
        throw new IllegalStateException("no migration " + version);
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
