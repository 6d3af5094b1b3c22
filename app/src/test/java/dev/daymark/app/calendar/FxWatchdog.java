package dev.daymark.app.calendar;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;

/**
 * Measures how long the FX thread is busy at a stretch: a runner keeps one small job queued there.
 * The longest processor time between two of them is what the screen was frozen for on a machine
 * with nothing else to do; the longest wait is what it was on this one.
 */
public final class FxWatchdog implements AutoCloseable {
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  private final AtomicLong longestWait = new AtomicLong();
  private final AtomicLong longestWork = new AtomicLong();
  private final Thread runner =
      Thread.ofPlatform().daemon().name("fx-watchdog").unstarted(this::run);
  private volatile boolean running = true;
  private long workBefore = -1;

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
            noteWork();
            ran.set(System.nanoTime());
            LockSupport.unpark(runner);
          });
      while (running && ran.get() == 0) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
      longestWait.accumulateAndGet(ran.get() - queued, Math::max);
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private void noteWork() {
    long work = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    if (workBefore >= 0) {
      longestWork.accumulateAndGet(work - workBefore, Math::max);
    }
    workBefore = work;
  }

  /**
   * What was measured since the last call.
   *
   * @param workMillis the longest stretch of work, in processor time
   * @param waitMillis the longest wait for the thread
   */
  public record Stall(long workMillis, long waitMillis) {}

  /** The longest stretches so far; the next ones are measured anew. */
  public Stall take() {
    return new Stall(
        TimeUnit.NANOSECONDS.toMillis(longestWork.getAndSet(0)),
        TimeUnit.NANOSECONDS.toMillis(longestWait.getAndSet(0)));
  }

  @Override
  public void close() {
    running = false;
  }
}
