package dev.daymark.storage.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.storage.StoreKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaUpdateTest {

  private static final SchemaMigrations FIRST = upTo(1, "");
  private static final SchemaMigrations SECOND =
      upTo(2, "ALTER TABLE notes ADD COLUMN colour VARCHAR DEFAULT 'red'");
  private static final SchemaMigrations BROKEN =
      upTo(2, "DELETE FROM notes; DROP TABLE notes; ALTER TABLE missing ADD COLUMN a INT");

  private static final String CALL = "https://meet.google.com/abc";

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

  /** The migrations of this Daymark up to one of them. */
  private static SchemaMigrations ours(int version) {
    return new SchemaMigrations(
        version,
        number -> {
          try (InputStream script =
              SchemaMigrations.class.getResourceAsStream("V" + number + ".sql")) {
            return new String(
                Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  @Test
  void aTaskOfTheFormerFormGoesOnRecurringFromItsDate() throws SQLException {
    Path file = dir.resolve("tasks");
    try (Database database = Database.open(file, ours(2));
        Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO task_lists VALUES (RANDOM_UUID(), 'Home', '#039BE5', TRUE, 1)");
      statement.execute(
          "INSERT INTO tasks (id, list_id, title, notes, status, priority, recurrence, position,"
              + " revision, created_at, updated_at) SELECT RANDOM_UUID(), id, 'Water ferns', '',"
              + " 'PENDING', 'NONE', '[\"RRULE:FREQ=DAILY\"]', 1, 1, 0, 0 FROM task_lists");
    }
    try (Database database = Database.open(file, SchemaMigrations.OURS);
        Connection connection = database.connection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT title, recurrence, after_completion FROM tasks")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("Water ferns");
      assertThat(row.getString(2)).contains("FREQ=DAILY");
      assertThat(row.getBoolean(3)).isFalse();
    }
  }

  @Test
  void theCopyOfAnEncryptedDatabaseIsEncryptedToo() throws SQLException {
    StoreKey key = StoreKey.random();
    Path database = dir.resolve("daymark.mv.db");
    Conversion.convert(database, null, key);
    try (Database updated = Database.open(file(), SECOND, () -> key)) {
      assertThat(read(updated, "text || ' ' || colour")).isEqualTo("kept red");
    }
    assertThat(Conversion.isEncrypted(database)).isTrue();
    assertThat(Conversion.isEncrypted(dir.resolve("daymark-before-update.mv.db"))).isTrue();
  }

  @Test
  void aConflictOfTheFormerFormStaysWithoutMoments() throws SQLException {
    Path file = dir.resolve("conflicts");
    try (Database database = Database.open(file, ours(3));
        Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO conflicts (id, event_id, field, kept, detected_at)"
              + " VALUES (RANDOM_UUID(), RANDOM_UUID(), 'SUMMARY', 'LOCAL', 7)");
    }
    try (Database database = Database.open(file, SchemaMigrations.OURS);
        Connection connection = database.connection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT field, detected_at, local_changed_at, remote_changed_at FROM conflicts")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("SUMMARY");
      assertThat(row.getLong(2)).isEqualTo(7);
      assertThat(row.getObject(3)).isNull();
      assertThat(row.getObject(4)).isNull();
    }
  }

  @Test
  void theCallOfAnEventOfTheFormerFormIsAgreedOnStill() throws SQLException {
    Path file = dir.resolve("calls");
    try (Database database = Database.open(file, ours(7));
        Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO calendars (id, summary, description, zone, access_role, color, selected,"
              + " visible, is_primary, default_reminders, position)"
              + " SELECT RANDOM_UUID(), 'Home', '', 'UTC', 'OWNER', '#039BE5', TRUE, TRUE, TRUE,"
              + " '[]', 1");
      event(statement, "Planning", "'{\"organizerSelf\":true,\"conferenceUri\":\"" + CALL + "\"}'");
      event(statement, "Lunch", "NULL");
      event(statement, "Occurrence", "NULL");
      statement.execute(
          "UPDATE events SET series_id = (SELECT id FROM events WHERE summary = 'Planning')"
              + " WHERE summary = 'Occurrence'");
      statement.execute(
          "INSERT INTO event_remotes SELECT id, calendar_id, summary, '\"1\"',"
              + " '{\"summary\":\"' || summary || '\"}', '{}', 0, FALSE FROM events"
              + " WHERE summary <> 'Occurrence'");
    }
    try (Database database = Database.open(file, SchemaMigrations.OURS);
        Connection connection = database.connection();
        Statement statement = connection.createStatement()) {
      String call = "{\"state\":\"READY\",\"link\":\"" + CALL + "\"}";
      assertThat(text(statement, "SELECT conference FROM events WHERE summary = 'Planning'"))
          .isEqualTo(call);
      assertThat(text(statement, "SELECT conference FROM events WHERE summary = 'Occurrence'"))
          .isEqualTo(call);
      assertThat(text(statement, "SELECT conference FROM events WHERE summary = 'Lunch'")).isNull();
      assertThat(
              text(
                  statement, "SELECT base_content FROM event_remotes WHERE remote_id = 'Planning'"))
          .isEqualTo("{\"conference\":" + call + ",\"summary\":\"Planning\"}");
      assertThat(
              text(statement, "SELECT base_content FROM event_remotes WHERE remote_id = 'Lunch'"))
          .isEqualTo("{\"summary\":\"Lunch\"}");
    }
  }

  private static void event(Statement statement, String title, String details) throws SQLException {
    statement.execute(
        "INSERT INTO events (id, calendar_id, summary, description, location, all_day,"
            + " start_local, start_at, end_local, end_at, status, transparency, visibility,"
            + " details, deleted, generation, span_class, revision, created_at, updated_at)"
            + " SELECT RANDOM_UUID(), id, '"
            + title
            + "', '', '', TRUE, DATE '2026-11-18', 0, DATE '2026-11-19', 1, 'CONFIRMED',"
            + " 'OPAQUE', 'DEFAULT', "
            + details
            + ", FALSE, 0, 0, 1, 0, 0 FROM calendars");
  }

  private static @Nullable String text(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }
}
