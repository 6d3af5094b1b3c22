package dev.daymark.sync.sim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.sync.sim.CrashStory.Ending;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;

/** A device killed anywhere in a run ends where it would have ended without. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashPointsTest {

  private final CrashStory undisturbed = new CrashStory(Set.of());
  private final Ending expected = undisturbed.tell();
  private final List<List<String>> chapters = undisturbed.places();

  @Test
  void theStoryEndsQuietlyAndHasEverythingInIt() {
    assertThat(expected.device()).isEqualTo(expected.server());
    assertThat(expected.writes()).isZero();
    assertThat(expected.commits()).isZero();
    assertThat(expected.conflicts()).hasSize(3);
  }

  /** The i-th place of every chapter at once: each place is one of them once. */
  @Test
  void killedAtAnyCommitOrRequestOfAnyRunNothingIsLostAndNothingDoubled(TestReporter reporter) {
    List<String> places = chapters.stream().flatMap(List::stream).toList();
    reporter.publishEntry(
        "places to be killed at",
        places.stream().filter("before a commit"::equals).count() + " commits of " + places.size());
    for (int i = 0; i < longest(); i++) {
      endsAsExpected(Set.of(i));
    }
  }

  @Test
  void killedAgainSoonAfterItStartedAgainNothingIsLostAndNothingDoubled() {
    for (int i = 0; i < longest(); i += 4) {
      endsAsExpected(Set.of(i, i + 1 + i % 3, i + 5 + i % 4));
    }
  }

  private int longest() {
    return chapters.stream().mapToInt(List::size).max().orElse(0);
  }

  private void endsAsExpected(Set<Integer> deadly) {
    Ending ending;
    try {
      ending = new CrashStory(deadly).tell();
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("killed at " + deadly, e);
    }
    assertThat(difference(expected.server(), ending.server())).as("killed at %s", deadly).isEmpty();
    assertThat(difference(expected.conflicts(), ending.conflicts()))
        .as("killed at %s", deadly)
        .isEmpty();
    assertThat(ending).as("killed at %s", deadly).isEqualTo(expected);
  }

  /** What only one of the two has. */
  private static List<String> difference(List<String> one, List<String> other) {
    return Stream.concat(
            one.stream().filter(line -> !other.contains(line)).map(line -> "missing: " + line),
            other.stream().filter(line -> !one.contains(line)).map(line -> "too much: " + line))
        .toList();
  }
}
