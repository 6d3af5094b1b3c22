package dev.daymark.app.shell;

import dev.daymark.app.ui.BackgroundTasks;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Counts what is under way, so that one can wait until everything asked for is on the screen. */
final class CountingTasks implements BackgroundTasks {
  private final BackgroundTasks tasks;
  private final AtomicInteger underWay = new AtomicInteger();

  CountingTasks(BackgroundTasks tasks) {
    this.tasks = tasks;
  }

  /** Whether nothing is under way. */
  boolean isIdle() {
    return underWay.get() == 0;
  }

  @Override
  public <T> Running start(
      Callable<? extends T> work,
      Consumer<? super T> onResult,
      Consumer<? super Exception> onFailure) {
    underWay.incrementAndGet();
    Once ended = new Once();
    Running running =
        tasks.start(
            work,
            result -> {
              ended.run();
              onResult.accept(result);
            },
            failure -> {
              ended.run();
              onFailure.accept(failure);
            });
    return () -> {
      running.cancel();
      ended.run();
    };
  }

  @Override
  public void deliver(Runnable update) {
    underWay.incrementAndGet();
    Once ended = new Once();
    tasks.deliver(
        () -> {
          ended.run();
          update.run();
        });
  }

  @Override
  public void awaitAll(Duration most) {
    tasks.awaitAll(most);
  }

  @Override
  public void close() {
    tasks.close();
  }

  /** Work that is cancelled after it came to its end counts once. */
  private final class Once implements Runnable {
    private boolean done;

    @Override
    public void run() {
      if (!done) {
        done = true;
        underWay.decrementAndGet();
      }
    }
  }
}
