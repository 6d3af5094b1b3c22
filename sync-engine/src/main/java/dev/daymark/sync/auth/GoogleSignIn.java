package dev.daymark.sync.auth;

import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.UrlEncodedContent;
import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.Reach;
import dev.daymark.storage.LocalStore;
import dev.daymark.sync.auth.BrowserConsent.Tokens;
import dev.daymark.sync.auth.CredentialStore.Secrets;
import dev.daymark.sync.remote.ApiRoot;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Signs in to Google with the person's own OAuth client. */
public final class GoogleSignIn implements AccountSignIn {

  private final LocalStore store;
  private final CredentialStore credentials;
  private final Grants grants;
  private final HttpTransport transport;
  private final PrimaryCalendar primaryCalendar;
  private final BrowserConsent consent;
  private final Supplier<AccountId> ids;
  private final InstantSource clock;

  /**
   * A sign-in.
   *
   * @param patience how long the person may take in the browser
   * @param ids makes new accounts' ids
   */
  public GoogleSignIn(
      LocalStore store,
      CredentialStore credentials,
      Grants grants,
      HttpTransport transport,
      PrimaryCalendar primaryCalendar,
      Duration patience,
      Supplier<AccountId> ids,
      InstantSource clock) {
    this.store = store;
    this.credentials = credentials;
    this.grants = grants;
    this.transport = transport;
    this.primaryCalendar = primaryCalendar;
    this.consent = new BrowserConsent(transport, patience);
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Account connect(
      Path clientFile, @Nullable URI apiRoot, @Nullable Reach reach, Consumer<URI> browser) {
    ClientFile file = ClientFile.read(clientFile);
    ApiRoot root = ApiRoot.of(apiRoot);
    credentials.ready();
    Tokens tokens = consent.ask(file.client(), file.secret(), null, browser);
    String email = whose(root, tokens);
    Optional<Account> known = store.accounts().findByEmail(email);
    Account account =
        new Account(
            known.map(Account::id).orElseGet(ids),
            email,
            file.client(),
            apiRoot,
            Account.State.ACTIVE,
            known.map(Account::connectedAt).orElseGet(clock::instant));
    return remember(account, new Secrets(file.secret(), tokens.refreshToken()), reach);
  }

  @Override
  public Account reconnect(AccountId id, Consumer<URI> browser) {
    Account account = find(id);
    Secrets secrets =
        credentials
            .load(id)
            .orElseThrow(
                () ->
                    failed(
                        "This device no longer has the account's client file. Add the account"
                            + " again with it."));
    Tokens tokens = consent.ask(account.client(), secrets.clientSecret(), account.email(), browser);
    String email = whose(ApiRoot.of(account.apiRoot()), tokens);
    if (!email.equalsIgnoreCase(account.email())) {
      throw failed("You signed in as " + email + ", but this account is " + account.email() + ".");
    }
    Account active =
        new Account(
            id,
            account.email(),
            account.client(),
            account.apiRoot(),
            Account.State.ACTIVE,
            account.connectedAt());
    return remember(active, new Secrets(secrets.clientSecret(), tokens.refreshToken()), null);
  }

  @Override
  public boolean disconnect(AccountId id) {
    Account account = find(id);
    boolean revoked = credentials.load(id).map(secrets -> revoke(account, secrets)).orElse(false);
    credentials.forget(id);
    grants.forget(id);
    store.localEdits().removeAccount(id);
    return revoked;
  }

  private Account remember(Account account, Secrets secrets, @Nullable Reach reach) {
    credentials.save(account.id(), secrets);
    grants.forget(account.id());
    return reach == null
        ? store.localEdits().addAccount(account)
        : store.localEdits().addAccount(account, reach);
  }

  private Account find(AccountId id) {
    return store
        .accounts()
        .find(id)
        .orElseThrow(
            () -> new DaymarkException(ErrorCode.ACCOUNT_NOT_FOUND, "There is no such account."));
  }

  private String whose(ApiRoot root, Tokens tokens) {
    try {
      return primaryCalendar.idOf(root, tokens.accessToken());
    } catch (IOException problem) {
      throw failed(problem.getMessage());
    }
  }

  private boolean revoke(Account account, Secrets secrets) {
    URI endpoint = account.client().tokenUri().resolve("revoke");
    try {
      HttpRequest request =
          transport
              .createRequestFactory(new QuietRequests())
              .buildPostRequest(
                  new GenericUrl(endpoint),
                  new UrlEncodedContent(Map.of("token", secrets.refreshToken())));
      request.setThrowExceptionOnExecuteError(false);
      request.setEncoding(null);
      var answer = request.execute();
      try {
        return answer.isSuccessStatusCode();
      } finally {
        answer.disconnect();
      }
    } catch (IOException unreachable) {
      return false;
    }
  }

  private static DaymarkException failed(@Nullable String sentence) {
    return new DaymarkException(
        ErrorCode.SIGN_IN_FAILED, sentence == null ? "The sign-in failed." : sentence);
  }
}
