package dev.daymark.sync.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.api.client.googleapis.batch.BatchRequest;
import com.google.api.client.googleapis.batch.json.JsonBatchCallback;
import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.HttpHeaders;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.model.Event;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TransportContractTest {
  private static final int MANY = 10_000;

  @AutoClose private final FakeGoogle google = FakeGoogle.start();
  @AutoClose private final HttpClient http = HttpClient.newHttpClient();
  private final FakeAccount ada = google.addAccount("ada@example.com");
  private final Calendar api = GoogleClient.calendar(google, ada);

  private static final class Collector extends JsonBatchCallback<Event> {
    final List<String> results = new ArrayList<>();

    @Override
    public void onSuccess(Event event, HttpHeaders headers) {
      results.add(event.getSummary());
    }

    @Override
    public void onFailure(GoogleJsonError error, HttpHeaders headers) {
      results.add(error.getCode() + " " + error.getErrors().getFirst().getReason());
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(google.root() + "calendar/v3/" + path))
        .header("Authorization", "Bearer " + google.accessToken(ada));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static JsonObject event(int i) {
    JsonObject event = new JsonObject();
    event.addProperty("summary", "Event " + i);
    event.addProperty("description", "Number " + i + " of many, with a line of text to carry");
    Instant start = Instant.parse("2026-01-01T08:00:00Z").plusSeconds(3600L * i);
    event.add("start", time(start));
    event.add("end", time(start.plusSeconds(1800)));
    return event;
  }

  private static JsonObject time(Instant instant) {
    JsonObject time = new JsonObject();
    time.addProperty("dateTime", instant.toString());
    time.addProperty("timeZone", "Europe/Berlin");
    return time;
  }

  @Test
  void aBatchAnswersEachOfItsCalls() throws Exception {
    Event known = api.events().insert("primary", Samples.lunch()).execute();
    Collector collector = new Collector();
    BatchRequest batch = api.batch();
    batch.setBatchUrl(new GenericUrl(google.root() + "batch/calendar/v3"));
    api.events().get("primary", known.getId()).queue(batch, collector);
    api.events().get("primary", "missing1").queue(batch, collector);
    api.events().insert("primary", Samples.lunch().setSummary("Inner")).queue(batch, collector);
    batch.execute();

    assertThat(collector.results).containsExactlyInAnyOrder("Lunch", "404 notFound", "Inner");
    assertThat(ada.primary().events()).hasSize(2);
  }

  @Test
  void moreThanFiftyCallsAreTooMany() throws Exception {
    BatchRequest batch = api.batch();
    batch.setBatchUrl(new GenericUrl(google.root() + "batch/calendar/v3"));
    for (int i = 0; i < 51; i++) {
      api.events().get("primary", "missing1").queue(batch, new Collector());
    }

    assertThatThrownBy(batch::execute).isInstanceOf(IOException.class).hasMessageContaining("400");
  }

  @Test
  void theMethodMayBeOverridden() throws Exception {
    Event event = api.events().insert("primary", Samples.lunch()).execute();

    HttpResponse<String> answer =
        send(
            request("calendars/primary/events/" + event.getId())
                .header("X-HTTP-Method-Override", "PATCH")
                .POST(HttpRequest.BodyPublishers.ofString("{\"summary\":\"Tea\"}")));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"Tea\"");
  }

  @Test
  void malformedBodiesAreParseErrors() throws Exception {
    for (String body : List.of("{", "[]", "{\"start\":5}", "{\"attendees\":[1]}")) {
      HttpResponse<String> answer =
          send(request("calendars/primary/events").POST(HttpRequest.BodyPublishers.ofString(body)));
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
    }
  }

  @Test
  void aMissingOrUnknownTokenIsAnAuthError() throws Exception {
    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(URI.create(google.root() + "calendar/v3/colors")));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).contains("authError");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
  }

  @Test
  void answersAreZippedOnRequestOnly() throws Exception {
    ada.primary().addEvents(20, TransportContractTest::event);

    assertThat(send(request("calendars/primary/events")).headers().firstValue("Content-Encoding"))
        .isEmpty();
    assertThat(
            send(request("calendars/primary/events").header("Accept-Encoding", "gzip"))
                .headers()
                .firstValue("Content-Encoding"))
        .contains("gzip");
  }

  @Test
  void aFieldsParameterGivesAPartialAnswer() throws Exception {
    api.events().insert("primary", Samples.lunch()).execute();

    JsonObject body =
        Json.parse(
            send(request("calendars/primary/events?fields=items(summary,start/dateTime),timeZone"))
                .body());
    assertThat(body.keySet()).containsExactlyInAnyOrder("items", "timeZone");
    JsonObject item = body.getAsJsonArray("items").get(0).getAsJsonObject();
    assertThat(item.toString())
        .isEqualTo(
            "{\"summary\":\"Lunch\",\"start\":{\"dateTime\":\"2026-11-23T12:00:00+01:00\"}}");
    assertThat(send(request("calendars/primary/events?fields=items(id")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void theUserInfoNamesTheAccount() throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(google.root() + "oauth2/v3/userinfo"))
                .header("Authorization", "Bearer " + google.accessToken(ada)));

    assertThat(answer.body()).contains("\"ada@example.com\"");
  }

  @Test
  void tenThousandEventsComeInFourPagesAndAChangeCostsOne() throws Exception {
    List<String> ids = ada.primary().addEvents(MANY, TransportContractTest::event);
    google.log().clear();

    int seen = 0;
    int pages = 0;
    String page = null;
    String sync;
    do {
      var list = api.events().list("primary").setMaxResults(2500).setPageToken(page).execute();
      seen += list.getItems().size();
      page = list.getNextPageToken();
      sync = list.getNextSyncToken();
      pages++;
    } while (page != null);
    assertThat(seen).isEqualTo(MANY);
    assertThat(pages).isEqualTo(4);
    assertThat(google.log().count(Requests.eventLists())).isEqualTo(4);

    ada.primary().patchEvent(ids.get(17), "{\"summary\":\"Changed\"}");
    assertThat(api.events().list("primary").setSyncToken(sync).execute().getItems())
        .extracting(Event::getId)
        .containsExactly(ids.get(17));
  }
}
