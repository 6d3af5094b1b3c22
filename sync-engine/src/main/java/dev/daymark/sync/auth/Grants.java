package dev.daymark.sync.auth;

import com.google.api.client.http.HttpTransport;
import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The accounts' grants, kept so that an access token serves more than one run. Thread-safe. */
public final class Grants {

  private final CredentialStore credentials;
  private final HttpTransport transport;
  private final InstantSource clock;
  private final Map<AccountId, Grant> grants = new ConcurrentHashMap<>();

  public Grants(CredentialStore credentials, HttpTransport transport, InstantSource clock) {
    this.credentials = credentials;
    this.transport = transport;
    this.clock = clock;
  }

  /** The account's grant, whether it is still good or not. */
  public Grant of(Account account) {
    return grants.computeIfAbsent(
        account.id(), _ -> new Grant(account, credentials, transport, clock));
  }

  /** Drops the access token in memory, after the account signed in anew or out. */
  public void forget(AccountId account) {
    grants.remove(account);
  }
}
