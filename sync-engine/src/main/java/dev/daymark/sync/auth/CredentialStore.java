package dev.daymark.sync.auth;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.DaymarkException;
import java.util.Optional;

/**
 * Where an account's secrets are kept: the OS keyring, or an encrypted file that only the person
 * can read. Every method blocks.
 *
 * <p>Every method throws {@link DaymarkException} {@code CREDENTIALS_UNAVAILABLE} if the place
 * cannot be reached.
 */
public interface CredentialStore {

  Optional<Secrets> load(AccountId account);

  void save(AccountId account, Secrets secrets);

  void forget(AccountId account);

  /** What is kept of one account. Its text form shows nothing. */
  record Secrets(String clientSecret, String refreshToken) {

    @Override
    public String toString() {
      return "Secrets[hidden]";
    }
  }
}
