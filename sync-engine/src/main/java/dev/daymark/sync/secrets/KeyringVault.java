package dev.daymark.sync.secrets;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Keychain of macOS or the Credential Manager of Windows. Both are open while the person is
 * logged in, and ask by themselves where they are not.
 */
final class KeyringVault implements SecretVault {

  private static final Logger LOG = LoggerFactory.getLogger(KeyringVault.class);
  private static final String SERVICE = "Daymark";

  private final Keyring keyring;

  private KeyringVault(Keyring keyring) {
    this.keyring = keyring;
  }

  /** Empty where the library knows none. */
  static Optional<SecretVault> connect() {
    try {
      return Optional.of(new KeyringVault(Keyring.create()));
    } catch (BackendNotSupportedException | RuntimeException | LinkageError none) {
      LOG.info("no keyring: {}", none.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  @Override
  public Kind kind() {
    return Kind.KEYRING;
  }

  @Override
  public State state() {
    return State.OPEN;
  }

  @Override
  public void unlock(char @Nullable [] passphrase) {
    // The system asks when a secret is read.
  }

  @Override
  public synchronized Optional<String> load(String name) {
    try {
      return Optional.ofNullable(keyring.getPassword(SERVICE, name));
    } catch (PasswordAccessException absent) {
      if (KeyringTrouble.isRefusal(String.valueOf(absent.getMessage()))) {
        throw KeyringTrouble.refused(absent);
      }
      return Optional.empty();
    }
  }

  @Override
  public synchronized void save(String name, String secret) {
    try {
      keyring.setPassword(SERVICE, name, secret);
    } catch (PasswordAccessException refused) {
      if (KeyringTrouble.isRefusal(String.valueOf(refused.getMessage()))) {
        throw KeyringTrouble.refused(refused);
      }
      throw new DaymarkException(
          ErrorCode.CREDENTIALS_UNAVAILABLE, "The keyring did not take the sign-in.", refused);
    }
  }

  @Override
  public synchronized void forget(String name) {
    try {
      keyring.deletePassword(SERVICE, name);
    } catch (PasswordAccessException absent) {
      // There was nothing to forget.
    }
  }
}
