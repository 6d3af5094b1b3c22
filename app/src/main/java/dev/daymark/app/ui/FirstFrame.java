package dev.daymark.app.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;

/**
 * The moment a window's first picture is on the screen. Whatever a person cannot see in it waits
 * for it: hand the work to {@link #after(Runnable)}, or read with the tasks of {@link
 * #after(BackgroundTasks)}. For the FX thread.
 */
public final class FirstFrame {
  /** The first pulse lays the picture out; before the third it is painted. */
  private static final int PULSES = 3;

  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private int pulses;

  /** Begins to watch; nothing is drawn, and no pulse comes, while the FX thread builds a window. */
  public FirstFrame() {
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        pulse();
        if (isOver() && waiting.isEmpty()) {
          stop();
        }
      }
    }.start();
  }

  /** Lets one piece of work run in each frame, so that none of them is felt. */
  void pulse() {
    pulses++;
    if (isOver() && !waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  /** Whether the picture is there. */
  public boolean isOver() {
    return pulses >= PULSES;
  }

  /** Whether the picture is there and nothing waits for it any more. */
  public boolean isQuiet() {
    return isOver() && waiting.isEmpty();
  }

  /** Runs the work now if the picture is there, else soon after it, in the order of the calls. */
  public void after(Runnable work) {
    if (isQuiet()) {
      work.run();
    } else {
      waiting.add(work);
    }
  }

  /** The same tasks, which start what they are given no sooner than the picture is there. */
  public BackgroundTasks after(BackgroundTasks tasks) {
    return new Waiting(tasks);
  }

  private final class Waiting implements BackgroundTasks {
    private final BackgroundTasks tasks;

    Waiting(BackgroundTasks tasks) {
      this.tasks = tasks;
    }

    @Override
    public <T> Running start(
        Callable<? extends T> work,
        Consumer<? super T> onResult,
        Consumer<? super Exception> onFailure) {
      Late late = new Late();
      after(
          () -> {
            if (!late.cancelled) {
              late.running = tasks.start(work, onResult, onFailure);
            }
          });
      return late;
    }

    @Override
    public void deliver(Runnable update) {
      tasks.deliver(update);
    }

    @Override
    public void close() {
      tasks.close();
    }
  }

  /** Work that may not have begun. */
  private static final class Late implements BackgroundTasks.Running {
    private BackgroundTasks.Running running = () -> {};
    private boolean cancelled;

    @Override
    public void cancel() {
      cancelled = true;
      running.cancel();
    }
  }
}
