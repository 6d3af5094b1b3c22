package dev.daymark.sync.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * A clock, a counter and a bell that one thread waits at. Time passes when the test says so, and
 * stops at each moment that the thread waits for until it waits again.
 */
final class VirtualTime implements InstantSource, Bell {

  private Instant wall;
  private long counted;
  private boolean rung;
  private boolean waiting;
  private @Nullable Long until;

  VirtualTime(Instant start) {
    this.wall = start;
  }

  @Override
  public synchronized Instant instant() {
    return wall;
  }

  /** As {@link System#nanoTime}: it stands still while the machine sleeps. */
  synchronized long nanos() {
    return counted;
  }

  @Override
  public synchronized void await(@Nullable Duration atMost) throws InterruptedException {
    until = atMost == null ? null : counted + atMost.toNanos();
    waiting = !rung;
    notifyAll();
    while (!rung && (until == null || counted < until)) {
      wait();
    }
    waiting = false;
    rung = false;
  }

  @Override
  public synchronized void ring() {
    rung = true;
    waiting = false;
    notifyAll();
  }

  /** Returns when the thread has done all that is to be done now. */
  synchronized void settle() throws InterruptedException {
    while (!waiting) {
      wait();
    }
  }

  synchronized void advance(Duration time) throws InterruptedException {
    long target = counted + time.toNanos();
    settle();
    while (until != null && until <= target) {
      pass(until - counted);
      waiting = false;
      notifyAll();
      settle();
    }
    pass(target - counted);
  }

  private void pass(long nanos) {
    counted += nanos;
    wall = wall.plusNanos(nanos);
  }

  /** The machine sleeps, or its clock is set. */
  synchronized void jump(Duration time) {
    wall = wall.plus(time);
  }
}
