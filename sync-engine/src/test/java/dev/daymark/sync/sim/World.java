package dev.daymark.sync.sim;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Virtual time, and the queue of what will happen. One thing happens at a time: the world's own
 * thread or one {@link Fiber} runs, never two.
 */
final class World implements InstantSource {

  private static final Instant BEGINNING = Instant.parse("2026-11-18T08:00:00Z");

  private record Happening(Instant at, long order, Runnable what) implements Comparable<Happening> {
    @Override
    public int compareTo(Happening other) {
      int byTime = at.compareTo(other.at);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }

  private final PriorityQueue<Happening> queue = new PriorityQueue<>();
  private final Random random;
  private final List<String> trace = new ArrayList<>();
  private Instant now;
  private long order;
  private long ids;
  private @Nullable Throwable failure;

  /**
   * A world.
   *
   * @param delay how much later than usual it begins
   */
  World(long seed, Duration delay) {
    random = new Random(seed);
    now = BEGINNING.plus(delay);
  }

  @Override
  public Instant instant() {
    return now;
  }

  Random random() {
    return random;
  }

  /** An id like those of version 7, the same in every replay. */
  UUID newId() {
    long millis = BEGINNING.toEpochMilli() + ids++;
    return new UUID(millis << 16 | 0x7000L, 0x8000_0000_0000_0000L | random.nextLong() >>> 2);
  }

  /** Has something happen after a while. */
  void after(Duration delay, Runnable what) {
    queue.add(new Happening(now.plus(delay), order++, what));
  }

  /** Lets things happen until nothing more would, or the time is over. */
  void runUntil(Instant end) {
    while (!queue.isEmpty() && !queue.peek().at.isAfter(end)) {
      next();
    }
    if (now.isBefore(end)) {
      now = end;
    }
  }

  /** Lets everything happen that was going to; whoever is at work is dead. */
  void drain() {
    while (!queue.isEmpty()) {
      Happening happening = queue.remove();
      now = happening.at;
      happening.what.run();
    }
  }

  /** Lets the next thing happen. */
  void next() {
    Happening happening = queue.remove();
    now = happening.at;
    happening.what.run();
    if (failure != null) {
      throw new AssertionError("Something failed in a fiber.", failure);
    }
  }

  /** A fiber ended in a way it should not. */
  void failed(Throwable problem) {
    failure = problem;
  }

  /** Notes what happens, so that two runs of a seed can be compared. */
  void note(String what) {
    trace.add(now + " " + what);
  }

  List<String> trace() {
    return Collections.unmodifiableList(trace);
  }
}
