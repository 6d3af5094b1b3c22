package dev.daymark.storage.schema;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.storage.KeySource;
import dev.daymark.storage.StoreKey;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.mvstore.MVStoreException;
import org.h2.security.SHA256;
import org.h2.value.Value;
import org.h2.value.ValueBigint;
import org.jspecify.annotations.Nullable;

/**
 * An open database file with the current schema.
 *
 * <p>{@code WRITE_DELAY=0} makes a commit reach the operating system before it returns, so that it
 * survives {@code kill -9}; {@link #checkpoint()} makes it survive a power cut, too. The file is
 * read and written as a {@link SteadyFile}, which an interrupted thread does not close.
 */
public final class Database implements AutoCloseable {

  /**
   * While it is open nothing in the file is overwritten, so that a commit cut off by a kill cannot
   * damage an earlier one; closing it gives the space back.
   */
  private static final String ONLY_APPENDED = ";REUSE_SPACE=FALSE";

  /** A shorter file is not worth copying when it is closed. */
  private static final long WORTH_COPYING = 2L << 20;

  /** As long a file is only when it was not closed for long; it is copied when it is opened. */
  private static final long LONG_IN_USE = 256L << 20;

  private final boolean created;
  private final @Nullable Home home;

  /** Of the file when it was opened, in bytes; -1 if it has to be closed in order anyway. */
  private volatile long lengthBefore;

  private final AtomicReference<Connections> pool;
  private final AtomicBoolean broken = new AtomicBoolean();
  private volatile boolean closed;
  private volatile Address address;

  private Database(
      Address address, Connections pool, boolean created, @Nullable Home home, long lengthBefore) {
    this.address = address;
    this.home = home;
    this.lengthBefore = lengthBefore;
    this.pool = new AtomicReference<>(pool);
    this.created = created;
  }

  /**
   * Opens the file, or makes it, and brings its schema up to date.
   *
   * @param file without the {@code .mv.db} ending
   * @throws DaymarkException {@code DATABASE_IN_USE}, {@code DATABASE_TOO_NEW}, {@code
   *     DATABASE_DAMAGED}, {@code DATABASE_UPGRADE_FAILED}, {@code DISK_FULL} or {@code
   *     FILE_UNWRITABLE}; the file is then as it was
   */
  public static Database open(Path file) {
    return open(file, KeySource.NONE);
  }

  /**
   * The same for a file that may be encrypted.
   *
   * @param keys is asked if it is
   * @throws DaymarkException also {@code DATABASE_KEY_WRONG} and what {@code keys} throws
   */
  public static Database open(Path file, KeySource keys) {
    return open(file, SchemaMigrations.OURS, keys);
  }

  static Database open(Path file, SchemaMigrations migrations) {
    return open(file, migrations, KeySource.NONE);
  }

  static Database open(Path file, SchemaMigrations migrations, KeySource keys) {
    Path whole = file.toAbsolutePath().normalize();
    Home home = Home.of(whole);
    String url = "jdbc:h2:" + SteadyFilePath.SCHEME + ":" + whole + ONLY_APPENDED;
    try {
      Conversion.removeLeftOvers(home.file());
      Address address = new Address(url, CipherFile.isEncrypted(home.file()) ? keys.key() : null);
      Database database =
          Precaution.open(
              home.file(),
              address.key(),
              () -> open(address, home, migrations, new SafeCopy(whole)));
      if (!database.isWasted(LONG_IN_USE)) {
        return database;
      }
      database.shutDown("SHUTDOWN");
      FileSpace.giveBack(home.file(), address.key());
      return open(address, home, migrations, null);
    } catch (RuntimeException e) {
      home.leave();
      throw e;
    }
  }

  /** Loads some of H2's classes that take long, and opens nothing. */
  public static void prepare() {
    byte[] _ = SHA256.getHash(new byte[1], false);
    Value _ = ValueBigint.get(1);
  }

  /** A database in memory that ends with {@link #close()}. */
  public static Database inMemory() {
    return openUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
  }

  /** Opens a database by its JDBC address, for tests with a file system of their own. */
  public static Database openUrl(String url) {
    return open(new Address(url, null), null, SchemaMigrations.OURS, null);
  }

  /**
   * Opens it.
   *
   * @param copy made before the schema of a former Daymark is changed; null if there is no file
   */
  private static Database open(
      Address address, @Nullable Home home, SchemaMigrations migrations, @Nullable SafeCopy copy) {
    long length = home == null ? -1 : home.length();
    Connections pool = address.connections();
    try (Connection connection = pool.lend()) {
      if (copy == null || !migrations.isDue(connection)) {
        return new Database(address, pool, migrate(connection, migrations, length), home, length);
      }
      execute(connection, "SHUTDOWN");
    } catch (SQLException e) {
      pool.dispose();
      throw explained(e, home, address.key());
    } catch (DaymarkException e) {
      pool.dispose();
      throw e;
    }
    pool.dispose();
    return copy.guard(() -> open(address, home, migrations, null));
  }

  private static DaymarkException explained(
      SQLException e, @Nullable Home home, @Nullable StoreKey key) {
    if (home != null && key != null && !CipherFile.opens(home.file(), key)) {
      return DatabaseErrors.otherKey(e);
    }
    return DatabaseErrors.explain(e)
        .orElseGet(() -> new DaymarkException(unopened(e), sentence(e), e));
  }

