package dev.daymark.sync.sim;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * A run of an engine that gives way whenever it waits: it has a thread of its own, and either that
 * thread runs or the world's.
 */
final class Fiber {

  private final World world;
  private final Semaphore mine = new Semaphore(0);
  private final Semaphore others = new Semaphore(0);
  private final Thread thread;

  Fiber(World world, Runnable work) {
    this.world = world;
    this.thread = Thread.ofVirtual().unstarted(() -> run(work));
  }

  private void run(Runnable work) {
    mine.acquireUninterruptibly();
    try {
      work.run();
    } catch (Throwable problem) {
      world.failed(problem);
    } finally {
      others.release();
    }
  }

  void start() {
    thread.start();
    resume();
  }

  /** Whether it is the fiber's own thread that asks. */
  boolean isCurrent() {
    return Thread.currentThread() == thread;
  }

  /** Interrupts what it does, as closing the engine does. */
  void interrupt() {
    thread.interrupt();
  }

  /** Gives way for a while; called by the fiber's own thread. */
  void pause(Duration time) {
    world.after(time, this::resume);
    others.release();
    mine.acquireUninterruptibly();
  }

  private void resume() {
    mine.release();
    others.acquireUninterruptibly();
  }
}
