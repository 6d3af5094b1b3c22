package dev.daymark.app.ui;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/**
 * Spreads what arrives from the background over several frames, in order: once the updates of a
 * frame have taken {@value #BUDGET_MILLIS} ms, the next wait for the next frame. So many view
 * models that read at the same moment, as at the start or after a sync, never freeze the window.
 */
public final class PacedTasks implements BackgroundTasks {
  static final long BUDGET_MILLIS = 8;
  private static final long BUDGET = TimeUnit.MILLISECONDS.toNanos(BUDGET_MILLIS);

  private final BackgroundTasks tasks;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final AnimationTimer frames =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          frame();
        }
      };
  private long spent;
  private boolean closed;
  private boolean awaiting;

  public PacedTasks(BackgroundTasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public <T> Running start(
      Callable<? extends T> work,
      Consumer<? super T> onResult,
      Consumer<? super Exception> onFailure) {
    boolean[] cancelled = new boolean[1];
    Running running =
        tasks.start(
            work,
            result -> inTurn(() -> unless(cancelled, () -> onResult.accept(result))),
            failure -> inTurn(() -> unless(cancelled, () -> onFailure.accept(failure))));
    return () -> {
      cancelled[0] = true;
      running.cancel();
    };
  }

  private static void unless(boolean[] cancelled, Runnable callback) {
    if (!cancelled[0]) {
      callback.run();
    }
  }

  @Override
  public void deliver(Runnable update) {
    tasks.deliver(() -> inTurn(update));
  }

  /** There are no frames to spread anything over, then. */
  @Override
  public void awaitAll(Duration most) {
    awaiting = true;
    try {
      tasks.awaitAll(most);
    } finally {
      awaiting = false;
    }
  }

  private void inTurn(Runnable update) {
    if (awaiting || (waiting.isEmpty() && spent < BUDGET)) {
      run(update);
    } else {
      waiting.add(update);
    }
    if (!closed) {
      frames.start();
    }
  }

  private void frame() {
    boolean quiet = spent == 0;
    spent = 0;
    while (!waiting.isEmpty() && spent < BUDGET) {
      run(waiting.remove());
    }
    if (quiet && waiting.isEmpty()) {
      frames.stop();
    }
  }

  private void run(Runnable update) {
    long before = System.nanoTime();
    try {
      update.run();
    } finally {
      spent += Math.max(1, System.nanoTime() - before);
    }
  }

  @Override
  public void close() {
    closed = true;
    frames.stop();
    waiting.clear();
    tasks.close();
  }
}
