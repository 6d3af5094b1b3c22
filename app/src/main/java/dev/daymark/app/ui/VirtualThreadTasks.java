package dev.daymark.app.ui;

import java.time.Duration;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Runs each piece of work on a virtual thread of its own and delivers on the FX thread. */
public final class VirtualThreadTasks implements BackgroundTasks {
  private final Set<Work> running = ConcurrentHashMap.newKeySet();
  private final LinkedBlockingQueue<Runnable> arrived = new LinkedBlockingQueue<>();
  private final AtomicInteger expected = new AtomicInteger();
  private final AtomicBoolean closed = new AtomicBoolean();

  @Override
  public <T> Running start(
      Callable<? extends T> work,
      Consumer<? super T> onResult,
      Consumer<? super Exception> onFailure) {
    Work started = new Work();
    running.add(started);
    expected.incrementAndGet();
    started.thread =
        Thread.ofVirtual()
            .name("ui-background")
            .unstarted(() -> perform(started, work, onResult, onFailure));
    started.thread.start();
    if (closed.get()) {
      started.cancel();
    }
    return started;
  }

  private <T> void perform(
      Work started,
      Callable<? extends T> work,
      Consumer<? super T> onResult,
      Consumer<? super Exception> onFailure) {
    try {
      T result = work.call();
      deliver(started, () -> onResult.accept(result));
    } catch (Exception failure) {
      deliver(started, () -> onFailure.accept(failure));
    } finally {
      running.remove(started);
    }
  }

  private void deliver(Work work, Runnable callback) {
    deliver(
        () -> {
          expected.decrementAndGet();
          if (!work.cancelled.get()) {
            callback.run();
          }
        });
  }

  @Override
  public void deliver(Runnable update) {
    if (closed.get()) {
      return;
    }
    if (UiThread.isCurrent()) {
      update.run();
    } else {
      arrived.add(update);
      UiThread.run(() -> handOver(arrived));
    }
  }

  /**
   * Each arrival asks for one, so that one more finds nothing where {@link #awaitAll} was first.
   */
  private void handOver(Queue<Runnable> updates) {
    Runnable update = updates.poll();
    if (update != null && !closed.get()) {
      update.run();
    }
  }

  @Override
  public void awaitAll(Duration most) {
    long end = System.nanoTime() + most.toNanos();
    try {
      while (expected.get() > 0) {
        Runnable update = arrived.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (update == null) {
          return;
        }
        update.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.set(true);
    running.forEach(Work::cancel);
  }

  private static final class Work implements Running {
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private volatile Thread thread = Thread.currentThread();

    @Override
    public void cancel() {
      cancelled.set(true);
      Thread target = thread;
      if (target.isVirtual()) {
        target.interrupt();
      }
    }
  }
}
