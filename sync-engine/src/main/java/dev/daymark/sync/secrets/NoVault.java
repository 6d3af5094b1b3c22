package dev.daymark.sync.secrets;

import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * There is no keyring here.
 *
 * @param wasInKeyring whether secrets were kept in one before, which is out of reach now
 */
record NoVault(boolean wasInKeyring) implements SecretVault {

  @Override
  public Kind kind() {
    return wasInKeyring ? Kind.KEYRING : Kind.UNCHOSEN;
  }

  @Override
  public State state() {
    return wasInKeyring ? State.LOCKED : State.UNCHOSEN;
  }

  @Override
  public void unlock(char @Nullable [] passphrase) {
    throw refusal();
  }

  @Override
  public Optional<String> load(String name) {
    if (wasInKeyring) {
      throw refusal();
    }
    return Optional.empty();
  }

  @Override
  public void save(String name, String secret) {
    throw refusal();
  }

  @Override
  public void forget(String name) {
    if (wasInKeyring) {
      throw refusal();
    }
  }

  private DaymarkException refusal() {
    return wasInKeyring
        ? new DaymarkException(
            ErrorCode.CREDENTIALS_UNAVAILABLE,
            "The sign-ins are in the keyring of your desktop, which can't be reached from here.")
        : new DaymarkException(
            ErrorCode.CREDENTIALS_UNCHOSEN,
            "This system has no keyring. Choose where sign-ins are kept: under Accounts in the"
                + " settings, or with \"daymark secrets use passphrase\" or \"daymark secrets use"
                + " key-file\".");
  }
}
