package dev.daymark.sync.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.api.client.auth.oauth2.AuthorizationCodeFlow;
import com.google.api.client.auth.oauth2.ClientParametersAuthentication;
import com.google.api.client.auth.oauth2.Credential;
import com.google.api.client.auth.oauth2.RefreshTokenRequest;
import com.google.api.client.auth.oauth2.TokenResponse;
import com.google.api.client.auth.oauth2.TokenResponseException;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.UrlEncodedContent;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.calendar.Calendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInContractTest {
  private static final String READ_ONLY = GoogleClient.ALL + ".readonly";

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T08:00:00Z"));
  @AutoClose private final FakeGoogle google = FakeGoogle.start(clock);
  private final FakeAccount ada = google.addAccount("ada@example.com");

  private static String address(AuthorizationCodeFlow flow) {
    return flow.newAuthorizationUrl().setRedirectUri("http://127.0.0.1:9/x").setState("42").build();
  }

  private static TokenResponse exchange(AuthorizationCodeFlow flow, String code)
      throws IOException {
    return flow.newTokenRequest(code).setRedirectUri("http://127.0.0.1:9/x").execute();
  }

  @Test
  void theRedirectCarriesCodeStateAndGrantedScope() {
    Map<String, List<String>> back =
        GoogleClient.browse(address(GoogleClient.flow(google, GoogleClient.ALL)));

    assertThat(back.get("state")).containsExactly("42");
    assertThat(back.get("scope")).containsExactly(GoogleClient.ALL);
    assertThat(back).containsKey("code").doesNotContainKey("error");
  }

  @Test
  void theFirstAnswerHasARefreshTokenAndARefreshHasNone() throws Exception {
    AuthorizationCodeFlow flow = GoogleClient.flow(google, GoogleClient.ALL);
    String code = GoogleClient.browse(address(flow)).get("code").getFirst();

    TokenResponse first = exchange(flow, code);
    assertThat(first.getRefreshToken()).isNotNull();
    assertThat(first.getExpiresInSeconds()).isEqualTo(3599);
    assertThat(first.getTokenType()).isEqualTo("Bearer");
    assertThat(first.getScope()).isEqualTo(GoogleClient.ALL);
    assertThat(refresh(first.getRefreshToken()).getRefreshToken()).isNull();
  }

  @Test
  void aCodeIsGoodOnlyOnceAndOnlyWithItsVerifier() throws Exception {
    AuthorizationCodeFlow flow = GoogleClient.flow(google, GoogleClient.ALL);
    String code = GoogleClient.browse(address(flow)).get("code").getFirst();
    String other = GoogleClient.browse(address(flow)).get("code").getFirst();
    AuthorizationCodeFlow stranger = GoogleClient.flow(google, GoogleClient.ALL);
    address(stranger);

    exchange(flow, code);
    assertThat(oauthError(() -> exchange(flow, code))).isEqualTo("400 invalid_grant");
    assertThat(oauthError(() -> exchange(stranger, other))).isEqualTo("400 invalid_grant");
  }

  @Test
  void aDenialComesBackAsAccessDenied() {
    google.consent(Consent.DENY);

    Map<String, List<String>> back =
        GoogleClient.browse(address(GoogleClient.flow(google, GoogleClient.ALL)));
    assertThat(back.get("error")).containsExactly("access_denied");
    assertThat(back.get("state")).containsExactly("42");
  }

  @Test
  void aPageCanLetThePersonChoose() throws Exception {
    google.consent(Consent.ASK);
    String address = address(GoogleClient.flow(google, GoogleClient.ALL));

    assertThat(status(address)).isEqualTo(200);
    assertThat(GoogleClient.browse(address + "&fake_choice=allow")).containsKey("code");
    assertThat(GoogleClient.browse(address + "&fake_choice=deny")).containsKey("error");
  }

  @Test
  void aRedirectBeyondLoopbackAndAMissingChallengeAreNotFollowed() throws Exception {
    String base =
        google.authUri()
            + "?client_id=1234567890-daymark.apps.googleusercontent.com&response_type=code&scope=x";
    String challenge = "&code_challenge_method=S256&code_challenge=" + "a".repeat(43);

    assertThat(status(base + challenge + "&redirect_uri=http://127.0.0.1:5/")).isEqualTo(302);
    assertThat(status(base + challenge + "&redirect_uri=http://example.com/")).isEqualTo(400);
    assertThat(status(base + "&redirect_uri=http://127.0.0.1:5/")).isEqualTo(400);
    assertThat(
            status(
                base.replace("1234567890", "0") + challenge + "&redirect_uri=http://127.0.0.1:5/"))
        .isEqualTo(400);
  }

  @Test
  void accessTokensExpireByTheClockAndTheClientRefreshesByItself() throws Exception {
    Calendar calendar = GoogleClient.calendar(google, ada);
    clock.advance(Duration.ofHours(2));
    google.log().clear();

    calendar.calendarList().list().execute();

    assertThat(google.log().calls()).extracting(LoggedCall::status).containsExactly(401, 200, 200);
    assertThat(google.log().count(Requests.tokens())).isOne();
  }

  @Test
  void revokedGrantsAnswerInvalidGrant() throws Exception {
    Credential credential = GoogleClient.signIn(google, ada, GoogleClient.ALL);
    google.revokeTokens(ada);

    assertThat(oauthError(() -> refresh(credential.getRefreshToken())))
        .isEqualTo("400 invalid_grant");
  }

  @Test
  void revokingTheAccessTokenEndsTheWholeGrant() throws Exception {
    Credential credential = GoogleClient.signIn(google, ada, GoogleClient.ALL);

    assertThat(revoke(credential.getAccessToken())).isEqualTo(200);
    assertThat(revoke(credential.getAccessToken())).isEqualTo(400);
    assertThat(oauthError(() -> refresh(credential.getRefreshToken())))
        .isEqualTo("400 invalid_grant");
  }

  @Test
  void refreshTokensOfATestingAppDieAfterSevenDays() throws Exception {
    google.behaviour().testingConsentScreen(true);
    Credential credential = GoogleClient.signIn(google, ada, GoogleClient.ALL);

    clock.advance(Duration.ofDays(6));
    refresh(credential.getRefreshToken());
    clock.advance(Duration.ofDays(2));
    assertThat(oauthError(() -> refresh(credential.getRefreshToken())))
        .isEqualTo("400 invalid_grant");
  }

  @Test
  void theHundredAndFirstSignInEndsTheOldest() throws Exception {
    Credential oldest = GoogleClient.signIn(google, ada, GoogleClient.ALL);
    for (int i = 0; i < 100; i++) {
      GoogleClient.signIn(google, ada, GoogleClient.ALL);
    }

    assertThat(oauthError(() -> refresh(oldest.getRefreshToken()))).isEqualTo("400 invalid_grant");
  }

  @Test
  void scopesDecideWhatACallMayDo() {
    Calendar reader = GoogleClient.calendar(google, GoogleClient.signIn(google, ada, READ_ONLY));
    Calendar events =
        GoogleClient.calendar(
            google, GoogleClient.signIn(google, ada, GoogleClient.ALL + ".events"));

    assertThat(
            GoogleClient.refusal(
                () -> reader.events().insert("primary", Samples.lunch()).execute()))
        .isEqualTo("403 insufficientPermissions");
    assertThat(GoogleClient.refusal(() -> events.calendarList().list().execute()))
        .isEqualTo("403 insufficientPermissions");
  }

  @Test
  void thePersonMayUntickScopes() throws Exception {
    ada.grantOnly(Set.of(READ_ONLY));
    AuthorizationCodeFlow flow = GoogleClient.flow(google, GoogleClient.ALL, READ_ONLY);
    String code = GoogleClient.browse(address(flow)).get("code").getFirst();

    assertThat(exchange(flow, code).getScope()).isEqualTo(READ_ONLY);
  }

  @Test
  void theHintElseTheChosenElseTheFirstAccountSignsIn() throws Exception {
    FakeAccount bob = google.addAccount("bob@example.com");
    Calendar hinted = GoogleClient.calendar(google, bob);
    assertThat(hinted.calendars().get("primary").execute().getId()).isEqualTo("bob@example.com");

    google.signsIn(bob);
    AuthorizationCodeFlow flow = GoogleClient.flow(google, GoogleClient.ALL);
    String code = GoogleClient.browse(address(flow)).get("code").getFirst();
    Calendar chosen =
        GoogleClient.calendar(google, flow.createAndStoreCredential(exchange(flow, code), "x"));
    assertThat(chosen.calendars().get("primary").execute().getId()).isEqualTo("bob@example.com");
  }

  @Test
  void aWrongSecretIsAnInvalidClient() {
    assertThat(
            oauthError(
                () ->
                    new RefreshTokenRequest(
                            new NetHttpTransport(),
                            GsonFactory.getDefaultInstance(),
                            new GenericUrl(google.tokenUri().toString()),
                            "x")
                        .setClientAuthentication(new ClientParametersAuthentication("who", "knows"))
                        .execute()))
        .isEqualTo("401");
  }

  @Test
  void theClientFileHasTheInstalledForm(@TempDir Path directory) throws Exception {
    String file = Files.readString(google.writeClientSecrets(directory));

    assertThat(Json.parse(file).getAsJsonObject("installed").keySet())
        .contains("client_id", "client_secret", "auth_uri", "token_uri", "redirect_uris");
  }

  private TokenResponse refresh(String refreshToken) throws IOException {
    return new RefreshTokenRequest(
            new NetHttpTransport(),
            GsonFactory.getDefaultInstance(),
            new GenericUrl(google.tokenUri().toString()),
            refreshToken)
        .setClientAuthentication(
            GoogleClient.flow(google, GoogleClient.ALL).getClientAuthentication())
        .execute();
  }

  private int revoke(String token) throws IOException {
    return new NetHttpTransport()
        .createRequestFactory()
        .buildPostRequest(
            new GenericUrl(google.revokeUri().toString()),
            new UrlEncodedContent(Map.of("token", token)))
        .setThrowExceptionOnExecuteError(false)
        .execute()
        .getStatusCode();
  }

  private static int status(String address) throws IOException {
    return new NetHttpTransport()
        .createRequestFactory()
        .buildGetRequest(new GenericUrl(address))
        .setFollowRedirects(false)
        .setThrowExceptionOnExecuteError(false)
        .execute()
        .getStatusCode();
  }

  private static String oauthError(ThrowingCallable call) {
    TokenResponseException e = catchThrowableOfType(TokenResponseException.class, call);
    // The JDK's client hides the body of a 401 to a streamed POST.
    return e.getStatusCode() + (e.getDetails() == null ? "" : " " + e.getDetails().getError());
  }
}
