package dev.daymark.sync.fake;

import static dev.daymark.sync.fake.GoogleClient.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.model.Event;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class EventWriteContractTest {
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

  @Test
  void anInsertedEventGetsIdUidEtagAndItsPeople() throws Exception {
    Event event = insert(Samples.lunch());

    assertThat(event.getId()).matches("[a-v0-9]{5,1024}");
    assertThat(event.getICalUID()).isEqualTo(event.getId() + "@google.com");
    assertThat(event.getEtag()).matches("\"\\d+\"");
    assertThat(event.getStatus()).isEqualTo("confirmed");
    assertThat(event.getSequence()).isZero();
    assertThat(event.getOrganizer().getEmail()).isEqualTo("ada@example.com");
    assertThat(event.getOrganizer().getSelf()).isTrue();
    assertThat(event.getReminders().getUseDefault()).isTrue();
    assertThat(event.getEventType()).isEqualTo("default");
  }

  @Test
  void timesComeBackInTheCalendarsOffsetWithTheEventsZone() throws Exception {
    Event event =
        insert(
            new Event()
                .setStart(Samples.at("2026-11-23T10:00:00-05:00", "America/Toronto"))
                .setEnd(Samples.at("2026-11-23T11:00:00-05:00", "America/Toronto")));

    var raw = ada.primary().event(event.getId()).orElseThrow().getAsJsonObject("start");
    assertThat(raw.get("dateTime").getAsString()).isEqualTo("2026-11-23T16:00:00+01:00");
    assertThat(raw.get("timeZone").getAsString()).isEqualTo("America/Toronto");
  }

  @Test
  void aLocalTimeIsReadInItsZoneAndASingleEventGetsTheCalendarsZone() throws Exception {
    var made =
        ada.primary()
            .addEvent(
                """
                {"start":{"dateTime":"2026-07-01T09:00:00","timeZone":"America/Toronto"},
                 "end":{"dateTime":"2026-07-01T10:00:00","timeZone":"America/Toronto"}}\
                """);
    assertThat(made.getAsJsonObject("start").get("dateTime").getAsString())
        .isEqualTo("2026-07-01T15:00:00+02:00");
    assertThat(insert(Samples.lunch()).getStart().getTimeZone()).isEqualTo("Europe/Berlin");
  }

  @Test
  void wrongTimesAreRefused() {
    Event both = Samples.lunch();
    both.getStart().setDate(new DateTime("2026-11-23"));
    Event mixed = Samples.lunch().setEnd(Samples.on("2026-11-24"));
    Event backwards = Samples.lunch().setEnd(Samples.at("2026-11-23T11:00:00+01:00"));
    Event badZone = Samples.lunch();
    badZone.getStart().setTimeZone("Mars/Base");

    assertThat(refusal(() -> insert(both))).isEqualTo("400 invalid");
    assertThat(refusal(() -> insert(mixed))).isEqualTo("400 invalid");
    assertThat(refusal(() -> insert(Samples.lunch().setEnd(null)))).isEqualTo("400 required");
    assertThat(refusal(() -> insert(backwards))).isEqualTo("400 timeRangeEmpty");
    assertThat(refusal(() -> insert(badZone))).isEqualTo("400 invalid");
    assertThat(refusal(() -> insert(Samples.allDay("2026-11-23", "2026-11-23"))))
        .isEqualTo("400 timeRangeEmpty");
  }

  @Test
  void zeroLengthTimedEventsAreFine() throws Exception {
    Event event = insert(Samples.lunch().setEnd(Samples.at("2026-11-23T12:00:00+01:00")));
    assertThat(event.getEnd().getDateTime()).isEqualTo(event.getStart().getDateTime());
  }

  @Test
  void aClientMadeIdMakesAnInsertRepeatable() throws Exception {
    insert(Samples.lunch().setId("abcde12345"));

    assertThat(refusal(() -> insert(Samples.lunch().setId("abcde12345"))))
        .isEqualTo("409 duplicate");
    api.events().delete("primary", "abcde12345").execute();
    assertThat(refusal(() -> insert(Samples.lunch().setId("abcde12345"))))
        .isEqualTo("409 duplicate");
    assertThat(refusal(() -> insert(Samples.lunch().setId("abcd")))).isEqualTo("400 invalid");
    assertThat(refusal(() -> insert(Samples.lunch().setId("xyz-xyz")))).isEqualTo("400 invalid");
  }

  @Test
  void deletingTwiceIsGoneAndTheTombstoneCanBeRead() throws Exception {
    Event event = insert(Samples.lunch());
    api.events().delete("primary", event.getId()).execute();

    assertThat(refusal(() -> api.events().delete("primary", event.getId()).execute()))
        .isEqualTo("410 deleted");
    assertThat(get(event.getId()).getStatus()).isEqualTo("cancelled");
    assertThat(refusal(() -> get("neverwas1"))).isEqualTo("404 notFound");
  }

  @Test
  void defaultsAndEmptyStringsVanish() throws Exception {
    Event event =
        insert(
            Samples.lunch()
                .setDescription("")
                .setTransparency("opaque")
                .setVisibility("default")
                .setGuestsCanInviteOthers(true)
                .setGuestsCanModify(false));

    assertThat(event)
        .doesNotContainKeys(
            "description",
            "transparency",
            "visibility",
            "guestsCanInviteOthers",
            "guestsCanModify");
    assertThat(insert(Samples.lunch().setTransparency("transparent")).getTransparency())
        .isEqualTo("transparent");
  }

  @Test
  void aMoveChangesTheOrganizerAndLeavesABareTombstone() throws Exception {
    FakeCalendar work = ada.addCalendar("Work", ZoneId.of("UTC"));
    Event event = insert(Samples.lunch());

    Event moved = api.events().move("primary", event.getId(), work.id()).execute();
    assertThat(moved.getId()).isEqualTo(event.getId());
    assertThat(moved.getOrganizer().getEmail()).isEqualTo(work.id());
    Event left = get(event.getId());
    assertThat(left.getStatus()).isEqualTo("cancelled");
    assertThat(left.getSummary()).isNull();
    assertThat(api.events().move(work.id(), event.getId(), "primary").execute().getSummary())
        .isEqualTo("Lunch");
  }

  @Test
  void importNeedsTheOwnersPartAndUpdatesAKnownUid() throws Exception {
    Event event = Samples.lunch().setICalUID("abc@example.org");
    Event made = api.events().calendarImport("primary", event).execute();
    Event again = api.events().calendarImport("primary", event.clone().setSummary("Tea")).execute();

    assertThat(again.getId()).isEqualTo(made.getId());
    assertThat(again.getSummary()).isEqualTo("Tea");
    Event foreign =
        event
            .clone()
            .setICalUID("other@example.org")
            .setOrganizer(new Event.Organizer().setEmail("bob@example.com"));
    assertThat(refusal(() -> api.events().calendarImport("primary", foreign).execute()))
        .isEqualTo("400 participantIsNeitherOrganizerNorAttendee");
  }

  @Test
  void quickAddTakesTheTextAsTitle() throws Exception {
    assertThat(api.events().quickAdd("primary", "Call Bob").execute().getSummary())
        .isEqualTo("Call Bob");
  }

  @Test
  void errorBodiesHaveGooglesShape() {
    GoogleJsonResponseException e =
        catchThrowableOfType(GoogleJsonResponseException.class, () -> insert(new Event()));

    assertThat(e.getDetails().getCode()).isEqualTo(400);
    assertThat(e.getDetails().getMessage()).isEqualTo("Missing start time.");
    assertThat(e.getDetails().getErrors().getFirst().getDomain()).isEqualTo("global");
  }
}
