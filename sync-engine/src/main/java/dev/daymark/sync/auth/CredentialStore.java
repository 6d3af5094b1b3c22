package dev.daymark.sync.auth;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.DaymarkException;
import java.util.Optional;

/**
 * Where an account's secrets are kept: the OS keyring, or an encrypted file that only the person
 * can read. Every method blocks.
 *
 * <p>Every method throws {@link DaymarkException} {@code CREDENTIALS_LOCKED} while the place is
 * locked, {@code CREDENTIALS_UNCHOSEN} if the person has to choose one first, and {@code
 * CREDENTIALS_UNAVAILABLE} if it cannot be reached.
 */
public interface CredentialStore {

  /**
   * Makes sure that secrets can be kept, before a person goes through a sign-in in vain. May ask
   * the person to unlock a keyring.
   */
  default void ready() {}

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
