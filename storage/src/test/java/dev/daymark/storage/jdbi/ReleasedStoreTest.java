package dev.daymark.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Occurrence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every database that was ever released can be opened; a new release adds its version here. */
class ReleasedStoreTest {

  @TempDir Path dir;

  @ParameterizedTest
  @ValueSource(strings = "1.0.0")
  void aReleasedVersionsDataAreAllThere(String version) throws IOException {
    unpack(version);
    try (JdbiStore store = JdbiStore.open(dir, InstantSource.system())) {
      List<Occurrence> week =
          store
              .events()
              .occurrences(
                  ReleasedStore.MONDAY, ReleasedStore.MONDAY.plusDays(7), ReleasedStore.BERLIN);
      assertThat(week)
          .extracting(occurrence -> occurrence.event().content().summary())
          .containsExactlyInAnyOrder(
              "Holiday", "Review", "Stand-up", "Stand-up", "Stand-up", "Stand-up", "Stand-up");
      assertThat(store.calendars().all()).hasSize(1);
      assertThat(store.tasks().lists()).hasSize(1);
      store.localEdits().deleteEvent(week.getFirst().event().id());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = "1.0.0")
  void aBackupOfAReleasedVersionIsACopyOfAStore(String version) throws IOException {
    unpack(version);
    try (JdbiStore store = JdbiStore.openCopy(dir, InstantSource.system())) {
      assertThat(store.safekeeping().summary().events()).isPositive();
    }
  }

  private void unpack(String version) throws IOException {
    String fixture = "/dev/daymark/storage/released/" + version + ".mv.db.gz";
    try (InputStream packed =
        new GZIPInputStream(
            Objects.requireNonNull(ReleasedStoreTest.class.getResourceAsStream(fixture)))) {
      Files.copy(packed, dir.resolve("daymark.mv.db"));
    }
  }
}
