package dev.daymark.sync.auth;

import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.util.Optional;

/** Keeps secrets in the OS keyring: Keychain, Credential Manager, Secret Service or KWallet. */
final class KeyringCredentialStore implements CredentialStore {

  static final String SERVICE = "Daymark";

  private final Keyring keyring;

  KeyringCredentialStore(Keyring keyring) {
    this.keyring = keyring;
  }

  @Override
  public synchronized Optional<Secrets> load(AccountId account) {
    try {
      return Optional.ofNullable(keyring.getPassword(SERVICE, account.toString()))
          .flatMap(SecretsForm::read);
    } catch (PasswordAccessException absent) {
      // The library says the same of a missing entry and of a keyring that stays locked.
      return Optional.empty();
    }
  }

  @Override
  public synchronized void save(AccountId account, Secrets secrets) {
    try {
      keyring.setPassword(SERVICE, account.toString(), SecretsForm.write(secrets).toString());
    } catch (PasswordAccessException refused) {
      throw new DaymarkException(
          ErrorCode.CREDENTIALS_UNAVAILABLE, "The keyring did not take the sign-in.", refused);
    }
  }

  @Override
  public synchronized void forget(AccountId account) {
    try {
      keyring.deletePassword(SERVICE, account.toString());
    } catch (PasswordAccessException absent) {
      // There was nothing to forget.
    }
  }
}
