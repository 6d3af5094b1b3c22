package dev.daymark.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.storage.schema.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseFileTest {

  private static final EventContent CONTENT =
      EventContent.of("Plan", EventTime.AllDay.on(LocalDate.of(2026, 11, 16)));

  @TempDir Path dir;

  private JdbiStore open() {
    return JdbiStore.open(dir, InstantSource.system());
  }

  private EventId addEvent() {
    try (JdbiStore store = open()) {
      CalendarId home = store.calendars().defaultCalendar().id();
      return store.localEdits().createEvent(home, CONTENT).item().id();
    }
  }

  private void refused(ErrorCode code) {
    assertThatThrownBy(() -> open().close())
        .isInstanceOfSatisfying(DaymarkException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessageEndingWith(".");
  }

  @Test
  void aStoreIsThereAgainAfterClosing() {
    EventId id = addEvent();
    try (JdbiStore store = open()) {
      assertThat(store.events().find(id)).isPresent();
      assertThat(store.calendars().all()).hasSize(1);
      store.checkpoint();
    }
  }

  @Test
  void whoOnlyReadsLeavesTheFileAsItIs() throws IOException {
    EventId id = addEvent();
    Path file = dir.resolve("daymark.mv.db");
    byte[] before = Files.readAllBytes(file);
    for (int i = 0; i < 3; i++) {
      try (JdbiStore store = open()) {
        assertThat(store.events().find(id)).isPresent();
      }
      assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
    try (JdbiStore store = open()) {
      store.localEdits().editEvent(id, content -> content.withSummary("Changed"));
    }
    try (JdbiStore store = open()) {
      assertThat(store.events().find(id).orElseThrow().content().summary()).isEqualTo("Changed");
    }
  }

  @Test
  void theSameFileIsNotOpenedTwice() {
    try (JdbiStore store = open()) {
      refused(ErrorCode.DATABASE_IN_USE);
      assertThat(store.calendars().all()).hasSize(1);
    }
    open().close();
  }

  @Test
  void whatManyEditsWroteIsGivenBackOnClosing() throws IOException {
    try (JdbiStore store = open()) {
      CalendarId home = store.calendars().defaultCalendar().id();
      EventId id = store.localEdits().createEvent(home, CONTENT).item().id();
      for (int i = 0; i < 200; i++) {
        String title = "Plan " + i;
        store.localEdits().editEvent(id, content -> content.withSummary(title));
      }
      assertThat(Files.size(dir.resolve("daymark.mv.db"))).isGreaterThan(2 << 20);
    }
    assertThat(Files.size(dir.resolve("daymark.mv.db"))).isLessThan(1 << 20);
    try (JdbiStore store = open()) {
      EventId id =
          store.events().ofCalendar(store.calendars().defaultCalendar().id()).getFirst().id();
      assertThat(store.events().find(id))
          .get()
          .extracting(e -> e.content().summary())
          .isEqualTo("Plan 199");
      assertThat(store.history().ofItem(id)).hasSize(201);
    }
  }

  @Test
  void settingsAreKept() {
    try (JdbiStore store = open()) {
      store.settings().put("appearance.theme", "dark");
      store.settings().put("appearance.theme", "light");
      store.settings().put("view", "week");
      store.settings().remove("view");
    }
    try (JdbiStore store = open()) {
      assertThat(store.settings().get("appearance.theme")).contains("light");
      assertThat(store.settings().get("view")).isEmpty();
    }
  }

  @Test
  void aNewerDatabaseIsRefusedAndUntouched() throws SQLException, IOException {
    addEvent();
    Path file = dir.resolve("daymark.mv.db");
    String url = withoutDaymark();
    try (Connection connection = DriverManager.getConnection(url, "daymark", "");
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE schema_version SET version = 99");
    }
    byte[] before = Files.readAllBytes(file);
    refused(ErrorCode.DATABASE_TOO_NEW);
    assertThat(Arrays.equals(Files.readAllBytes(file), before)).isTrue();
    try (Stream<Path> files = Files.list(dir)) {
      assertThat(files).containsExactlyInAnyOrder(file, dir.resolve("daymark.lock"));
    }
  }

  /** Where H2 alone opens the file; its own log would be one more file in the folder. */
  private String withoutDaymark() {
    return "jdbc:h2:file:" + dir.resolve("daymark") + ";TRACE_LEVEL_FILE=0";
  }

  @Test
  void aFileThatIsNoDatabaseIsCalledDamaged() throws IOException {
    byte[] garbage = new byte[20_000];
    Arrays.fill(garbage, (byte) 'x');
    Files.write(dir.resolve("daymark.mv.db"), garbage);
    refused(ErrorCode.DATABASE_DAMAGED);
    assertThat(Files.readAllBytes(dir.resolve("daymark.mv.db"))).isEqualTo(garbage);
  }

  /** H2 alone would take it for an empty database, and begin anew over what is left. */
  @Test
  void aFileThatIsLostButForItsBeginningIsNotTakenForANewOne() throws IOException {
    addEvent();
    Path file = dir.resolve("daymark.mv.db");
    byte[] whole = Files.readAllBytes(file);
    for (int from = 0; from < 6; from++) {
      for (byte rest : new byte[] {0, 7}) {
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, from * 4096, damaged.length, rest);
        Files.write(file, damaged);
        refused(ErrorCode.DATABASE_DAMAGED);
        assertThat(Files.readAllBytes(file))
            .as("%d blocks, then %d", from, rest)
            .isEqualTo(damaged);
      }
    }
    Files.write(file, whole);
    try (JdbiStore store = open()) {
      assertThat(store.events().count()).isEqualTo(1);
    }
  }

  @Test
  void aCreationThatWasCutOffBeginsAnew() throws SQLException {
    String url = withoutDaymark();
    try (Connection connection = DriverManager.getConnection(url, "daymark", "");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE schema_version (version INT NOT NULL)");
      statement.execute("CREATE TABLE accounts (id INT)");
    }
    addEvent();
    try (JdbiStore store = open()) {
      assertThat(store.events().count()).isEqualTo(1);
    }
  }

  @Test
  void aFullDiskLosesNothingAndIsOvercomeWhenThereIsSpace() {
    QuotaFilePath.register();
    Database database = Database.openUrl("jdbc:h2:quota:steady:" + dir.resolve("full"));
    try (JdbiStore store = JdbiStore.open(database, InstantSource.system(), commit -> {})) {
      CalendarId home = store.calendars().defaultCalendar().id();
      EventId kept = store.localEdits().createEvent(home, CONTENT).item().id();
      QuotaFilePath.FULL.set(true);
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> store.localEdits().createEvent(home, CONTENT))
            .isInstanceOfSatisfying(
                DaymarkException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DISK_FULL));
      }
      QuotaFilePath.FULL.set(false);
      assertThat(store.events().find(kept)).isPresent();
      assertThat(store.events().count()).isEqualTo(1);
      EventId later = store.localEdits().createEvent(home, CONTENT).item().id();
      assertThat(store.events().find(later)).isPresent();
    } finally {
      QuotaFilePath.FULL.set(false);
    }
  }

  @Test
  void aCommitThatFailsChangesNothing() {
    AtomicBoolean failing = new AtomicBoolean();
    try (JdbiStore store =
        JdbiStore.open(
            Database.inMemory(),
            InstantSource.system(),
            commit -> {
              if (failing.get()) {
                throw new IllegalStateException("commit " + commit + " failed");
              }
            })) {
      CalendarId home = store.calendars().defaultCalendar().id();
      failing.set(true);
      assertThatThrownBy(() -> store.localEdits().createEvent(home, CONTENT))
          .hasMessage("commit 2 failed");
      failing.set(false);
      assertThat(store.events().count()).isZero();
      assertThat(
              store
                  .events()
                  .occurrences(
                      LocalDate.of(2026, 11, 16),
                      LocalDate.of(2026, 11, 17),
                      java.time.ZoneOffset.UTC))
          .isEqualTo(List.of());
    }
  }
}
