package dev.daymark.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SyncIntervalTest {

  @Test
  void everyChoiceIsReadAsItWasKept() {
    assertThat(Arrays.stream(SyncInterval.values()).map(it -> Optional.of(it.name())))
        .map(SyncInterval::of)
        .containsExactly(SyncInterval.values());
  }

  @Test
  void withoutAChoiceOrWithAnUnknownOneItIsAutomatic() {
    assertThat(SyncInterval.of(Optional.empty())).isEqualTo(SyncInterval.AUTOMATIC);
    assertThat(SyncInterval.of(Optional.of("FORTNIGHT"))).isEqualTo(SyncInterval.AUTOMATIC);
    assertThat(SyncInterval.of(Optional.of(""))).isEqualTo(SyncInterval.AUTOMATIC);
  }

  @Test
  void onlyTheOneOnRequestNeverBeginsByItself() {
    assertThat(SyncInterval.values())
        .filteredOn(it -> !it.isRegular())
        .containsExactly(SyncInterval.ON_REQUEST);
    assertThat(SyncInterval.values())
        .filteredOn(SyncInterval::isRegular)
        .allSatisfy(
            it -> {
              assertThat(it.shortest()).isPositive();
              assertThat(it.longest()).isGreaterThanOrEqualTo(it.shortest());
            });
  }
}
