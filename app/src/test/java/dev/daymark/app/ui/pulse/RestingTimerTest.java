package dev.daymark.app.ui.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.glass.ui.Timer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestingTimerTest {
  private final Ticking ticking = new Ticking();
  private boolean onItsThread = true;
  private final RestingTimer timer = new RestingTimer(ticking, 16, () -> onItsThread);

  @Test
  void aPausedTimerDoesNotTick() {
    timer.pause();

    assertThat(ticking.told).containsExactly("stop");
    assertThat(timer.isResting()).isTrue();
    assertThat(timer.isRunning()).as("it was not ended").isTrue();
  }

  @Test
  void aResumedTimerTicksAsBefore() {
    timer.pause();
    timer.resume();

    assertThat(ticking.told).containsExactly("stop", "start 16");
    assertThat(timer.isResting()).isFalse();
  }

  @Test
  void whatIsSaidAgainChangesNothing() {
    timer.resume();
    timer.pause();
    timer.pause();
    timer.resume();
    timer.resume();

    assertThat(ticking.told).containsExactly("stop", "start 16");
  }

  @Test
  void aPauseOffItsThreadIsLeftOut() {
    onItsThread = false;
    timer.pause();

    assertThat(ticking.told).isEmpty();
    assertThat(timer.isResting()).isFalse();
  }

  @Test
  void aResumeOffItsThreadIsHeard() {
    timer.pause();
    onItsThread = false;
    timer.resume();

    assertThat(ticking.told).containsExactly("stop", "start 16");
  }

  @Test
  void anEndedTimerIsNotStartedByAResume() {
    timer.pause();
    timer.stop();
    timer.resume();

    assertThat(ticking.told).containsExactly("stop", "stop");
    assertThat(timer.isRunning()).isFalse();
  }

  @Test
  void oneThatWasNeverStartedIsNeitherPausedNorResumed() {
    RestingTimer unstarted = new RestingTimer(ticking, 0, () -> true);
    unstarted.pause();
    unstarted.resume();

    assertThat(ticking.told).isEmpty();
  }

  @Test
  void aNewPeriodIsTheOneItIsResumedWith() {
    timer.start(40);
    timer.pause();
    timer.resume();

    assertThat(ticking.told).containsExactly("start 40", "stop", "start 40");
  }

  @Test
  void oneThatTicksWithTheScreenIsNotStopped() {
    timer.start();
    timer.pause();

    assertThat(ticking.told).containsExactly("start");
  }

  /** Writes down what it is told. */
  private static final class Ticking extends Timer {
    private final List<String> told = new ArrayList<>();
    private boolean running;

    Ticking() {
      super(() -> {});
    }

    @Override
    public void start(int period) {
      told.add("start " + period);
      running = true;
    }

    @Override
    public void start() {
      told.add("start");
      running = true;
    }

    @Override
    public void stop() {
      told.add("stop");
      running = false;
    }

    @Override
    public boolean isRunning() {
      return running;
    }

    @Override
    protected long _start(Runnable runnable) {
      return 1;
    }

    @Override
    protected long _start(Runnable runnable, int period) {
      return 1;
    }

    @Override
    protected void _stop(long pointer) {}

    @Override
    protected void _pause(long pointer) {}

    @Override
    protected void _resume(long pointer) {}
  }
}
