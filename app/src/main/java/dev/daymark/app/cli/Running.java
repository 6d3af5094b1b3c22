package dev.daymark.app.cli;

import java.util.OptionalInt;

/** The Daymark that runs on the data already, as a command line sees it. */
public interface Running {

  /** None, and no way to one. */
  Running NONE =
      new Running() {
        @Override
        public boolean isHere() {
          return false;
        }

        @Override
        public OptionalInt handOver() {
          return OptionalInt.empty();
        }
      };

  /** Whether it is the one that carries this command line out. */
  boolean isHere();

  /**
   * Hands the whole command line over to it, and waits until it is done there.
   *
   * @return the exit code; empty if none runs, and then nothing was begun
   */
  OptionalInt handOver();
}
