package dev.daymark.sync.secrets;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.util.Locale;

/** Tells a keyring that lets nobody in from one that has nothing. */
final class KeyringTrouble {

  private KeyringTrouble() {}

  static DaymarkException refused(Exception cause) {
    return new DaymarkException(
        ErrorCode.CREDENTIALS_REFUSED,
        "The keyring of this system does not let Daymark in. Allow it there, then unlock.",
        cause);
  }

  /**
   * Whether what the library says of the Keychain or the Credential Manager is a refusal. All else
   * is taken for a missing entry, which it does not tell apart by more than its words.
   *
   * <p>Source: Apple, Security Framework Result Codes (errSecAuthFailed, errSecUserCanceled,
   * errSecInteractionNotAllowed); Microsoft, System Error Codes (ERROR_ACCESS_DENIED).
   */
  static boolean isRefusal(String message) {
    String words = message.toLowerCase(Locale.ROOT);
    return words.endsWith("error code 5")
        || words.contains("user name or passphrase you entered is not correct")
        || words.contains("interaction is not allowed")
        || words.contains("access is denied")
        || words.contains("access for this item has been denied")
        || words.contains("canceled");
  }
}
