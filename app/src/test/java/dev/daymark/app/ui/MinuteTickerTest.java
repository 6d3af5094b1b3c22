package dev.daymark.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MinuteTickerTest {
  private static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");

  private final SetClock clock = new SetClock();
  private final List<Runnable> forTheUiThread = new ArrayList<>();
  private final MinuteTicker ticker = new MinuteTicker(clock, forTheUiThread::add);

  @AfterEach
  void close() {
    ticker.close();
  }

  @Test
  void theUiThreadIsLeftAsleepWithinAMinute() {
    clock.now = TEN.plusSeconds(59);
    ticker.look();

    assertThat(forTheUiThread).isEmpty();
  }

  @Test
  void theNextMinuteIsToldOnce() {
    clock.now = TEN.plusSeconds(61);
    ticker.look();
    assertThat(forTheUiThread).hasSize(1);
    forTheUiThread.removeFirst().run();
    ticker.look();

    assertThat(forTheUiThread).isEmpty();
    assertThat(ticker.minuteProperty().get()).isEqualTo(TEN.plusSeconds(60));
  }

  @Test
  void aClockThatIsSetBackIsTold() {
    clock.now = TEN.minus(Duration.ofHours(1));
    ticker.look();
    forTheUiThread.forEach(Runnable::run);

    assertThat(ticker.minuteProperty().get()).isEqualTo(TEN.minus(Duration.ofHours(1)));
  }

  private void lookAt(Instant moment) {
    clock.now = moment;
    ticker.look();
    List.copyOf(forTheUiThread).forEach(Runnable::run);
    forTheUiThread.clear();
  }

  @Test
  void whileNobodyLooksOnlyQuartersOfAnHourAreTold() {
    ticker.setUnseen(true);
    lookAt(TEN.plusSeconds(14 * 60 + 59));
    assertThat(ticker.minuteProperty().get()).isEqualTo(TEN);
    lookAt(TEN.plusSeconds(15 * 60));
    assertThat(ticker.minuteProperty().get()).isEqualTo(TEN.plusSeconds(15 * 60));
    lookAt(TEN.plusSeconds(16 * 60));
    assertThat(ticker.minuteProperty().get()).isEqualTo(TEN.plusSeconds(15 * 60));
  }

  @Test
  void whoLooksAgainSeesTheMinuteAtOnce() {
    ticker.setUnseen(true);
    lookAt(TEN.plusSeconds(7 * 60));
    ticker.setUnseen(false);
    assertThat(ticker.minuteProperty().get()).isEqualTo(TEN.plusSeconds(7 * 60));
  }

  @Test
  void aMomentThatIsExpectedIsToldOnceAlthoughNobodyLooks() {
    ticker.setUnseen(true);
    ticker.expect(TEN.plusSeconds(150));
    lookAt(TEN.plusSeconds(149));
    assertThat(ticker.minuteProperty().get()).isEqualTo(TEN);
    clock.now = TEN.plusSeconds(151);
    ticker.look();
    assertThat(forTheUiThread).hasSize(1);
    lookAt(TEN.plusSeconds(190));
    assertThat(ticker.minuteProperty().get()).isEqualTo(TEN.plusSeconds(180));
    lookAt(TEN.plusSeconds(250));
    assertThat(ticker.minuteProperty().get()).isEqualTo(TEN.plusSeconds(180));
  }

  /** Stands where it is set. */
  private static final class SetClock extends Clock {
    private Instant now = TEN;

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
