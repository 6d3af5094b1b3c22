package dev.daymark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.CompositionRoot;
import dev.daymark.app.platform.Host;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SurroundingsTest {

  @TempDir Path directory;

  /** On a slow machine others take their time, as a Daymark that is just starting does. */
  @Test
  void aCommandWaitsForOthersOnTheSameDataLongerThanTheyTake() {
    AtomicInteger tries = new AtomicInteger();
    Surroundings surroundings =
        new Surroundings(
            new Host(Map.of(), "Linux", directory),
            InstantSource.system(),
            ZoneOffset.UTC,
            Locale.UK,
            address -> {},
            (dataDir, clock, zone, locale) -> {
              if (tries.incrementAndGet() <= 60) {
                throw new DaymarkException(ErrorCode.DATABASE_IN_USE, "It is in use.");
              }
              return CompositionRoot.open(dataDir, clock, zone, locale);
            });
    try (CompositionRoot root = surroundings.open(directory)) {
      assertThat(root.store().tasks().all()).isEmpty();
    }
    assertThat(tries).hasValue(61);
  }
}
