package dev.daymark.sync.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private final Ledger ledger = new Ledger(new World(1, java.time.Duration.ZERO), List.of());

  private static Sight sight(String... events) {
    Sight sight = new Sight();
    for (String event : events) {
      sight.see(event, "word0");
    }
    return sight;
  }

  private void watch(Sight before, Sight after, Set<String> brought) {
    Sight[] seen = {before, after};
    int[] look = {0};
    ledger.watch(() -> seen[look[0]++], () -> brought);
  }

  @Test
  void aWordThatNobodyTookAwayIsLost() {
    watch(sight(), sight("a"), Set.of("word0"));
    assertThat(ledger.lost(Set.of())).containsExactly("word0");
    assertThat(ledger.lost(Set.of("word0"))).isEmpty();
  }

  @Test
  void aWordReplacedInOneOfTheTwoPlacesOfAMovingEventIsTakenAway() {
    watch(sight(), sight("a"), Set.of("word0"));
    watch(sight("a", "a"), sight("a"), Set.of());
    assertThat(ledger.lost(Set.of())).isEmpty();
  }

  @Test
  void aWordOfTwoHalvesIsTakenAwayOnceBothHaveLostIt() {
    watch(sight(), sight("a"), Set.of("word0"));
    watch(sight("a", "b"), sight("b"), Set.of());
    assertThat(ledger.lost(Set.of())).containsExactly("word0");
    watch(sight("a", "b"), sight("a"), Set.of());
    assertThat(ledger.lost(Set.of())).isEmpty();
  }

  @Test
  void aWordHiddenInAnOccurrenceIsTakenAwayFromTheExceptionThatOthersMadeOfIt() {
    watch(sight(), sight("a"), Set.of("word0"));
    ledger.hide(Set.of("word0"), "a_1");
    assertThat(ledger.lost(Set.of())).containsExactly("word0");
    watch(sight("a", "a_1"), sight("a_1"), Set.of());
    assertThat(ledger.lost(Set.of())).isEmpty();
  }

  @Test
  void aWordHiddenInAnOccurrenceThatNobodySawAsAnExceptionIsStillToBeFound() {
    watch(sight(), sight("a"), Set.of("word0"));
    ledger.hide(Set.of("word0"), "a_1");
    watch(sight("a", "b"), sight("b"), Set.of());
    assertThat(ledger.lost(Set.of())).containsExactly("word0");
  }

  @Test
  void aWordTakenFromASeriesIsTakenFromTheExceptionThatHadItFromThere() {
    watch(sight(), sight("a"), Set.of("word0"));
    watch(sight("a", "a_1", "a_2"), sight("a", "a_1"), Set.of());
    assertThat(ledger.lost(Set.of())).containsExactly("word0");
    watch(sight("a"), sight(), Set.of());
    assertThat(ledger.lost(Set.of())).isEmpty();
  }

  @Test
  void aWordTakenFromOneExceptionIsStillToBeFoundInItsSeriesAndInTheOthers() {
    watch(sight(), sight("a"), Set.of("word0"));
    watch(sight("a", "a_1", "a_2"), sight("a", "a_2"), Set.of());
    watch(sight("b", "a_2"), sight("b"), Set.of());
    assertThat(ledger.lost(Set.of())).containsExactly("word0");
  }
}
