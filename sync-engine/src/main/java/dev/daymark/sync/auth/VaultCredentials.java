package dev.daymark.sync.auth;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.sync.secrets.SecretVault;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The accounts' secrets in the place for all secrets. What is damaged holds none: signing in anew
 * helps. What is locked, or not where it was, is waited for.
 *
 * @param vault is looked for when it is first needed
 */
public record VaultCredentials(SecretVault vault) implements CredentialStore {

  private static final Logger LOG = LoggerFactory.getLogger(VaultCredentials.class);

  /** The name under which an account's secrets are kept. */
  public static String name(AccountId account) {
    return "account/" + account;
  }

  @Override
  public void ready() {
    switch (vault.state()) {
      case OPEN, DAMAGED -> {}
      case LOCKED, REFUSED, AWAY -> vault.unlock(null);
      case UNCHOSEN ->
          throw new DaymarkException(
              ErrorCode.CREDENTIALS_UNCHOSEN,
              "This system has no keyring. Choose first where sign-ins are kept: under Accounts in"
                  + " the settings, or with \"daymark secrets use passphrase\" or \"daymark secrets"
                  + " use key-file\".");
    }
  }

  @Override
  public Optional<Secrets> load(AccountId account) {
    try {
      return vault.load(name(account)).flatMap(SecretsForm::read);
    } catch (DaymarkException e) {
      if (e.code() != ErrorCode.CREDENTIALS_DAMAGED) {
        throw e;
      }
      LOG.warn("account {}: {}", account, e.code());
      return Optional.empty();
    }
  }

  @Override
  public void save(AccountId account, Secrets secrets) {
    vault.save(name(account), SecretsForm.write(secrets).toString());
  }

  @Override
  public void forget(AccountId account) {
    try {
      vault.forget(name(account));
    } catch (DaymarkException e) {
      if (e.code() != ErrorCode.CREDENTIALS_DAMAGED) {
        throw e;
      }
    }
  }
}
