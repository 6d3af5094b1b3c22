package dev.daymark.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MinuteTickerTest {
  private final HandClock clock = new HandClock(Instant.parse("2026-11-18T10:24:59.999Z"));

  @Test
  void theMinuteChangesOnlyWhenTheClockHasPassedIt() {
    try (MinuteTicker ticker = new MinuteTicker(clock, Runnable::run)) {
      List<Instant> seen = new ArrayList<>();
      ticker.minuteProperty().addListener((property, before, after) -> seen.add(after));

      ticker.check();
      clock.now = Instant.parse("2026-11-18T10:25:00Z");
      ticker.check();
      clock.now = Instant.parse("2026-11-18T10:25:59Z");
      ticker.check();
      clock.now = Instant.parse("2026-11-18T13:07:01Z");
      ticker.check();

      assertThat(seen)
          .containsExactly(
              Instant.parse("2026-11-18T10:25:00Z"), Instant.parse("2026-11-18T13:07:00Z"));
    }
  }

  @Test
  void itTicksByItselfOnceStarted() throws Exception {
    CountDownLatch ticks = new CountDownLatch(2);
    try (MinuteTicker ticker = new MinuteTicker(clock, Runnable::run)) {
      ticker
          .minuteProperty()
          .addListener(
              (property, before, after) -> {
                clock.now = clock.now.plusSeconds(60);
                ticks.countDown();
              });
      ticker.start();
      clock.now = Instant.parse("2026-11-18T10:25:59.999Z");
      assertThat(ticks.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static final class HandClock extends Clock {
    private volatile Instant now;

    HandClock(Instant now) {
      this.now = now;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
