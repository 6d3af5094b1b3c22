package dev.daymark.sync.schedule;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What the engine's thread waits at; in tests, by moving a clock. */
public interface Bell {

  /**
   * Returns when the time has passed or the bell rang since the last call.
   *
   * @param atMost null to wait for the bell only
   */
  void await(@Nullable Duration atMost) throws InterruptedException;

  /** Ends the wait, or the next one. Any thread. */
  void ring();

  /** A bell beside the machine's clock. */
  static Bell real() {
    Semaphore rung = new Semaphore(0);
    return new Bell() {
      @Override
      public void await(@Nullable Duration atMost) throws InterruptedException {
        if (atMost == null) {
          rung.acquire();
        } else if (!rung.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
          return;
        }
        rung.drainPermits();
      }

      @Override
      public void ring() {
        rung.release();
      }
    };
  }
}
