package dev.daymark.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.storage.schema.Database;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FirstStartTest {

  @TempDir Path dir;

  @Test
  void aFirstStartThatWasCutOffAfterTheTablesWereMadeIsFinishedByTheNext() {
    Database.open(dir.resolve("daymark")).close();
    try (JdbiStore store = JdbiStore.open(dir, InstantSource.system())) {
      assertThat(store.tasks().defaultList().name()).isEqualTo("My tasks");
      assertThat(store.calendars().defaultCalendar().summary()).isEqualTo("My calendar");
    }
  }

  @Test
  void whatIsThereIsNotMadeTwice() {
    JdbiStore.open(dir, InstantSource.system()).close();
    try (JdbiStore store = JdbiStore.open(dir, InstantSource.system())) {
      assertThat(store.tasks().lists()).hasSize(1);
      assertThat(store.calendars().all()).hasSize(1);
    }
  }
}
