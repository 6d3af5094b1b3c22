package dev.daymark.sync.fake;

import static dev.daymark.sync.fake.GoogleClient.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.Events;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ExceptionContractTest {
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

  private List<Event> instances(Event master) throws Exception {
    return api.events().instances("primary", master.getId()).execute().getItems();
  }

  private List<String> starts(Event master) throws Exception {
    return instances(master).stream().map(event -> event.getId().split("_")[1]).toList();
  }

  @Test
  void changingAnInstanceMakesAnExceptionWithItsOwnEtag() throws Exception {
    Event master = insert(Samples.series("RRULE:FREQ=DAILY;COUNT=3"));
    String token = api.events().list("primary").execute().getNextSyncToken();
    String id = master.getId() + "_20261124T080000Z";

    Event changed = patch(id, new Event().setSummary("Long standup"));
    assertThat(changed.getEtag()).isNotEqualTo(master.getEtag());

    Events sync = api.events().list("primary").setSyncToken(token).execute();
    assertThat(sync.getItems()).extracting(Event::getId).containsExactly(id);
    assertThat(sync.getItems().getFirst().getRecurringEventId()).isEqualTo(master.getId());
    assertThat(instances(master))
        .extracting(Event::getSummary)
        .containsExactlyInAnyOrder("Standup", "Long standup", "Standup");
  }

  @Test
  void aMovedInstanceKeepsItsOriginalStart() throws Exception {
    Event master = insert(Samples.series("RRULE:FREQ=DAILY;COUNT=3"));

    Event moved =
        patch(
            master.getId() + "_20261124T080000Z",
            new Event()
                .setStart(Samples.at("2026-11-24T16:00:00+01:00", "Europe/Berlin"))
                .setEnd(Samples.at("2026-11-24T16:15:00+01:00", "Europe/Berlin")));
    assertThat(moved.getOriginalStartTime().getDateTime())
        .isEqualTo(new DateTime("2026-11-24T09:00:00+01:00"));
    assertThat(moved.getStart().getDateTime()).isEqualTo(new DateTime("2026-11-24T16:00:00+01:00"));
  }

  @Test
  void deletingAnInstanceLeavesACancelledExceptionAndNoExdate() throws Exception {
    Event master = insert(Samples.series("RRULE:FREQ=DAILY;COUNT=3"));
    String id = master.getId() + "_20261124T080000Z";
    api.events().delete("primary", id).execute();

    assertThat(api.events().get("primary", master.getId()).execute().getRecurrence())
        .containsExactly("RRULE:FREQ=DAILY;COUNT=3");
    Event exception =
        api.events().list("primary").execute().getItems().stream()
            .filter(event -> event.getId().equals(id))
            .findFirst()
            .orElseThrow();
    assertThat(exception.getStatus()).isEqualTo("cancelled");
    assertThat(exception.getRecurringEventId()).isEqualTo(master.getId());
    assertThat(exception.getOriginalStartTime().getDateTime()).isNotNull();
    assertThat(instances(master)).hasSize(2);
    assertThat(refusal(() -> api.events().delete("primary", id).execute()))
        .isEqualTo("410 deleted");
  }

  @Test
  void aCancelledInstanceIsRestoredByItsStatus() throws Exception {
    Event master = insert(Samples.series("RRULE:FREQ=DAILY;COUNT=3"));
    String id = master.getId() + "_20261124T080000Z";
    api.events().delete("primary", id).execute();

    assertThat(patch(id, new Event().setStatus("confirmed")).getSummary()).isEqualTo("Standup");
    assertThat(instances(master)).hasSize(3);
  }

  @Test
  void tombstonesOfInstancesCanBeBare() throws Exception {
    google.behaviour().bareInstanceTombstones(true);
    Event master = insert(Samples.series("RRULE:FREQ=DAILY;COUNT=3"));
    String token = api.events().list("primary").execute().getNextSyncToken();
    ada.primary().cancelOccurrence(master.getId(), "20261124T080000Z");

    Event tombstone =
        api.events().list("primary").setSyncToken(token).execute().getItems().getFirst();
    assertThat(tombstone.getRecurringEventId()).isNull();
    assertThat(tombstone.getStatus()).isEqualTo("cancelled");
  }

  @Test
  void shorteningASeriesCancelsTheExceptionsBehindTheCut() throws Exception {
    Event master = insert(Samples.series("RRULE:FREQ=DAILY;COUNT=5"));
    String kept = master.getId() + "_20261124T080000Z";
    String lost = master.getId() + "_20261126T080000Z";
    patch(kept, new Event().setSummary("Kept"));
    patch(lost, new Event().setSummary("Lost"));

    patch(
        master.getId(),
        new Event().setRecurrence(List.of("RRULE:FREQ=DAILY;UNTIL=20261125T075959Z")));
    assertThat(api.events().get("primary", kept).execute().getStatus()).isEqualTo("confirmed");
    assertThat(api.events().get("primary", lost).execute().getStatus()).isEqualTo("cancelled");
    assertThat(starts(master)).containsExactlyInAnyOrder("20261123T080000Z", "20261124T080000Z");
  }

  @Test
  void aSeriesThatBecomesASingleEventLosesItsExceptions() throws Exception {
    Event master = insert(Samples.series("RRULE:FREQ=DAILY;COUNT=3"));
    String id = master.getId() + "_20261124T080000Z";
    patch(id, new Event().setSummary("Changed"));

    ada.primary().patchEvent(master.getId(), "{\"recurrence\":null}");
    assertThat(api.events().get("primary", id).execute().getStatus()).isEqualTo("cancelled");
    assertThat(api.events().get("primary", master.getId()).execute().getStart().getDateTime())
        .isEqualTo(master.getStart().getDateTime());
  }

  @Test
  void anExdateRemovesAnOverride() throws Exception {
    Event master = insert(Samples.series("RRULE:FREQ=DAILY;COUNT=3"));
    String id = master.getId() + "_20261124T080000Z";
    patch(id, new Event().setSummary("Changed"));

    patch(
        master.getId(),
        new Event().setRecurrence(List.of("RRULE:FREQ=DAILY;COUNT=3", "EXDATE:20261124T080000Z")));
    assertThat(api.events().get("primary", id).execute().getStatus()).isEqualTo("cancelled");
  }

  @Test
  void deletingASeriesCancelsTheMasterAndMayReportItsExceptions() throws Exception {
    Event master = insert(Samples.series("RRULE:FREQ=DAILY;COUNT=3"));
    patch(master.getId() + "_20261124T080000Z", new Event().setSummary("Changed"));
    String token = api.events().list("primary").execute().getNextSyncToken();

    google.behaviour().reportsExceptionsOfDeletedSeries(true);
    api.events().delete("primary", master.getId()).execute();
    List<Event> changes = api.events().list("primary").setSyncToken(token).execute().getItems();
    assertThat(changes).hasSize(2).allMatch(event -> event.getStatus().equals("cancelled"));
    assertThat(api.events().list("primary").execute().getItems()).isEmpty();
  }

  @Test
  void anExpandingIncrementalListShowsADeletedSeriesAsCancelledInstances() throws Exception {
    Event master = insert(Samples.series("RRULE:FREQ=DAILY;COUNT=3"));
    String token = api.events().list("primary").setSingleEvents(true).execute().getNextSyncToken();
    api.events().delete("primary", master.getId()).execute();

    List<Event> changes =
        api.events().list("primary").setSingleEvents(true).setSyncToken(token).execute().getItems();
    assertThat(changes).hasSize(3).allMatch(event -> event.getStatus().equals("cancelled"));
  }

  @Test
  void exceptionsMoveWithTheirSeriesAndInstancesAloneDoNot() throws Exception {
    FakeCalendar work = ada.addCalendar("Work", ZoneId.of("UTC"));
    Event master = insert(Samples.series("RRULE:FREQ=DAILY;COUNT=3"));
    String id = master.getId() + "_20261124T080000Z";
    patch(id, new Event().setSummary("Changed"));

    assertThat(refusal(() -> api.events().move("primary", id, work.id()).execute()))
        .startsWith("400 ");
    api.events().move("primary", master.getId(), work.id()).execute();
    assertThat(api.events().get(work.id(), id).execute().getSummary()).isEqualTo("Changed");
  }
}
