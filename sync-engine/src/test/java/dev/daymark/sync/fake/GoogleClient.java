package dev.daymark.sync.fake;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.api.client.auth.oauth2.AuthorizationCodeFlow;
import com.google.api.client.auth.oauth2.BearerToken;
import com.google.api.client.auth.oauth2.ClientParametersAuthentication;
import com.google.api.client.auth.oauth2.Credential;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.calendar.Calendar;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Google's own Java client, pointed at the fake and signed in through the whole flow. */
final class GoogleClient {
  static final String ALL = "https://www.googleapis.com/auth/calendar";
  private static final String REDIRECT = "http://127.0.0.1:1/back";

  private GoogleClient() {}

  static AuthorizationCodeFlow flow(FakeGoogle google, String... scopes) {
    JsonObject secrets =
        JsonParser.parseString(google.clientSecretsJson())
            .getAsJsonObject()
            .getAsJsonObject("installed");
    return new AuthorizationCodeFlow.Builder(
            BearerToken.authorizationHeaderAccessMethod(),
            new NetHttpTransport(),
            GsonFactory.getDefaultInstance(),
            new GenericUrl(secrets.get("token_uri").getAsString()),
            new ClientParametersAuthentication(
                secrets.get("client_id").getAsString(), secrets.get("client_secret").getAsString()),
            secrets.get("client_id").getAsString(),
            secrets.get("auth_uri").getAsString())
        .setScopes(List.of(scopes))
        .enablePKCE()
        .build();
  }

  /** Opens the address as a browser would and returns the query of the redirect. */
  static Map<String, List<String>> browse(String address) {
    try (HttpClient browser = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          browser.send(
              HttpRequest.newBuilder(URI.create(address)).build(),
              HttpResponse.BodyHandlers.ofString());
      String location = response.headers().firstValue("Location").orElseThrow();
      return FakeRequest.parseQuery(URI.create(location).getRawQuery());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static Credential signIn(FakeGoogle google, FakeAccount account, String... scopes) {
    try {
      AuthorizationCodeFlow flow = flow(google, scopes);
      String address =
          flow.newAuthorizationUrl()
              .setRedirectUri(REDIRECT)
              .setState("s")
              .set("login_hint", account.email())
              .build();
      String code = browse(address).get("code").getFirst();
      return flow.createAndStoreCredential(
          flow.newTokenRequest(code).setRedirectUri(REDIRECT).execute(), account.email());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static Calendar calendar(FakeGoogle google, FakeAccount account) {
    return calendar(google, signIn(google, account, ALL));
  }

  static Calendar calendar(FakeGoogle google, Credential credential) {
    return new Calendar.Builder(
            new NetHttpTransport(), GsonFactory.getDefaultInstance(), credential)
        .setRootUrl(google.root().toString())
        .setApplicationName("test gzip")
        .build();
  }

  /** Runs a call that must be refused and returns {@code status reason}. */
  static String refusal(ThrowingCallable call) {
    GoogleJsonResponseException e = catchThrowableOfType(GoogleJsonResponseException.class, call);
    return e.getStatusCode() + " " + e.getDetails().getErrors().getFirst().getReason();
  }
}
