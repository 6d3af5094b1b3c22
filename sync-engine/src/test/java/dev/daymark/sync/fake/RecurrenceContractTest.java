package dev.daymark.sync.fake;

import static dev.daymark.sync.fake.GoogleClient.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.Events;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RecurrenceContractTest {
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
  void instancesAreNamedAfterTheirOriginalStartInUtc() throws Exception {
    Event master = insert(Samples.series("RRULE:FREQ=WEEKLY;COUNT=2"));

    Event second = instances(master).getLast();
    assertThat(second.getId()).isEqualTo(master.getId() + "_20261130T080000Z");
    assertThat(second.getRecurringEventId()).isEqualTo(master.getId());
    assertThat(second.getOriginalStartTime().getDateTime())
        .isEqualTo(second.getStart().getDateTime());
    assertThat(second.getRecurrence()).isNull();
    assertThat(second.getICalUID()).isEqualTo(master.getICalUID());
  }

  @Test
  void allDayInstancesAreNamedAfterTheirDate() throws Exception {
    Event master =
        insert(
            Samples.allDay("2026-11-23", "2026-11-25")
                .setRecurrence(List.of("RRULE:FREQ=YEARLY;COUNT=2")));

    assertThat(starts(master)).containsExactly("20261123", "20271123");
    assertThat(instances(master).getLast().getEnd().getDate().toStringRfc3339())
        .isEqualTo("2027-11-25");
  }

  @Test
  void aSeriesKeepsItsWallTimeAcrossDaylightSaving() throws Exception {
    Event master = insert(Samples.series("RRULE:FREQ=MONTHLY;BYMONTHDAY=23;COUNT=6"));

    assertThat(starts(master))
        .startsWith("20261123T080000Z", "20261223T080000Z")
        .endsWith("20270323T080000Z", "20270423T070000Z");
  }

  @Test
  void exceptAndExtraDatesCount() throws Exception {
    Event master =
        insert(
            Samples.series(
                "RRULE:FREQ=DAILY;COUNT=3",
                "EXDATE;TZID=Europe/Berlin:20261124T090000",
                "RDATE:20261205T080000Z"));

    assertThat(starts(master))
        .containsExactly("20261123T080000Z", "20261125T080000Z", "20261205T080000Z");
  }

  @Test
  void aStartThatTheRuleDoesNotGiveComesOnTopOfItsCount() throws Exception {
    Event master = insert(Samples.series("RRULE:FREQ=WEEKLY;BYDAY=TU,TH,SA;COUNT=5"));

    assertThat(starts(master))
        .containsExactly(
            "20261123T080000Z",
            "20261124T080000Z",
            "20261126T080000Z",
            "20261128T080000Z",
            "20261201T080000Z",
            "20261203T080000Z");
  }

  @Test
  void aRuleThatNeverStrikesLeavesTheStartAlone() throws Exception {
    Event master = insert(Samples.series("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"));

    assertThat(starts(master)).containsExactly("20261123T080000Z");
  }

  @Test
  void untilComesInBothFormsForBothKindsOfEvent() throws Exception {
    assertThat(starts(insert(Samples.series("RRULE:FREQ=DAILY;UNTIL=20261125")))).hasSize(3);
    assertThat(starts(insert(Samples.series("RRULE:FREQ=DAILY;UNTIL=20261125T080000Z"))))
        .hasSize(3);
    assertThat(starts(insert(Samples.series("RRULE:FREQ=DAILY;UNTIL=20261125T075959Z"))))
        .hasSize(2);
    Event allDay =
        Samples.allDay("2026-11-23", "2026-11-24")
            .setRecurrence(List.of("RRULE:FREQ=DAILY;UNTIL=20261125T235959Z"));
    assertThat(starts(insert(allDay))).hasSize(3);
  }

  @Test
  void wrongRulesAreRefused() {
    for (String rule :
        List.of(
            "RRULE:FREQ=DAILY;UNTIL=20261125T090000",
            "RRULE:FREQ=SOMETIMES",
            "RRULE:COUNT=3",
            "DTSTART:20261123T080000Z",
            "nonsense")) {
      assertThat(refusal(() -> insert(Samples.series(rule)))).as(rule).isEqualTo("400 invalid");
    }
    Event noZone = Samples.lunch().setRecurrence(List.of("RRULE:FREQ=DAILY"));
    assertThat(refusal(() -> insert(noZone))).isEqualTo("400 required");
  }

  @Test
  void anInstanceThatTheRuleDoesNotGiveDoesNotExist() throws Exception {
    Event master = insert(Samples.series("RRULE:FREQ=WEEKLY;COUNT=3"));

    assertThat(
            refusal(
                () -> api.events().get("primary", master.getId() + "_20261124T080000Z").execute()))
        .isEqualTo("404 notFound");
    assertThat(refusal(() -> patch(master.getId() + "_20261124", new Event())))
        .isEqualTo("404 notFound");
  }

  @Test
  void singleEventsExpandsSeriesAndHidesMasters() throws Exception {
    Event master = insert(Samples.series("RRULE:FREQ=DAILY"));
    ada.primary().cancelOccurrence(master.getId(), "20261124T080000Z");
    ada.primary().changeOccurrence(master.getId(), "20261125T080000Z", "{\"summary\":\"X\"}");

    List<Event> items =
        api.events()
            .list("primary")
            .setSingleEvents(true)
            .setOrderBy("startTime")
            .setTimeMin(new DateTime("2026-11-23T00:00:00Z"))
            .setTimeMax(new DateTime("2026-11-27T00:00:00Z"))
            .execute()
            .getItems();
    assertThat(items).extracting(Event::getSummary).containsExactly("Standup", "X", "Standup");
    assertThat(items).allMatch(event -> event.getRecurrence() == null);
  }

  @Test
  void instancesComeInPages() throws Exception {
    Event master = insert(Samples.series("RRULE:FREQ=DAILY;COUNT=3"));

    Events first = api.events().instances("primary", master.getId()).setMaxResults(2).execute();
    Events second =
        api.events()
            .instances("primary", master.getId())
            .setMaxResults(2)
            .setPageToken(first.getNextPageToken())
            .execute();
    assertThat(first.getItems()).hasSize(2);
    assertThat(second.getItems()).hasSize(1);
    assertThat(second.getNextPageToken()).isNull();
  }
}
