package dev.daymark.sync.secrets;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.sync.secrets.SecretVault.Kind;

/** Says what is wrong with a file of secrets, by what a person can do about it. */
final class FileTrouble {

  private FileTrouble() {}

  static DaymarkException locked() {
    return new DaymarkException(
        ErrorCode.CREDENTIALS_LOCKED,
        "The stored sign-ins are locked. Give their passphrase, and Daymark goes on.");
  }

  static DaymarkException otherPassphrase() {
    return new DaymarkException(
        ErrorCode.CREDENTIALS_LOCKED, "That is not the passphrase of the stored sign-ins.");
  }

  /** The disk does not give it now, which says nothing about what is in it. */
  static DaymarkException unreadable(Exception cause) {
    return new DaymarkException(
        ErrorCode.CREDENTIALS_UNAVAILABLE,
        "The file of the stored sign-ins cannot be read just now. Nothing was changed; try again.",
        cause);
  }

  /** It, or the key that lies beside it, may come back. */
  static DaymarkException away() {
    return new DaymarkException(
        ErrorCode.CREDENTIALS_UNAVAILABLE,
        "The file of the stored sign-ins, or its key, is not where it was. Put it back, and Daymark"
            + " goes on; if it is gone for good, choose again where sign-ins are kept.");
  }

  /** What is in it is no good. */
  static DaymarkException damaged(Kind kind, Exception cause) {
    return new DaymarkException(
        ErrorCode.CREDENTIALS_DAMAGED,
        kind == Kind.KEY_FILE
            ? "The file of the stored sign-ins, or its key, is damaged. Sign in again; what is"
                + " damaged is kept beside."
            : "The file of the stored sign-ins is damaged. Choose again where sign-ins are kept;"
                + " what is damaged is kept beside.",
        cause);
  }

  static DaymarkException unwritable(Exception cause) {
    return new DaymarkException(
        ErrorCode.CREDENTIALS_UNAVAILABLE,
        cause instanceof Seen.ChangedMeanwhile
            ? "The file of the stored sign-ins came back or was changed just now. Nothing was"
                + " replaced; try again."
            : "The sign-in cannot be stored on this disk.",
        cause);
  }
}
