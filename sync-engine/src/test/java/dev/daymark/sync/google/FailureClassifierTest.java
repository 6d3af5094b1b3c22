package dev.daymark.sync.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.HttpResponseException;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.google.FailureClassifier.Asked;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Failures below HTTP. */
class FailureClassifierTest {

  static Stream<IOException> troubleOnTheWay() {
    SSLHandshakeException untrusted = new SSLHandshakeException("PKIX path building failed");
    untrusted.initCause(new CertificateException("not trusted"));
    return Stream.of(
        new UnknownHostException("www.googleapis.com"),
        new NoRouteToHostException("No route to host"),
        new ConnectException("Connection refused"),
        new SocketTimeoutException("Read timed out"),
        new SocketException("Connection reset"),
        new SSLPeerUnverifiedException("names another host"),
        untrusted);
  }

  @ParameterizedTest
  @MethodSource("troubleOnTheWay")
  void whatNeverReachedTheServiceIsNoFailureOfIts(IOException trouble) {
    FailureClassifier classifier = new FailureClassifier(() -> Instant.EPOCH);
    for (Asked asked : Asked.values()) {
      assertThat(classifier.classify(trouble, asked))
          .isEqualTo(new SyncFailure.Offline(trouble.getClass().getSimpleName()));
    }
  }

  @Test
  void aPageThatAsksToSignInToTheNetworkDoesNotCostTheSignIn() {
    FailureClassifier classifier = new FailureClassifier(() -> Instant.EPOCH);
    HttpHeaders page = new HttpHeaders().setContentType("text/html; charset=utf-8");
    HttpHeaders json = new HttpHeaders().setContentType("application/json");
    assertThat(classifier.classify(answer(page), Asked.ITEM))
        .isInstanceOf(SyncFailure.Offline.class);
    assertThat(classifier.classify(answer(json), Asked.ITEM))
        .isInstanceOf(SyncFailure.SignInRequired.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 407, 409, 410, 412})
  void aRefusalThatIsNotTheServicesSaysNothingOfTheEvent(int status) {
    FailureClassifier classifier = new FailureClassifier(() -> Instant.EPOCH);
    HttpHeaders json = new HttpHeaders().setContentType("application/json");
    for (Asked asked : Asked.values()) {
      assertThat(classifier.classify(answer(status, json), asked))
          .isInstanceOf(SyncFailure.Offline.class);
    }
  }

  private static HttpResponseException answer(HttpHeaders headers) {
    return answer(401, headers);
  }

  private static HttpResponseException answer(int status, HttpHeaders headers) {
    return new HttpResponseException.Builder(status, "Refused", headers).build();
  }
}
