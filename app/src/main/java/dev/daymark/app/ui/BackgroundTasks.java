package dev.daymark.app.ui;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Where the user interface sends work that may block, such as reads of the store. Results come back
 * on the FX thread (in tests: on the calling thread).
 */
public interface BackgroundTasks extends AutoCloseable {

  /**
   * Starts work off the FX thread.
   *
   * @param work may block; it is interrupted on cancel and on close
   * @param onResult gets the result, on the FX thread, unless cancelled
   * @param onFailure gets what the work threw, on the FX thread, unless cancelled
   * @return the running work; keep it to cancel
   */
  <T> Running start(
      Callable<? extends T> work,
      Consumer<? super T> onResult,
      Consumer<? super Exception> onFailure);

  /** Runs an update of view models on the FX thread; for news that arrives on other threads. */
  void deliver(Runnable update);

  /**
   * Waits on the FX thread until everything started so far has handed its result over, and what
   * that started in turn; for the one moment at which that is better than to go on, which is before
   * the window is shown for the first time. Does nothing where results come at once anyway.
   *
   * @param most after this time it goes on all the same
   */
  default void awaitAll(Duration most) {}

  /** Interrupts what is running. Nothing is delivered afterwards. */
  @Override
  void close();

  /** Work that was started. */
  @FunctionalInterface
  interface Running {
    /** Neither callback is called after this returns on the FX thread. Harmless when finished. */
    void cancel();
  }
}
