package dev.daymark.sync.fake;

import static dev.daymark.sync.fake.GoogleClient.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.api.client.http.HttpResponseException;
import com.google.api.client.util.Data;
import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.CalendarRequest;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventDateTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class EventChangeContractTest {
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T08:00:00Z"));
  @AutoClose private final FakeGoogle google = FakeGoogle.start(clock);
  private final FakeAccount ada = google.addAccount("ada@example.com");
  private final Calendar api = GoogleClient.calendar(google, ada);

  private Event insert(Event event) throws Exception {
    return api.events().insert("primary", event).execute();
  }

  private Event patch(String id, Event patch) throws Exception {
    return api.events().patch("primary", id, patch).execute();
  }

  private Event get(String id) throws Exception {
    return api.events().get("primary", id).execute();
  }

  private static <R extends CalendarRequest<?>> R when(R request, String etag) {
    request.getRequestHeaders().setIfMatch(etag);
    return request;
  }

  @Test
  void aPatchMergesAndNullClears() throws Exception {
    Event event =
        insert(
            Samples.lunch()
                .setLocation("Canteen")
                .setExtendedProperties(
                    new Event.ExtendedProperties().setPrivate(Map.of("a", "1", "b", "2"))));

    Event patched =
        patch(
            event.getId(),
            new Event()
                .setLocation(Data.nullOf(String.class))
                .setDescription("Soup")
                .setExtendedProperties(
                    new Event.ExtendedProperties()
                        .setPrivate(Map.of("a", Data.nullOf(String.class), "c", "3"))));

    assertThat(patched.getSummary()).isEqualTo("Lunch");
    assertThat(patched.getLocation()).isNull();
    assertThat(patched.getDescription()).isEqualTo("Soup");
    assertThat(patched.getExtendedProperties().getPrivate())
        .containsOnly(Map.entry("b", "2"), Map.entry("c", "3"));
  }

  @Test
  void anUpdateClearsWhatItLeavesOut() throws Exception {
    Event event = insert(Samples.lunch().setLocation("Canteen").setColorId("5"));

    Event updated =
        api.events().update("primary", event.getId(), Samples.lunch().setSummary("Tea")).execute();
    assertThat(updated.getSummary()).isEqualTo("Tea");
    assertThat(updated.getLocation()).isNull();
    assertThat(updated.getColorId()).isNull();
    assertThat(updated.getICalUID()).isEqualTo(event.getICalUID());
  }

  @Test
  void switchingToAllDayByPatchNeedsExplicitNulls() throws Exception {
    Event event = insert(Samples.lunch());
    Event naive = new Event().setStart(Samples.on("2026-11-23")).setEnd(Samples.on("2026-11-24"));
    assertThat(refusal(() -> patch(event.getId(), naive))).isEqualTo("400 invalid");

    EventDateTime start = Samples.on("2026-11-23").setDateTime(Data.nullOf(DateTime.class));
    EventDateTime end = Samples.on("2026-11-24").setDateTime(Data.nullOf(DateTime.class));
    Event allDay = patch(event.getId(), new Event().setStart(start).setEnd(end));
    assertThat(allDay.getStart().getDate().toStringRfc3339()).isEqualTo("2026-11-23");
    assertThat(allDay.getStart().getTimeZone()).isNull();
  }

  @Test
  void aStaleEtagIsRefusedOnUpdatePatchAndDelete() throws Exception {
    Event event = insert(Samples.lunch());
    String stale = event.getEtag();
    Event now = patch(event.getId(), new Event().setSummary("Tea"));

    assertThat(now.getEtag()).isNotEqualTo(stale);
    assertThat(
            refusal(
                () ->
                    when(api.events().patch("primary", event.getId(), new Event()), stale)
                        .execute()))
        .isEqualTo("412 conditionNotMet");
    assertThat(
            refusal(
                () ->
                    when(api.events().update("primary", event.getId(), Samples.lunch()), stale)
                        .execute()))
        .isEqualTo("412 conditionNotMet");
    assertThat(refusal(() -> when(api.events().delete("primary", event.getId()), stale).execute()))
        .isEqualTo("412 conditionNotMet");
    when(api.events().delete("primary", event.getId()), now.getEtag()).execute();
  }

  @Test
  void ifNoneMatchAnswers304() throws Exception {
    Event event = insert(Samples.lunch());
    Calendar.Events.Get get = api.events().get("primary", event.getId());
    get.getRequestHeaders().setIfNoneMatch(event.getEtag());

    int status = catchThrowableOfType(HttpResponseException.class, get::execute).getStatusCode();
    assertThat(status).isEqualTo(304);
  }

  @Test
  void settingStatusCancelledDeletesAndConfirmedRestores() throws Exception {
    Event event = insert(Samples.lunch());

    patch(event.getId(), new Event().setStatus("cancelled"));
    assertThat(api.events().list("primary").execute().getItems()).isEmpty();
    assertThat(refusal(() -> patch(event.getId(), new Event().setSummary("x"))))
        .isEqualTo("403 forbidden");
    Event back = patch(event.getId(), new Event().setStatus("confirmed"));
    assertThat(back.getSummary()).isEqualTo("Lunch");
    assertThat(back.getSequence()).isGreaterThan(event.getSequence());
  }

  @Test
  void restoringCanBeRefused() throws Exception {
    google.behaviour().refusesUndelete(true);
    Event event = insert(Samples.lunch());
    api.events().delete("primary", event.getId()).execute();

    assertThat(refusal(() -> patch(event.getId(), new Event().setStatus("confirmed"))))
        .isEqualTo("403 forbidden");
  }

  @Test
  void theSequenceRisesWithTimesOnlyAndMustNotFall() throws Exception {
    Event event = insert(Samples.lunch());
    assertThat(patch(event.getId(), new Event().setSummary("Tea")).getSequence()).isZero();
    Event moved = patch(event.getId(), new Event().setEnd(Samples.at("2026-11-23T14:00:00+01:00")));
    assertThat(moved.getSequence()).isOne();

    assertThat(
            refusal(
                () ->
                    api.events()
                        .update("primary", event.getId(), Samples.lunch().setSequence(0))
                        .execute()))
        .isEqualTo("400 invalid");
  }

  @Test
  void reminderChangesMoveTheEtagButNotUpdated() throws Exception {
    Event event = insert(Samples.lunch());
    clock.advance(Duration.ofMinutes(5));

    Event changed =
        patch(event.getId(), new Event().setReminders(new Event.Reminders().setUseDefault(false)));
    assertThat(changed.getEtag()).isNotEqualTo(event.getEtag());
    assertThat(changed.getUpdated()).isEqualTo(event.getUpdated());
    assertThat(patch(event.getId(), new Event().setSummary("x")).getUpdated())
        .isNotEqualTo(event.getUpdated());
  }

  @Test
  void noOpWritesMoveTheEtagUnlessToldOtherwise() throws Exception {
    Event event = insert(Samples.lunch());
    Event again = patch(event.getId(), new Event().setSummary("Lunch"));
    assertThat(again.getEtag()).isNotEqualTo(event.getEtag());

    google.behaviour().keepsVersionOnNoOpWrites(true);
    assertThat(patch(event.getId(), new Event().setSummary("Lunch")).getEtag())
        .isEqualTo(again.getEtag());
  }
}
