package dev.daymark.app.calendar;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/**
 * Measures how long the FX thread is busy at a stretch: a runner keeps one small job queued there
 * and notes the longest time it had to wait.
 */
public final class FxWatchdog implements AutoCloseable {
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private final AtomicLong longest = new AtomicLong();
  private final Thread runner =
      Thread.ofPlatform().daemon().name("fx-watchdog").unstarted(this::run);
  private volatile boolean running = true;

  /** Begins to measure. */
  public static FxWatchdog start() {
    FxWatchdog watchdog = new FxWatchdog();
    watchdog.runner.start();
    return watchdog;
  }

  private void run() {
    while (running) {
      long queued = System.nanoTime();
      AtomicLong ran = new AtomicLong();
      Platform.runLater(
          () -> {
            ran.set(System.nanoTime());
            LockSupport.unpark(runner);
          });
      while (running && ran.get() == 0) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
      longest.accumulateAndGet(ran.get() - queued, Math::max);
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  /** The longest wait so far, in milliseconds; it then begins anew. */
  public long takeLongestMillis() {
    return TimeUnit.NANOSECONDS.toMillis(longest.getAndSet(0));
  }

  @Override
  public void close() {
    running = false;
  }
}
