package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.daymark.domain.sync.MassChange.Answer;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.storage.schema.Database;
import dev.daymark.sync.SyncFailure;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A no to a mass deletion, whose run is cut off between two of the pages it is about. */
class CutOffRefusalTest extends TwoDevices {

  private int commitsLeft = Integer.MAX_VALUE;

  CutOffRefusalTest() throws IOException {}

  private void committing() {
    if (commitsLeft-- == 0) {
      throw new IllegalStateException("cut off");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void holdsForThePagesThatAreLeft(int commits) throws IOException {
    for (int i = 0; i < 30; i++) {
      account
          .primary()
          .addEvent(
              "{\"summary\":\"Event %d\",\"start\":{\"date\":\"2026-12-01\"},\"end\":{\"date\":\"2026-12-02\"}}"
                  .formatted(i));
    }
    JdbiStore store =
        JdbiStore.open(
            Database.inMemory(), clock, UuidCreator::getTimeOrderedEpoch, commit -> committing());
    try (Device device = new Device(google, Files.createTempDirectory("client"), clock, store)) {
      device.sync();
      serverIds().stream().limit(14).forEach(account.primary()::deleteEvent);
      google.behaviour().pageLimit(10);
      assertThat(device.tryToSync().failure()).isInstanceOf(SyncFailure.HeldBack.class);
      device.engine().answer(device.calendar(ME).id(), Answer.NO);
      commitsLeft = commits;
      device.tryToSync();
      commitsLeft = Integer.MAX_VALUE;
      later();
      device.sync();
      device.sync();
      assertThat(device.events(ME)).hasSize(30);
      assertThat(serverIds()).hasSize(30);
      assertThat(device.store().syncState().massChanges()).isEmpty();
    }
  }
}
