package dev.daymark.storage.jdbi;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * The few statements a first sync runs for each of its events, without JDBI's conversion of
 * arguments, which would cost as much as the database does. The values are what H2 stores as it is:
 * text, numbers, truth values, UUIDs, local date-times and null.
 */
final class DirectSql {

  private DirectSql() {}

  static void execute(Handle handle, String sql, @Nullable Object... values) {
    try (PreparedStatement statement = prepared(handle, sql, values)) {
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e.getMessage(), e, null);
    }
  }

  /** The first column of the first row. */
  static Optional<UUID> findId(Handle handle, String sql, @Nullable Object... values) {
    try (PreparedStatement statement = prepared(handle, sql, values);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e.getMessage(), e, null);
    }
  }

  private static PreparedStatement prepared(Handle handle, String sql, @Nullable Object... values)
      throws SQLException {
    PreparedStatement statement = handle.getConnection().prepareStatement(sql);
    try {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement;
    } catch (SQLException | RuntimeException e) {
      statement.close();
      throw e;
    }
  }
}
