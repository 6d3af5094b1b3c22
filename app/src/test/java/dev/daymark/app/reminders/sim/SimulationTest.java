package dev.daymark.app.reminders.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * More by hand: {@code -Dreminders.seeds=100000}, from {@code -Dreminders.start}; one seed alone
 * replays what it found.
 */
class SimulationTest {

  @Test
  void nothingIsMissedNothingComesAgainAndNothingIsLate() {
    long start = Long.getLong("reminders.start", 0);
    long seeds = Long.getLong("reminders.seeds", 3_000);
    long shown = 0;
    long passes = 0;
    Duration latest = Duration.ZERO;
    for (long seed = start; seed < start + seeds; seed++) {
      try {
        Simulation.Outcome outcome = new Simulation(seed).run();
        shown += outcome.shown();
        passes += outcome.passes();
        latest = outcome.latest().compareTo(latest) > 0 ? outcome.latest() : latest;
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
    System.out.println(
        seeds + " seeds: " + shown + " reminders, " + passes + " passes, latest by " + latest);
    assertThat(shown).isGreaterThan(seeds);
  }

  @Test
  void whatMayHaveBeenListedWhenTheProcessDiedNeedNotBeShown() {
    assertThat(new Simulation(291_742).run().shown()).isPositive();
  }

  @Test
  void whatFallsDueInTheMomentAfterTheClockWasPutBackIsShown() {
    assertThat(new Simulation(101_535).run().shown()).isPositive();
  }

  @Test
  void whatMayHaveFallenDueThenIsShownRatherThanMissed() {
    assertThat(new Simulation(15_008).run().shown()).isPositive();
    assertThat(new Simulation(57_349).run().shown()).isPositive();
  }
}
