package dev.daymark.storage.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.storage.StoreKey;
import dev.daymark.storage.jdbi.JdbiStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrecautionTest {

  private static final EventContent CONTENT =
      EventContent.of("Plan", EventTime.AllDay.on(LocalDate.of(2026, 11, 16)));

  @TempDir Path dir;

  private Path file() {
    return dir.resolve("daymark.mv.db");
  }

  /** What a kill would leave at this moment. */
  private boolean doubtful(@Nullable StoreKey key) throws IOException {
    Path now = dir.resolve("now.mv.db");
    Files.deleteIfExists(now);
    Files.copy(file(), now);
    return Precaution.isDoubtful(now, key);
  }

  @Test
  void noFileThatWasOnceClosedIsDoubtful() throws IOException {
    assertThat(Precaution.isDoubtful(file(), null)).isFalse();
    StoreKey key = StoreKey.random();
    JdbiStore.open(dir, InstantSource.system()).close();
    try (JdbiStore store = JdbiStore.open(dir, InstantSource.system())) {
      CalendarId home = store.calendars().defaultCalendar().id();
      EventId id = store.localEdits().createEvent(home, CONTENT).item().id();
      for (int i = 0; i < 120; i++) {
        String title = "Plan " + i;
        store.localEdits().editEvent(id, content -> content.withSummary(title));
        assertThat(doubtful(null)).as(title).isFalse();
      }
      store.checkpoint();
      assertThat(doubtful(null)).as("checkpoint").isFalse();
    }
    assertThat(doubtful(null)).as("closed and made shorter").isFalse();
    try (JdbiStore store = JdbiStore.open(dir, InstantSource.system())) {
      store.safekeeping().encrypt(key);
      assertThat(doubtful(key)).as("encrypted").isFalse();
      store.localEdits().createEvent(store.calendars().defaultCalendar().id(), CONTENT);
      assertThat(doubtful(key)).as("encrypted and written to").isFalse();
    }
    assertThat(doubtful(key)).as("encrypted and closed").isFalse();
    assertThat(doubtful(StoreKey.random())).as("under another key").isTrue();
    byte[] lost = Files.readAllBytes(file());
    Arrays.fill(lost, 3 * 4096, lost.length, (byte) 0);
    Files.write(file(), lost);
    assertThat(doubtful(key)).as("lost but for its beginning").isTrue();
  }

  @Test
  void anAttemptThatWasCutOffIsTakenBackFirst() throws IOException {
    JdbiStore.open(dir, InstantSource.system()).close();
    byte[] whole = Files.readAllBytes(file());
    Files.write(dir.resolve("daymark.mv.db.doubtful"), whole);
    Files.write(file(), new byte[100_000]);
    JdbiStore.open(dir, InstantSource.system()).close();
    assertThat(Files.readAllBytes(file())).isEqualTo(whole);
    assertThat(dir.resolve("daymark.mv.db.doubtful")).doesNotExist();
  }
}
