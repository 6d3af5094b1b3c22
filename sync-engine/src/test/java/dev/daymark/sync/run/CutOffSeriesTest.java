package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.daymark.domain.Reach;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.storage.schema.Database;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A series that was over goes on again, and the run that reads of it is cut off between pages. */
class CutOffSeriesTest extends OneDevice {

  private int commitsLeft = Integer.MAX_VALUE;

  private void committing() {
    if (commitsLeft-- == 0) {
      throw new IllegalStateException("cut off");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void itsOldExceptionsComeAllTheSame(int commits) throws IOException {
    String over = addSeries("Over", "2024-01-01", ";UNTIL=20240601T000000Z");
    calendar.changeOccurrence(over, "20240108T100000Z", "{\"summary\":\"Changed\"}");
    String young = add("Young", "2025-05-05");
    desk =
        new Device(
            google,
            Files.createTempDirectory(dir, "client"),
            clock,
            JdbiStore.open(
                Database.inMemory(), clock, UuidCreator::getTimeOrderedEpoch, _ -> committing()));
    reach(Reach.YEARS_2);
    desk.sync();
    assertThat(here()).containsExactly("Young");
    calendar.patchEvent(over, "{\"recurrence\":[\"RRULE:FREQ=WEEKLY\"]}");
    calendar.patchEvent(young, "{\"summary\":\"Younger\"}");
    add("New", "2025-06-05");
    google.behaviour().pageLimit(1);
    commitsLeft = commits;
    desk.tryToSync();
    commitsLeft = Integer.MAX_VALUE;
    desk.sync();
    assertThat(here()).containsExactly("Changed", "New", "Over", "Younger");
    assertThat(keptFrom()).contains(BOUND);
    converge();
  }
}
