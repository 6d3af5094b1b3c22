package dev.daymark.sync.run;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random days of two devices, a phone and a bad connection. A seed alone replays a simulation; a
 * seed that once failed is kept by name below.
 */
class SimulationTest {

  private static final Duration BUDGET = Duration.ofSeconds(15);

  @Test
  void whateverHappensBothSidesEndEqualAndNothingTypedIsLost(TestReporter reporter) {
    Instant end = Instant.now().plus(BUDGET);
    long seed = 1;
    do {
      run(seed++);
    } while (Instant.now().isBefore(end));
    reporter.publishEntry("simulations", Long.toString(seed - 1));
  }

  @ParameterizedTest
  @ValueSource(longs = {1001, 2002, 3003})
  void theSameHoldsForSeedsFarOff(long seed) {
    run(seed);
  }

  private static void run(long seed) {
    try (Simulation simulation = new Simulation(seed)) {
      simulation.run();
    } catch (AssertionError | RuntimeException | IOException problem) {
      throw new AssertionError("Simulation failed with seed " + seed, problem);
    }
  }
}
