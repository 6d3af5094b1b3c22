package dev.daymark.sync.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpRequest;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.LowLevelHttpRequest;
import com.google.api.client.http.apache.v2.ApacheHttpTransport;
import com.google.api.client.testing.http.MockHttpTransport;
import com.google.api.client.testing.http.MockLowLevelHttpRequest;
import com.google.api.client.testing.http.MockLowLevelHttpResponse;
import dev.daymark.sync.fake.FakeAccount;
import dev.daymark.sync.fake.FakeGoogle;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import dev.daymark.sync.fake.SettableClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantTest {

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-18T09:00:00Z"));
  private final FakeGoogle google = FakeGoogle.start(clock);
  private final FakeAccount account = google.addAccount("me@example.com");
  private final HttpTransport transport = new ApacheHttpTransport();
  private final Grant grant;

  GrantTest() throws IOException {
    grant = TestGrants.of(google, transport, clock);
    google.log().clear();
  }

  @AfterEach
  void close() throws IOException {
    transport.shutdown();
    google.close();
  }

  @Test
  void aTokenServesManyRequestsAndIsRenewedBeforeItEnds() throws IOException {
    String first = signed();
    clock.advance(Duration.ofMinutes(50));
    assertThat(signed()).isEqualTo(first);
    clock.advance(Duration.ofMinutes(9));
    assertThat(signed()).isNotEqualTo(first);
    assertThat(google.log().count(Requests.tokens())).isEqualTo(2);
  }

  @Test
  void aRevokedGrantAsksForTheSignIn() {
    google.revokeTokens(account);
    assertThatExceptionOfType(SignInRequiredException.class).isThrownBy(this::signed);
  }

  @Test
  void aTroubledTokenServiceDoesNotCostTheSignIn() throws IOException {
    google.faults().next(Requests.tokens(), Fault.unavailable(), new Fault.DropBefore());
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(this::signed)
        .isNotInstanceOf(SignInRequiredException.class);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(this::signed)
        .isNotInstanceOf(SignInRequiredException.class);
    assertThat(signed()).startsWith("Bearer ");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 407})
  void aRefusalAtTheTokenServiceIsNoneOfWhatTheTokenWasFor(int status) throws IOException {
    google.faults().next(Requests.tokens(), Fault.refuse(status, "invalid_request"));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(this::signed)
        .isNotInstanceOf(HttpResponseException.class)
        .isNotInstanceOf(SignInRequiredException.class);
    assertThat(signed()).startsWith("Bearer ");
  }

  @Test
  void whatTheAdministratorForbadeAsksForTheSignIn() {
    google.faults().next(Requests.tokens(), Fault.refuse(400, "admin_policy_enforced"));
    assertThatExceptionOfType(SignInRequiredException.class).isThrownBy(this::signed);
  }

  @Test
  void aTokenThatEndedOnTheWayTwiceDoesNotCostTheSignIn() throws IOException {
    HttpRequest request =
        new AsleepTransport().createRequestFactory().buildGetRequest(new GenericUrl(google.root()));
    request.setNumberOfRetries(1);
    request.setInterceptor(grant);
    request.setUnsuccessfulResponseHandler(grant);
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(request::execute)
        .isNotInstanceOf(HttpResponseException.class)
        .isNotInstanceOf(SignInRequiredException.class);
    assertThat(grant.renewals()).isEqualTo(2);
  }

  @Test
  void aTokensTimeRunsFromTheMomentItWasAskedFor() throws IOException {
    CountDownLatch lid =
        new CountDownLatch(1) {
          @Override
          public void await() {
            clock.advance(Duration.ofHours(2));
          }
        };
    google.faults().next(Requests.tokens(), new Fault.Hold(lid));
    String old = signed();
    assertThat(signed()).isNotEqualTo(old);
  }

  @Test
  void aTokenThatIsRefusedWithinItsTimeIsAnswered() throws IOException {
    HttpRequest request =
        new MockHttpTransport.Builder()
            .setLowLevelHttpResponse(new MockLowLevelHttpResponse().setStatusCode(401))
            .build()
            .createRequestFactory()
            .buildGetRequest(new GenericUrl(google.root()));
    request.setNumberOfRetries(0);
    request.setInterceptor(grant);
    request.setUnsuccessfulResponseHandler(grant);
    assertThatExceptionOfType(HttpResponseException.class).isThrownBy(request::execute);
  }

  /** The lid is closed during every request, for longer than a token lives. */
  private final class AsleepTransport extends HttpTransport {
    @Override
    protected LowLevelHttpRequest buildRequest(String method, String url) {
      clock.advance(Duration.ofHours(2));
      return new MockLowLevelHttpRequest()
          .setResponse(new MockLowLevelHttpResponse().setStatusCode(401));
    }
  }

  private String signed() throws IOException {
    HttpRequest request =
        transport.createRequestFactory().buildGetRequest(new GenericUrl(google.root()));
    grant.intercept(request);
    return request.getHeaders().getAuthorization();
  }
}
