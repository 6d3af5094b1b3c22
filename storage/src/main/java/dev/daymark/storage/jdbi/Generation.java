package dev.daymark.storage.jdbi;

/** Keeps what was read before a commit from being remembered after it. */
final class Generation {

  private long number;

  /** To be asked before reading. */
  synchronized long now() {
    return number;
  }

  /** Runs {@code put} unless there was a commit since {@code readAt}. */
  synchronized void remember(long readAt, Runnable put) {
    if (readAt == number) {
      put.run();
    }
  }

  /** Runs what a commit changes in memory, and makes everything read before it obsolete. */
  synchronized void next(Runnable change) {
    number++;
    change.run();
  }
}