  private static boolean migrate(Connection connection, SchemaMigrations migrations, long length)
      throws SQLException {
    try {
      return migrations.migrate(connection, length);
    } catch (DaymarkException | SQLException refused) {
      execute(connection, "SHUTDOWN IMMEDIATELY");
      throw refused;
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
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

  /**
   * A connection to it, given back by closing it. H2 closes a database by itself when a write
   * fails, as on a full disk; it is then opened again as it was after the last commit.
   */
  public Connection connection() throws SQLException {
    Connections current = pool.get();
    if (broken.get() && !closed) {
      return reopened(current).lend();
    }
    return current.lend();
  }

  private synchronized Connections reopened(Connections old) {
    if (broken.get() && pool.compareAndSet(old, address.connections())) {
      old.dispose();
      broken.set(false);
    }
    return pool.get();
  }

  /** Notes an error that a user of a connection had: after some, H2 has closed the database. */
  public void failed(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof MVStoreException
          || (cause instanceof SQLException sql
              && sql.getErrorCode() == org.h2.api.ErrorCode.DATABASE_IS_CLOSED)) {
        broken.set(true);
      }
    }
  }

  /** Whether it was made by this opening. */
  public boolean created() {
    return created;
  }

  /** Forces everything written so far to the disk's medium. */
  public void checkpoint() {
    execute("CHECKPOINT SYNC");
  }

  /**
   * Writes it as it was after the last commit into a file of its own, while it is in use.
   *
   * @param file with its {@code .mv.db} ending; it is whole, or not there
   */
  public void copyTo(Path file) {
    try (Connection connection = connection()) {
      DatabaseCopy.write(connection, file, address.key());
    } catch (SQLException | IOException | MVStoreException e) {
      failed(e);
      throw DatabaseErrors.explain(e).orElseGet(() -> uncopied(e));
    }
  }

  private static DaymarkException uncopied(Exception cause) {
    return new DaymarkException(
        ErrorCode.FILE_UNWRITABLE, "The data cannot be copied. Nothing was changed.", cause);
  }

  /**
   * Puts a closed one, under the same key or none, in its place in one step, and goes on with that;
   * where it fails, with what there was. Nobody may use it meanwhile.
   */
  public synchronized void replaceBy(Path file) {
    replaceBy(file, CipherFile.isEncrypted(file) ? address.key() : null);
  }

  private void replaceBy(Path file, @Nullable StoreKey key) {
    lengthBefore = -1;
    try {
      shutDown("SHUTDOWN");
      DatabaseCopy.move(file, home().file());
      address = address.under(key);
    } catch (IOException e) {
      throw DatabaseErrors.explain(e).orElseGet(() -> uncopied(e));
    } finally {
      pool.set(address.connections());
      broken.set(false);
      closed = false;
    }
  }

  private Home home() {
    if (home == null) {
      throw new IllegalStateException("a database in memory has no place");
    }
    return home;
  }

  /** Whether its file is encrypted. */
  public boolean isEncrypted() {
    return address.key() != null;
  }

  /**
   * Begins to bring it under another key, or under none; it stays in use meanwhile, but nobody may
   * change anything.
   *
   * @param key null for none
   */
  public Conversion convert(@Nullable StoreKey key) {
    return new Conversion(
        home().file(),
        copy -> {
          copyTo(copy);
          return address.key();
        },
        key,
        this::replaceConverted);
  }

  private synchronized void replaceConverted(Path file, @Nullable StoreKey key) {
    replaceBy(file, key);
  }

  /** Whether the database of that name is encrypted; no if there is none. */
  public static boolean isEncrypted(Path database) {
    return CipherFile.isEncrypted(Path.of(database + ".mv.db"));
  }

  /**
   * Puts a closed database in the place of one that cannot be opened, of which a copy is kept.
   *
   * @param database the one that cannot be opened, without its {@code .mv.db} ending
   * @param file what takes its place
   * @param keep where the copy goes
   */
  public static void replaceUnreadable(Path database, Path file, Path keep) {
    Home home = Home.of(database.toAbsolutePath().normalize());
    try {
      DatabaseCopy.copy(home.file(), keep);
      DatabaseCopy.move(file, home.file());
    } catch (IOException e) {
      throw DatabaseErrors.explain(e).orElseGet(() -> uncopied(e));
    } finally {
      home.leave();
    }
  }

  /**
   * Whether nothing was written since it was opened: each commit makes the file longer. Then it
   * need not be closed in any orderly way, which would write, and wait for the disk.
   */
  private boolean isUntouched() {
    return home != null && lengthBefore > 0 && home.length() == lengthBefore;
  }

  @Override
  public void close() {
    boolean untouched = isUntouched();
    boolean wasted = !untouched && isWasted(WORTH_COPYING);
    try {
      shutDown(untouched ? "SHUTDOWN IMMEDIATELY" : "SHUTDOWN");
      if (home != null && wasted) {
        FileSpace.giveBack(home.file(), address.key());
      }
    } finally {
      if (home != null) {
        home.leave();
      }
    }
  }

  private void shutDown(String statement) {
    try {
      execute(statement);
    } finally {
      closed = true;
      pool.get().dispose();
    }
  }

  /** Whether the file is longer than that and mostly waste. */
  private boolean isWasted(long bytes) {
    if (home == null || !home.isLongerThan(bytes)) {
      return false;
    }
    try (Connection connection = connection()) {
      return FileSpace.isWasted(connection);
    } catch (SQLException e) {
      failed(e);
      return false;
    }
  }

  private void execute(String sql) {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      failed(e);
      throw DatabaseErrors.explain(e).orElseThrow(() -> new IllegalStateException(e));
    }
  }
}
