package dev.daymark.sync.auth;

import com.google.api.client.auth.oauth2.AuthorizationCodeFlow;
import com.google.api.client.auth.oauth2.BearerToken;
import com.google.api.client.auth.oauth2.ClientParametersAuthentication;
import com.google.api.client.auth.oauth2.TokenResponse;
import com.google.api.client.auth.oauth2.TokenResponseException;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import dev.daymark.domain.Account.OAuthClient;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks the person for access in their own browser and turns the answer into tokens: authorization
 * code with PKCE S256 and state (RFC 8252, RFC 7636).
 */
final class BrowserConsent {

  static final String SCOPE = "https://www.googleapis.com/auth/calendar";

  private final HttpTransport transport;
  private final Duration patience;
  private final SecureRandom random = new SecureRandom();

  BrowserConsent(HttpTransport transport, Duration patience) {
    this.transport = transport;
    this.patience = patience;
  }

  /** What was given. Its text form shows nothing. */
  record Tokens(String accessToken, String refreshToken) {
    @Override
    public String toString() {
      return "Tokens[hidden]";
    }
  }

  Tokens ask(OAuthClient client, String secret, @Nullable String loginHint, Consumer<URI> browser) {
    AuthorizationCodeFlow flow = flow(client, secret);
    String state = randomText();
    try (LoopbackReceiver receiver = new LoopbackReceiver(state)) {
      String redirect = receiver.redirectUri().toString();
      var page = flow.newAuthorizationUrl().setRedirectUri(redirect).setState(state);
      page.set("access_type", "offline").set("prompt", "consent");
      if (loginHint != null) {
        page.set("login_hint", loginHint);
      }
      browser.accept(page.toURI());
      return switch (receiver.await(patience)) {
        case LoopbackReceiver.Answer.Code(String code) ->
            tokens(flow.newTokenRequest(code).setRedirectUri(redirect).execute());
        case LoopbackReceiver.Answer.Denied(String error) -> throw denied(error);
      };
    } catch (TimeoutException nobodyCame) {
      throw failed("Nobody finished the sign-in in the browser. Nothing was changed.");
    } catch (InterruptedException cancelled) {
      Thread.currentThread().interrupt();
      throw failed("The sign-in was cancelled.");
    } catch (TokenResponseException refusal) {
      throw failed(sentence(refusal));
    } catch (IOException | IllegalArgumentException problem) {
      throw failed("The sign-in service cannot be reached. Check the connection and try again.");
    }
  }

  private AuthorizationCodeFlow flow(OAuthClient client, String secret) {
    return new AuthorizationCodeFlow.Builder(
            BearerToken.authorizationHeaderAccessMethod(),
            transport,
            GsonFactory.getDefaultInstance(),
            new GenericUrl(client.tokenUri()),
            new ClientParametersAuthentication(client.clientId(), secret),
            client.clientId(),
            client.authUri().toString())
        .setScopes(List.of(SCOPE))
        .enablePKCE()
        .setRequestInitializer(new QuietRequests())
        .build();
  }

  private static Tokens tokens(TokenResponse answer) {
    if (answer.getScope() != null
        && !Arrays.asList(answer.getScope().split(" ", -1)).contains(SCOPE)) {
      throw failed(
          "Daymark was not given access to your calendars. Sign in again and tick the calendar"
              + " box.");
    }
    if (answer.getAccessToken() == null || answer.getRefreshToken() == null) {
      throw failed("The sign-in service's answer is incomplete. Try again.");
    }
    return new Tokens(answer.getAccessToken(), answer.getRefreshToken());
  }

  private static DaymarkException denied(String error) {
    return failed(
        error.equals("access_denied")
            ? "You did not allow Daymark to use your calendars, so nothing was connected."
            : "The sign-in service refused the request (" + error + ").");
  }

  private static String sentence(TokenResponseException refusal) {
    String error = refusal.getDetails() == null ? "" : refusal.getDetails().getError();
    return switch (error == null ? "" : error) {
      case "invalid_client", "unauthorized_client" ->
          "Google does not know this client file any more. Download it again.";
      case "invalid_grant" -> "The sign-in took too long. Try again.";
      default -> "The sign-in service did not accept the request. Try again.";
    };
  }

  private String randomText() {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static DaymarkException failed(String sentence) {
    return new DaymarkException(ErrorCode.SIGN_IN_FAILED, sentence);
  }
}
