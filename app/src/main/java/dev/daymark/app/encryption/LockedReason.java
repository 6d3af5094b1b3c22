package dev.daymark.app.encryption;

import java.util.Locale;

/** Why data cannot be opened, by what a person can do about it. */
public enum LockedReason {
  /** The key is under a passphrase. */
  PASSPHRASE,
  /** The keyring that holds the key is locked; the system asks for its password. */
  KEYRING,
  /** The keyring that holds the key cannot be reached. */
  UNREACHED,
  /** The keyring that holds the key does not let Daymark in. */
  REFUSED,
  /** The disk does not give the file that holds the key just now. */
  UNREADABLE,
  /** The key is not here; its recovery code brings it back. */
  MISSING,
  /** The key that is here belongs to other data; the recovery code brings the right one. */
  OTHER,
  /** The data were moved to a disk that is not there now. */
  AWAY;

  /** Whether something is typed: a passphrase or a recovery code. */
  public boolean isTyped() {
    return this == PASSPHRASE || needsCode();
  }

  /** Whether that is a recovery code. */
  public boolean needsCode() {
    return this == MISSING || this == OTHER;
  }

  /** Whether the recovery code helps where the key cannot be had as usual. */
  public boolean mayRecover() {
    return !needsCode() && this != AWAY;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
