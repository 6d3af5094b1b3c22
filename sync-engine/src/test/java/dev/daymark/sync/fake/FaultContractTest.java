package dev.daymark.sync.fake;

import static dev.daymark.sync.fake.GoogleClient.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.model.Event;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class FaultContractTest {
  @AutoClose private final FakeGoogle google = FakeGoogle.start();
  private final FakeAccount ada = google.addAccount("ada@example.com");
  private final Calendar api = GoogleClient.calendar(google, ada);

  private Event insert() throws IOException {
    return api.events().insert("primary", Samples.lunch()).execute();
  }

  private int stored() {
    return ada.primary().events().size();
  }

  @Test
  void aRefusalCarriesReasonAndRetryAfterAndDoesNothing() {
    google.faults().next(Requests.eventWrites(), Fault.tooManyRequests(Duration.ofSeconds(7)));

    GoogleJsonResponseException e =
        catchThrowableOfType(GoogleJsonResponseException.class, this::insert);
    assertThat(e.getStatusCode()).isEqualTo(429);
    assertThat(e.getHeaders().getRetryAfter()).isEqualTo("7");
    assertThat(e.getDetails().getErrors().getFirst().getDomain()).isEqualTo("usageLimits");
    assertThat(stored()).isZero();
  }

  @Test
  void faultsComeInOrderAndEnd() throws Exception {
    google
        .faults()
        .next(Requests.eventWrites(), Fault.rateLimited(), Fault.unavailable())
        .after(1, Requests.eventWrites(), Fault.refuse(400, "invalid"));

    assertThat(refusal(this::insert)).isEqualTo("403 rateLimitExceeded");
    assertThat(refusal(this::insert)).isEqualTo("503 backendError");
    insert();
    assertThat(refusal(this::insert)).isEqualTo("400 invalid");
    insert();
    assertThat(google.faults().pending()).isZero();
  }

  @Test
  void aDropBeforeDoesNothingAndADropAfterHasDoneTheWork() {
    google.faults().next(Requests.eventWrites(), new Fault.DropBefore());
    assertThatThrownBy(this::insert).isInstanceOf(IOException.class);
    assertThat(stored()).isZero();

    google.faults().next(Requests.eventWrites(), new Fault.DropAfter());
    assertThatThrownBy(this::insert).isInstanceOf(IOException.class);
    assertThat(stored()).isOne();
    assertThat(google.log().calls(Requests.eventWrites()))
        .extracting(LoggedCall::status)
        .containsExactly(0, 0);
  }

  @Test
  void aRefusalAfterCommitHasDoneTheWork() {
    google
        .faults()
        .next(Requests.eventWrites(), new Fault.RefuseAfter(503, "backendError", "Backend Error"));

    assertThat(refusal(this::insert)).isEqualTo("503 backendError");
    assertThat(stored()).isOne();
  }

  @Test
  void cutPortalAndBrokenAnswersAreIoErrorsForTheClient() throws Exception {
    insert();
    google
        .faults()
        .next(
            Requests.eventLists(), new Fault.Truncate(), new Fault.Html(), new Fault.BrokenJson());

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> api.events().list("primary").execute())
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(GoogleJsonResponseException.class);
    }
    assertThat(api.events().list("primary").execute().getItems()).hasSize(1);
  }

  @Test
  void mistypedAnswersMakeTheClientThrowAnUncheckedException() throws Exception {
    insert();
    google.faults().next(Requests.eventLists(), new Fault.MistypedJson());

    assertThatThrownBy(() -> api.events().list("primary").execute())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDoubledRequestShowsItsSecondAnswer() {
    google.faults().next(Requests.eventWrites(), new Fault.Twice());

    assertThat(
            refusal(
                () ->
                    api.events().insert("primary", Samples.lunch().setId("abcde12345")).execute()))
        .isEqualTo("409 duplicate");
    assertThat(stored()).isOne();
  }

  @Test
  void aHeldRequestWaitsForItsLatch() throws Exception {
    CountDownLatch latch = new CountDownLatch(1);
    google.faults().next(Requests.eventWrites(), new Fault.Hold(latch));

    CompletableFuture<Event> answer =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return insert();
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    assertThat(answer).isNotDone();
    latch.countDown();
    assertThat(answer.get(30, TimeUnit.SECONDS).getId()).isNotNull();
  }

  @Test
  void aDelayTakesItsTime() throws Exception {
    google.faults().next(Requests.eventWrites(), new Fault.Delay(Duration.ofMillis(50)));

    long before = System.nanoTime();
    insert();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(50));
  }

  @Test
  void offlineClosesEveryConnectionUntilItEnds() throws Exception {
    google.offline(true);
    assertThatThrownBy(this::insert)
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(GoogleJsonResponseException.class);

    google.offline(false);
    insert();
    assertThat(stored()).isOne();
  }

  @Test
  void theSameSeedDisturbsTheSameRequests() {
    assertThat(statuses(5)).isEqualTo(statuses(5)).contains(200, 503).isNotEqualTo(statuses(6));
  }

  private List<Integer> statuses(long seed) {
    google.faults().clear();
    google.log().clear();
    google.faults().randomly(seed, 0.5, Requests.eventWrites(), List.of(Fault.unavailable()));
    for (int i = 0; i < 20; i++) {
      try {
        insert();
      } catch (IOException e) {
        assertThat(e).hasMessageContaining("503");
      }
    }
    return google.log().calls().stream().map(LoggedCall::status).toList();
  }

  @Test
  void theTokenEndpointFailsInItsOwnShape() {
    google.expireAccessTokens();
    google.faults().next(Requests.tokens(), Fault.refuse(503, "temporarily_unavailable"));

    assertThatThrownBy(this::insert).isInstanceOf(IOException.class);
    assertThat(google.log().count(Requests.tokens())).isEqualTo(2);
    assertThat(stored()).isZero();
  }

  @Test
  void theLogKeepsWhatWasAsked() throws Exception {
    google.log().clear();
    Event event = insert();
    Calendar.Events.Patch patch =
        api.events().patch("primary", event.getId(), new Event().setSummary("Tea"));
    patch.getRequestHeaders().setIfMatch(event.getEtag());
    patch.execute();

    LoggedCall last = google.log().calls().getLast();
    assertThat(last.status()).isEqualTo(200);
    assertThat(last.request().method()).isEqualTo("PATCH");
    assertThat(last.request().header("If-Match")).isEqualTo(event.getEtag());
    assertThat(last.request().body()).isEqualTo("{\"summary\":\"Tea\"}");
    assertThat(last.request().path()).endsWith("/events/" + event.getId());
    assertThat(google.log().count(Requests.writes())).isEqualTo(2);
  }
}
