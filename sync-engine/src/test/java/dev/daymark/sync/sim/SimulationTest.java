package dev.daymark.sync.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random hours of two to four devices, a phone and bad weather: as many as fit in three minutes.
 * {@code -Dsim.minutes=N} gives them another time, {@code -Dsim.seeds=N} says how many instead;
 * {@code -Dsim.start=N} begins with that seed.
 */
class SimulationTest {

  @Test
  void whateverHappensBothSidesEndEqualNothingTypedIsLostAndNothingIsThereTwice(
      TestReporter reporter) {
    long start = Long.getLong("sim.start", 1);
    long seeds = Long.getLong("sim.seeds", 0);
    Campaign campaign =
        seeds > 0
            ? Campaign.ofSeeds(start, seeds)
            : Campaign.ofTime(start, Duration.ofMinutes(Long.getLong("sim.minutes", 3)));
    reporter.publishEntry("simulations", campaign.toString());
    System.out.println(campaign);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aSeedReplaysEverything(long seed) {
    assertThat(trace(seed)).isEqualTo(trace(seed)).hasSizeGreaterThan(100);
  }

  private static List<String> trace(long seed) {
    try (Simulation simulation = new Simulation(seed)) {
      simulation.run();
      return List.copyOf(simulation.trace());
    }
  }
}
