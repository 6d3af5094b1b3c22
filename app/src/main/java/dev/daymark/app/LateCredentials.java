package dev.daymark.app;

import dev.daymark.domain.AccountId;
import dev.daymark.sync.auth.CredentialStore;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A place for secrets that is looked for when it is first needed: asking the system for its keyring
 * can take seconds. Thread-safe.
 */
final class LateCredentials implements CredentialStore {

  private final Supplier<CredentialStore> search;
  private @Nullable CredentialStore found;

  LateCredentials(Supplier<CredentialStore> search) {
    this.search = search;
  }

  private synchronized CredentialStore found() {
    if (found == null) {
      found = search.get();
    }
    return found;
  }

  @Override
  public Optional<Secrets> load(AccountId account) {
    return found().load(account);
  }

  @Override
  public void save(AccountId account, Secrets secrets) {
    found().save(account, secrets);
  }

  @Override
  public void forget(AccountId account) {
    found().forget(account);
  }
}
