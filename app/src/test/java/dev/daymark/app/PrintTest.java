package dev.daymark.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.fixture.MockFixture;
import dev.daymark.app.fixture.MockReach;
import dev.daymark.app.session.TestSession;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code daymark print} in a process of its own, as the launcher starts it. */
class PrintTest {

  @TempDir Path directory;

  private Launched printed(String date) throws Exception {
    Path file = directory.resolve(date + ".pdf");
    Launched ended =
        Launched.daymark(directory, "print", "--view", "week", "--date", date, file.toString());
    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(ended.out()).isEqualToIgnoringNewLines(file.toString());
    assertThat(Files.size(file)).isGreaterThan(1000);
    return ended;
  }

  @Test
  void pagesOfDaysThatAreNotAllHereSaySoInOneSentence() throws Exception {
    Path data = Files.createDirectory(directory.resolve("data"));
    try (LocalStore store = JdbiStore.open(data, () -> TestSession.NOW)) {
      MockFixture.fill(store);
      MockReach.keep(store);
    }
    assertThat(printed("2024-11-13").err())
        .containsPattern("Everything since 2024-11-1[89] is here; older events stay in Google\\.");
    assertThat(printed("2026-11-18").err()).doesNotContain("older events");
  }
}
