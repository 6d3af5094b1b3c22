package dev.daymark.sync.schedule;

import java.time.Duration;

/** Waits; in tests, by moving a clock. */
@FunctionalInterface
public interface Sleeper {

  /** Waits on the machine's clock. */
  Sleeper REAL = Thread::sleep;

  /** Returns when the time has passed; at once if it is not positive. */
  void sleep(Duration duration) throws InterruptedException;
}
