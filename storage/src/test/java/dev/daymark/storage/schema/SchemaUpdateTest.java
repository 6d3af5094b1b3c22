package dev.daymark.storage.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaUpdateTest {

  private static final SchemaMigrations FIRST = upTo(1, "");
  private static final SchemaMigrations SECOND =
      upTo(2, "ALTER TABLE notes ADD COLUMN colour VARCHAR DEFAULT 'red'");
  private static final SchemaMigrations BROKEN =
      upTo(2, "DELETE FROM notes; DROP TABLE notes; ALTER TABLE missing ADD COLUMN a INT");

  @TempDir Path dir;

  private static SchemaMigrations upTo(int current, String second) {
    return new SchemaMigrations(
        current, number -> number == 1 ? "CREATE TABLE notes (text VARCHAR)" : second);
  }

  private Path file() {
    return dir.resolve("daymark");
  }

  @BeforeEach
  void aDatabaseOfTheFormerForm() throws SQLException {
    try (Database database = Database.open(file(), FIRST);
        Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO notes VALUES ('kept')");
    }
  }

  private static String read(Database database, String column) throws SQLException {
    try (Connection connection = database.connection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT " + column + " FROM notes")) {
      return row.next() ? row.getString(1) : "nothing";
    }
  }

  @Test
  void anUpdateKeepsTheDataAndACopyOfTheFormerDatabase() throws SQLException {
    try (Database database = Database.open(file(), SECOND)) {
      assertThat(read(database, "text || ' ' || colour")).isEqualTo("kept red");
    }
    try (Database copy = Database.open(dir.resolve("daymark-before-update"), FIRST)) {
      assertThat(read(copy, "text")).isEqualTo("kept");
    }
  }

  @Test
  void aFailedUpdateSaysSoAndLeavesTheFormerDatabaseUsable() throws SQLException {
    assertThatThrownBy(() -> Database.open(file(), BROKEN).close())
        .isInstanceOfSatisfying(
            DaymarkException.class,
            e -> assertThat(e.code()).isEqualTo(ErrorCode.DATABASE_UPGRADE_FAILED))
        .hasMessageContaining("Nothing was changed");
    try (Database database = Database.open(file(), FIRST)) {
      assertThat(read(database, "text")).isEqualTo("kept");
    }
    try (Database database = Database.open(file(), SECOND)) {
      assertThat(read(database, "colour")).isEqualTo("red");
    }
  }

  @Test
  void whatIsCurrentIsNotCopied() {
    Database.open(file(), FIRST).close();
    assertThat(Files.exists(dir.resolve("daymark-before-update.mv.db"))).isFalse();
  }
}
