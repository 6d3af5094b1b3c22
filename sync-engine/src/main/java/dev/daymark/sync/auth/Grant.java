package dev.daymark.sync.auth;

import com.google.api.client.auth.oauth2.ClientParametersAuthentication;
import com.google.api.client.auth.oauth2.RefreshTokenRequest;
import com.google.api.client.auth.oauth2.TokenResponse;
import com.google.api.client.auth.oauth2.TokenResponseException;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpExecuteInterceptor;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponse;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.HttpUnsuccessfulResponseHandler;
import com.google.api.client.json.gson.GsonFactory;
import dev.daymark.domain.Account;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.sync.SyncFailure.SignInRequired.Why;
import dev.daymark.sync.auth.CredentialStore.Secrets;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An account's permission to use the API. It puts the access token on requests, renews it shortly
 * before it ends and once more when the service says it has ended. The access token lives in memory
 * only. Thread-safe.
 */
public final class Grant implements HttpExecuteInterceptor, HttpUnsuccessfulResponseHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Grant.class);
  private static final Duration MARGIN = Duration.ofMinutes(1);
  private static final long USUAL_SECONDS = 3600;

  private final Account account;
  private final CredentialStore credentials;
  private final HttpTransport transport;
  private final InstantSource clock;
  private @Nullable String accessToken;
  private Instant goodUntil = Instant.MIN;
  private int renewals;

  public Grant(
      Account account, CredentialStore credentials, HttpTransport transport, InstantSource clock) {
    this.account = account;
    this.credentials = credentials;
    this.transport = transport;
    this.clock = clock;
  }

  /**
   * Signs a request.
   *
   * @throws SignInRequiredException if the grant is gone
   * @throws IOException if the token cannot be renewed now
   */
  @Override
  public void intercept(HttpRequest request) throws IOException {
    request.getHeaders().setAuthorization("Bearer " + currentToken());
  }

  /**
   * Renews the token once after a 401 and has the request repeated.
   *
   * @throws IOException if the renewed one ended on the way, too, as while the machine slept: that
   *     it is refused says nothing about the grant
   */
  @Override
  public boolean handleResponse(HttpRequest request, HttpResponse response, boolean supportsRetry)
      throws IOException {
    if (response.getStatusCode() != 401) {
      return false;
    }
    if (!supportsRetry) {
      if (hasEnded()) {
        throw new IOException("the access token ended on the way");
      }
      return false;
    }
    expire(request.getHeaders().getAuthorization());
    currentToken();
    return true;
  }

  /** How many times the token was asked for at the token endpoint. */
  public synchronized int renewals() {
    return renewals;
  }

  private synchronized boolean hasEnded() {
    return !clock.instant().isBefore(goodUntil);
  }

  private synchronized void expire(@Nullable String refused) {
    if (("Bearer " + accessToken).equals(refused)) {
      accessToken = null;
    }
  }

  private synchronized String currentToken() throws IOException {
    String token = accessToken;
    if (token == null || !clock.instant().isBefore(goodUntil.minus(MARGIN))) {
      token = renew();
    }
    return token;
  }

  private String renew() throws IOException {
    Secrets secrets = secrets();
    renewals++;
    // The machine may sleep before the answer arrives, while the token's time already runs.
    Instant asked = clock.instant();
    try {
      TokenResponse answer = request(secrets).execute();
      if (answer.getAccessToken() == null) {
        throw new IOException("an answer without a token");
      }
      Long seconds = answer.getExpiresInSeconds();
      goodUntil = asked.plusSeconds(seconds == null ? USUAL_SECONDS : seconds);
      accessToken = answer.getAccessToken();
      return answer.getAccessToken();
    } catch (TokenResponseException refusal) {
      throw isFinal(refusal) ? new SignInRequiredException(Why.REVOKED) : passing(refusal);
    } catch (IllegalArgumentException senseless) {
      throw new IOException("an answer that makes no sense", senseless);
    }
  }

  private Secrets secrets() throws SignInRequiredException {
    try {
      return credentials
          .load(account.id())
          .orElseThrow(() -> new SignInRequiredException(Why.MISSING));
    } catch (DaymarkException unreachable) {
      LOG.info("account {}: {}", account.id(), unreachable.code());
      throw new SignInRequiredException(why(unreachable.code()));
    }
  }

  private static Why why(ErrorCode code) {
    return switch (code) {
      case CREDENTIALS_LOCKED -> Why.LOCKED;
      case CREDENTIALS_REFUSED -> Why.REFUSED;
      default -> Why.AWAY;
    };
  }

  private RefreshTokenRequest request(Secrets secrets) {
    Account.OAuthClient client = account.client();
    RefreshTokenRequest request =
        new RefreshTokenRequest(
            transport,
            GsonFactory.getDefaultInstance(),
            new GenericUrl(client.tokenUri()),
            secrets.refreshToken());
    request.setClientAuthentication(
        new ClientParametersAuthentication(client.clientId(), secrets.clientSecret()));
    request.setRequestInitializer(new QuietRequests());
    return request;
  }

  /** What the token endpoint says of this request says nothing about the one it was needed for. */
  private static IOException passing(TokenResponseException refusal) {
    int status = refusal.getStatusCode();
    return status >= 500 || status == 429
        ? refusal
        : new IOException("the token endpoint answered " + status, refusal);
  }

  /** Anything else than these may pass by itself. */
  private static boolean isFinal(TokenResponseException refusal) {
    String error = refusal.getDetails() == null ? "" : refusal.getDetails().getError();
    return "invalid_grant".equals(error)
        || "invalid_client".equals(error)
        || "unauthorized_client".equals(error)
        || "deleted_client".equals(error)
        || "access_denied".equals(error)
        || "admin_policy_enforced".equals(error);
  }
}
