package dev.daymark.app.encryption;

import dev.daymark.app.backup.ClearCopies;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.StoreKey;

/**
 * Turns the encryption of an open store on and off. The key is kept before the store needs it, and
 * stays after it does. Every call blocks; thread-safe.
 */
public final class Encryption {

  private final LocalStore store;
  private final StoreKeys keys;
  private final ClearCopies copies;

  /**
   * How it stands.
   *
   * @param copiesInClear how many backups and other copies are not encrypted although the store is
   */
  public record Status(boolean on, int copiesInClear) {}

  public Encryption(LocalStore store, StoreKeys keys, ClearCopies copies) {
    this.store = store;
    this.keys = keys;
    this.copies = copies;
  }

  /** How it stands now. */
  public Status status() {
    boolean on = store.safekeeping().isEncrypted();
    return new Status(on, on ? copies.count() : 0);
  }

  /**
   * Encrypts the store with a key that was never used before, then its backups and other copies in
   * the folder. Where it is encrypted already only the copies are looked through.
   *
   * @return how it stands then: some copies may be damaged, and stay as they are
   * @throws DaymarkException {@code CREDENTIALS_LOCKED}, {@code CREDENTIALS_UNCHOSEN} or {@code
   *     CREDENTIALS_UNAVAILABLE} if the key cannot be kept, {@code DISK_FULL} or {@code
   *     FILE_UNWRITABLE}; the store is then as it was
   */
  public synchronized Status turnOn() {
    if (!store.safekeeping().isEncrypted()) {
      StoreKey key = StoreKey.random();
      keys.keep(key);
      store.safekeeping().encrypt(key);
    }
    finish();
    return status();
  }

  /** Encrypts copies that were made in clear, as after a kill; nothing if encryption is off. */
  public synchronized void finish() {
    if (store.safekeeping().isEncrypted()) {
      copies.encrypt();
    }
  }

  /** Writes the store in clear. Backups stay as they are, and so does the key they need. */
  public synchronized Status turnOff() {
    if (store.safekeeping().isEncrypted()) {
      store.safekeeping().decrypt();
    }
    return status();
  }

  /**
   * The key, as a person writes it down.
   *
   * @throws DaymarkException {@code INPUT_INVALID} if the data was never encrypted here
   */
  public String recoveryCode() {
    return keys.present()
        .map(StoreKey::code)
        .orElseThrow(
            () ->
                new DaymarkException(
                    ErrorCode.INPUT_INVALID,
                    "The data on this device is not encrypted, so there is no key."));
  }
}
