package dev.daymark.app.cli;

import dev.daymark.app.backup.Backup;
import dev.daymark.domain.DaymarkException;
import java.nio.file.Path;
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

  /**
   * Puts a backup in the place of the data that the Daymark which carries this out has open; what
   * is being typed in its window is saved first.
   *
   * @return the backup of what was there
   * @throws DaymarkException if it cannot be restored; nothing is changed then
   */
  default Backup restore(Path file) {
    throw new IllegalStateException("nothing is open here");
  }
}
