package dev.daymark.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SyncSummaryTest {

  private static final Instant FOUND = Instant.parse("2026-11-18T09:24:00Z");

  @Test
  void whatWasReadSinceItWasOutOfReachIsNotCalledOffline() {
    assertThat(SyncSummary.offline(FOUND, FOUND.plusSeconds(1))).isNull();
  }

  @Test
  void whatWasNotReadSinceIsOffline() {
    assertThat(SyncSummary.offline(FOUND, FOUND.minusSeconds(60))).isEqualTo(FOUND);
    assertThat(SyncSummary.offline(FOUND, FOUND)).isEqualTo(FOUND);
    assertThat(SyncSummary.offline(FOUND, null)).isEqualTo(FOUND);
    assertThat(SyncSummary.offline(null, FOUND)).isNull();
  }
}
