package dev.daymark.storage.jdbi;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Tells whether a commit fell into a read: each has two steps, the database's change and then that
 * of what is kept in memory, and what is read between the two does not fit together. Used by the
 * one writer and any number of readers.
 */
final class CommitSteps {

  private final AtomicLong count = new AtomicLong();
  private final ReentrantReadWriteLock commit = new ReentrantReadWriteLock();

  /** Rises when a commit begins, and again when it is known in memory. */
  long count() {
    return count.get();
  }

  /** A commit begins; the writer says {@link #end} whatever comes of it. */
  void begin() {
    commit.writeLock().lock();
    count.incrementAndGet();
  }

  /** The commit begun by this thread, if there is one, is known in memory, or came to nothing. */
  void end() {
    if (commit.isWriteLockedByCurrentThread()) {
      count.incrementAndGet();
      commit.writeLock().unlock();
    }
  }

  /** Reads while no commit is under way. */
  <T> T between(Supplier<T> read) {
    commit.readLock().lock();
    try {
      return read.get();
    } finally {
      commit.readLock().unlock();
    }
  }
}
