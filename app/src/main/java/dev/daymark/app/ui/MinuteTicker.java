package dev.daymark.app.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The current minute as a property, for the now-line, relative words and status texts. It looks at
 * the clock at each full minute and at least every ten seconds, so that it is right soon after
 * sleep or a change of the clock. The UI thread is left asleep unless the minute is another.
 */
public final class MinuteTicker implements AutoCloseable {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final Clock clock;
  private final Consumer<Runnable> uiThread;
  private final ReadOnlyObjectWrapper<Instant> minute;
  private volatile Instant told;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("minute-ticker").factory());

  /**
   * @param uiThread runs updates where the listeners live, such as {@code UiThread::run}
   */
  public MinuteTicker(Clock clock, Consumer<Runnable> uiThread) {
    this.clock = clock;
    this.uiThread = uiThread;
    this.told = currentMinute();
    this.minute = new ReadOnlyObjectWrapper<>(this, "minute", told);
  }

  /** The start of the current minute. Changes on the UI thread only. */
  public ReadOnlyObjectProperty<Instant> minuteProperty() {
    return minute.getReadOnlyProperty();
  }

  /** Begins to tick; without it the property changes on {@link #check} only. */
  public void start() {
    schedule();
  }

  /** Looks at the clock now. Call it on the UI thread, for example when the window is shown. */
  public void check() {
    told = currentMinute();
    minute.set(told);
  }

  private void schedule() {
    if (!timer.isShutdown()) {
      Future<?> _ = timer.schedule(this::tick, millisToNextLook(), TimeUnit.MILLISECONDS);
    }
  }

  private void tick() {
    look();
    schedule();
  }

  /** Has the property changed if the minute is another than it tells. Any thread. */
  void look() {
    if (!currentMinute().equals(told)) {
      uiThread.accept(this::check);
    }
  }

  private long millisToNextLook() {
    Instant now = clock.instant();
    Duration toMinute = Duration.between(now, currentMinute().plus(1, ChronoUnit.MINUTES));
    Duration wait = toMinute.compareTo(LONGEST_WAIT) < 0 ? toMinute : LONGEST_WAIT;
    return Math.max(1, wait.toMillis() + 1);
  }

  private Instant currentMinute() {
    return clock.instant().truncatedTo(ChronoUnit.MINUTES);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
