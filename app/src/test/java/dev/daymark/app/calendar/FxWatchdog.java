package dev.daymark.app.calendar;

import dev.daymark.app.ui.FxThread;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/**
 * Measures how long the FX thread is busy at a stretch: one small job is always queued there, which
 * queues itself again. The longest processor time between two of them is what the screen was frozen
 * for on a machine with nothing else to do; the longest wait is what it was on this one.
 */
public final class FxWatchdog implements AutoCloseable {
  /** Gives the processor away between two looks; it adds no processor time to what is measured. */
  private static final long PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(200);

  private volatile boolean running = true;
  private long longestWork;
  private long longestWait;
  private long workBefore;
  private long timeBefore;

  /** Begins to measure. */
  public static FxWatchdog start() {
    FxWatchdog watchdog = new FxWatchdog();
    FxThread.run(
        () -> {
          watchdog.mark();
          watchdog.look();
        });
    return watchdog;
  }

  private void look() {
    note();
    if (running) {
      LockSupport.parkNanos(PAUSE_NANOS);
      Platform.runLater(this::look);
    }
  }

  private void note() {
    long work = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long time = System.nanoTime();
    longestWork = Math.max(longestWork, work - workBefore);
    longestWait = Math.max(longestWait, time - timeBefore);
    workBefore = work;
    timeBefore = time;
  }

  /** Forgets what was measured so far; on the FX thread. */
  public void mark() {
    note();
    longestWork = 0;
    longestWait = 0;
  }

  /**
   * What was measured since the last call.
   *
   * @param workMillis the longest stretch of work, in processor time
   * @param waitMillis the longest wait for the thread
   */
  public record Stall(long workMillis, long waitMillis) {}

  /** The longest stretches so far, up to what the FX thread does now; the next are new. */
  public Stall take() {
    return FxThread.call(
        () -> {
          note();
          Stall stall =
              new Stall(
                  TimeUnit.NANOSECONDS.toMillis(longestWork),
                  TimeUnit.NANOSECONDS.toMillis(longestWait));
          mark();
          return stall;
        });
  }

  @Override
  public void close() {
    running = false;
  }
}
