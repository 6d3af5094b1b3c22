package dev.daymark.storage.schema;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;

/**
 * An open database file with the current schema.
 *
 * <p>{@code WRITE_DELAY=0} makes a commit reach the operating system before it returns, so that it
 * survives {@code kill -9}; {@link #checkpoint()} makes it survive a power cut, too.
 */
public final class Database implements AutoCloseable {

  private static final String SETTINGS =
      ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=256;CACHE_SIZE=65536"
          + ";LOCK_TIMEOUT=20000;DEFRAG_ALWAYS=FALSE;TRACE_LEVEL_FILE=0";

  private final JdbcConnectionPool pool;
  private final boolean created;

  private Database(JdbcConnectionPool pool, boolean created) {
    this.pool = pool;
    this.created = created;
  }

  /**
   * Opens the file, or makes it, and brings its schema up to date.
   *
   * @param file without the {@code .mv.db} ending
   * @throws DaymarkException {@code DATABASE_IN_USE}, {@code DATABASE_TOO_NEW}, {@code
   *     DATABASE_DAMAGED}, {@code DISK_FULL} or {@code FILE_UNWRITABLE}; the file is then as it was
   */
  public static Database open(Path file) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw DatabaseErrors.explain(e).orElseGet(() -> unwritable(file, e));
    }
    return openUrl("jdbc:h2:file:" + file.toAbsolutePath());
  }

  /** A database in memory that ends with {@link #close()}. */
  public static Database inMemory() {
    return openUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
  }

  /** Opens a database by its JDBC address, for tests with a file system of their own. */
  static Database openUrl(String url) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(url + SETTINGS);
    source.setUser("daymark");
    source.setPassword("");
    JdbcConnectionPool pool = JdbcConnectionPool.create(source);
    pool.setMaxConnections(16);
    try (Connection connection = pool.getConnection()) {
      return new Database(pool, migrate(connection));
    } catch (SQLException e) {
      pool.dispose();
      throw DatabaseErrors.explain(e)
          .orElseGet(() -> new DaymarkException(unopened(e), sentence(e), e));
    } catch (DaymarkException e) {
      pool.dispose();
      throw e;
    }
  }

  private static boolean migrate(Connection connection) throws SQLException {
    try {
      return SchemaMigrations.migrate(connection);
    } catch (DaymarkException refused) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("SHUTDOWN IMMEDIATELY");
      }
      throw refused;
    }
  }

  private static ErrorCode unopened(SQLException e) {
    return e.getErrorCode() == org.h2.api.ErrorCode.FILE_VERSION_ERROR_1
        ? ErrorCode.DATABASE_TOO_NEW
        : ErrorCode.FILE_UNWRITABLE;
  }

  private static String sentence(SQLException e) {
    return unopened(e) == ErrorCode.DATABASE_TOO_NEW
        ? "This data was written by a newer Daymark; update Daymark to open it."
        : "The database cannot be opened: "
            + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static DaymarkException unwritable(Path file, IOException e) {
    return new DaymarkException(
        ErrorCode.FILE_UNWRITABLE, "The folder of " + file + " cannot be written to.", e);
  }

  /** Connections to it; each is given back by closing it. */
  public DataSource dataSource() {
    return pool;
  }

  /** Whether it was made, or its schema changed, by this opening. */
  public boolean created() {
    return created;
  }

  /** Forces everything written so far to the disk's medium. */
  public void checkpoint() {
    execute("CHECKPOINT SYNC");
  }

  @Override
  public void close() {
    try {
      execute("SHUTDOWN");
    } finally {
      pool.dispose();
    }
  }

  private void execute(String sql) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw DatabaseErrors.explain(e).orElseThrow(() -> new IllegalStateException(e));
    }
  }
}
