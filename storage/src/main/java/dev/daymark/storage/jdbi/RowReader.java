package dev.daymark.storage.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the columns of a row one after the other, in the order the query names them. */
final class RowReader {

  private final ResultSet row;
  private int column;

  RowReader(ResultSet row) {
    this.row = row;
  }

  String text() throws SQLException {
    String text = row.getString(++column);
    if (text == null) {
      throw new SQLException("column " + column + " is null");
    }
    return text;
  }

  @Nullable String nullableText() throws SQLException {
    return row.getString(++column);
  }

  UUID uuid() throws SQLException {
    return row.getObject(++column, UUID.class);
  }

  @Nullable UUID nullableUuid() throws SQLException {
    return row.getObject(++column, UUID.class);
  }

  boolean flag() throws SQLException {
    return row.getBoolean(++column);
  }

  int number() throws SQLException {
    return row.getInt(++column);
  }

  long bigNumber() throws SQLException {
    return row.getLong(++column);
  }

  @Nullable Long nullableNumber() throws SQLException {
    long number = row.getLong(++column);
    return row.wasNull() ? null : number;
  }

  double decimal() throws SQLException {
    return row.getDouble(++column);
  }

  LocalDateTime local() throws SQLException {
    return row.getObject(++column, LocalDateTime.class);
  }

  Instant instant() throws SQLException {
    return Nanos.instant(row.getLong(++column));
  }

  @Nullable Instant nullableInstant() throws SQLException {
    long nanos = row.getLong(++column);
    return row.wasNull() ? null : Nanos.instant(nanos);
  }

  <E extends Enum<E>> E constant(Class<E> type) throws SQLException {
    return Enum.valueOf(type, text());
  }

  <T> T json(Class<T> type) throws SQLException {
    return Json.read(text(), type);
  }

  <T> @Nullable T nullableJson(Class<T> type) throws SQLException {
    return Json.readNullable(nullableText(), type);
  }
}
