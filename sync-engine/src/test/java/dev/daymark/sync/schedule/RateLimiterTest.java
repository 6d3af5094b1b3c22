package dev.daymark.sync.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.sync.fake.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

  private static final Instant START = Instant.parse("2026-11-18T09:00:00Z");

  private final SettableClock clock = new SettableClock(START);
  private final RateLimiter limiter = new RateLimiter(100, 300, clock, clock::advance);

  @Test
  void aBurstPassesAtOnce() throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      limiter.acquire();
    }
    assertThat(clock.instant()).isEqualTo(START);
  }

  @Test
  void noMinuteEverSeesMoreThanTheBurstAndTheRate() throws InterruptedException {
    List<Instant> passed = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      limiter.acquire();
      passed.add(clock.instant());
    }
    for (Instant from : passed) {
      Instant to = from.plus(Duration.ofMinutes(1));
      assertThat(passed.stream().filter(at -> !at.isBefore(from) && at.isBefore(to)).count())
          .isLessThanOrEqualTo(400);
    }
  }

  @Test
  void aClockThatIsPutBackHoldsNobodyUp() throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      limiter.acquire();
    }
    clock.advance(Duration.ofDays(-1));
    Instant before = clock.instant();
    limiter.acquire();
    assertThat(clock.instant()).isEqualTo(before);
  }

  @Test
  void backoffStaysBetweenNothingAndItsCeiling() {
    Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(32), new Random(7));
    for (int failures = 0; failures < 100; failures++) {
      long ceiling = Math.min(32_000, 500L << Math.min(failures, 20));
      assertThat(backoff.delay(failures)).isBetween(Duration.ZERO, Duration.ofMillis(ceiling));
    }
  }
}
