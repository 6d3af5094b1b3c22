package dev.daymark.app.shell;

import dev.daymark.app.encryption.LockedAnswer;
import dev.daymark.app.encryption.LockedReason;
import dev.daymark.domain.DaymarkException;
import dev.daymark.sync.secrets.SecretVault;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Opens what a window is made of. */
@FunctionalInterface
public interface StoreDoor {

  /**
   * Waits for what another thread has begun to open.
   *
   * @throws DaymarkException why it cannot be opened
   */
  WindowParts parts();

  /** What a person can do about the last refusal; empty for nothing. */
  default Optional<LockedReason> reason() {
    return Optional.empty();
  }

  /**
   * Tries again with what a person did about it. Blocks; not for the FX thread.
   *
   * @throws DaymarkException why it still cannot be opened
   */
  default void unlock(LockedReason reason, LockedAnswer answer) {
    throw new IllegalStateException("nothing is locked here");
  }

  /** Where the data are that cannot be opened. */
  default Path place(LockedReason reason) {
    throw new IllegalStateException("nothing is locked here");
  }

  /** Where a key that is recovered by its code can be kept; empty for where keys are. */
  default List<SecretVault.Kind> places() {
    return List.of();
  }

  /**
   * Refuses a folder that the data cannot move to. Blocks.
   *
   * @throws DaymarkException with why, in one sentence
   */
  default void checkMove(Path target) {
    throw new IllegalStateException("nothing moves from here");
  }

  /**
   * Closes the data, moves them to another folder, and begins to open them there, or where they
   * were if they did not move. Blocks; not for the FX thread.
   *
   * @throws DaymarkException why they did not move
   */
  default void move(Path target) {
    throw new IllegalStateException("nothing moves from here");
  }

  /** Whether the data can move at all. */
  default boolean canMove() {
    return false;
  }

  /** The person's language. */
  default Locale locale() {
    return Locale.getDefault();
  }
}
