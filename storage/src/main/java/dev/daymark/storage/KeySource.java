package dev.daymark.storage;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;

/** Where the key of an encrypted store comes from; asked only if the store is encrypted. */
@FunctionalInterface
public interface KeySource {

  /** There is none. */
  KeySource NONE =
      () -> {
        throw new DaymarkException(
            ErrorCode.DATABASE_KEY_MISSING, "This data is encrypted, and there is no key to it.");
      };

  /**
   * The key; may block.
   *
   * @throws DaymarkException {@code DATABASE_LOCKED} while the place of the key is locked, {@code
   *     DATABASE_KEY_MISSING} if there is none
   */
  StoreKey key();
}
