package dev.daymark.app.demo;

import dev.daymark.domain.AccountId;
import dev.daymark.sync.auth.CredentialStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps secrets for as long as the demonstration lasts, so that the person's keyring is spared. */
final class MemoryCredentials implements CredentialStore {

  private final Map<AccountId, Secrets> kept = new ConcurrentHashMap<>();

  @Override
  public Optional<Secrets> load(AccountId account) {
    return Optional.ofNullable(kept.get(account));
  }

  @Override
  public void save(AccountId account, Secrets secrets) {
    kept.put(account, secrets);
  }

  @Override
  public void forget(AccountId account) {
    kept.remove(account);
  }
}
