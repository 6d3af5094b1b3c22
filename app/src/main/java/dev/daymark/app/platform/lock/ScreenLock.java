package dev.daymark.app.platform.lock;

/** Tells whether somebody who is not the person may be reading the screen. Thread-safe. */
@FunctionalInterface
public interface ScreenLock {

  /** What is known of it. */
  enum State {
    LOCKED,
    UNLOCKED,
    /** The system does not tell. */
    UNKNOWN
  }

  /** How it is now; may block for a moment. */
  State state();

  /**
   * Hears that it may be another; never where the system does not tell. May block for a moment.
   *
   * @param changed is run on any thread
   */
  default Watching watch(Runnable changed) {
    return () -> {};
  }

  /** Hears until it is closed. */
  @FunctionalInterface
  interface Watching extends AutoCloseable {
    @Override
    void close();
  }
}
