package dev.daymark.sync.auth;

import dev.daymark.domain.AccountId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Secrets in memory. */
public final class MemoryCredentials implements CredentialStore {

  private final Map<AccountId, Secrets> secrets = new ConcurrentHashMap<>();

  @Override
  public Optional<Secrets> load(AccountId account) {
    return Optional.ofNullable(secrets.get(account));
  }

  @Override
  public void save(AccountId account, Secrets kept) {
    secrets.put(account, kept);
  }

  @Override
  public void forget(AccountId account) {
    secrets.remove(account);
  }
}
