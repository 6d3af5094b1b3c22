package dev.daymark.sync.fake;

import static dev.daymark.sync.fake.GoogleClient.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.Events;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class EventListContractTest {
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T08:00:00Z"));
  @AutoClose private final FakeGoogle google = FakeGoogle.start(clock);
  private final FakeAccount ada = google.addAccount("ada@example.com");
  private final Calendar api = GoogleClient.calendar(google, ada);

  private Event insert(Event event) throws Exception {
    return api.events().insert("primary", event).execute();
  }

  private Calendar.Events.List list() throws Exception {
    return api.events().list("primary");
  }

  private static DateTime time(String text) {
    return DateTime.parseRfc3339(text);
  }

  @Test
  void exactlyOneOfPageAndSyncTokenEndsAPage() throws Exception {
    for (int i = 0; i < 5; i++) {
      insert(Samples.lunch());
    }
    List<Event> all = new ArrayList<>();
    Events page = list().setMaxResults(2).execute();
    int pages = 1;
    while (page.getNextPageToken() != null) {
      assertThat(page.getNextSyncToken()).isNull();
      all.addAll(page.getItems());
      page = list().setMaxResults(2).setPageToken(page.getNextPageToken()).execute();
      pages++;
    }
    all.addAll(page.getItems());

    assertThat(page.getNextSyncToken()).isNotNull();
    assertThat(pages).isEqualTo(3);
    assertThat(all).extracting(Event::getId).doesNotHaveDuplicates().hasSize(5);
  }

  @Test
  void anEmptyPageMayComeAlthoughMoreFollow() throws Exception {
    google.behaviour().emptyPages(true);
    insert(Samples.lunch());
    insert(Samples.lunch());

    List<Integer> sizes = new ArrayList<>();
    String token = null;
    do {
      Events page = list().setMaxResults(1).setPageToken(token).execute();
      sizes.add(page.getItems().size());
      token = page.getNextPageToken();
    } while (token != null);
    assertThat(sizes).containsExactly(0, 1, 0, 1);
  }

  @Test
  void theServerMayGiveFewerItemsThanAskedFor() throws Exception {
    google.behaviour().pageLimit(1);
    insert(Samples.lunch());
    insert(Samples.lunch());

    assertThat(list().setMaxResults(100).execute().getItems()).hasSize(1);
  }

  @Test
  void aPageTokenIsBoundToItsQuery() throws Exception {
    insert(Samples.lunch());
    insert(Samples.lunch());
    String token = list().setMaxResults(1).execute().getNextPageToken();

    assertThat(refusal(() -> list().setPageToken(token).setShowDeleted(true).execute()))
        .isEqualTo("400 invalid");
    assertThat(refusal(() -> list().setPageToken("x").execute())).isEqualTo("400 invalid");
  }

  @Test
  void windowBoundsAreExclusive() throws Exception {
    insert(Samples.lunch());

    assertThat(list().setTimeMin(time("2026-11-23T12:00:00Z")).execute().getItems()).isEmpty();
    assertThat(list().setTimeMin(time("2026-11-23T11:59:59Z")).execute().getItems()).hasSize(1);
    assertThat(list().setTimeMax(time("2026-11-23T11:00:00Z")).execute().getItems()).isEmpty();
    assertThat(list().setTimeMax(time("2026-11-23T11:00:01Z")).execute().getItems()).hasSize(1);
    assertThat(
            refusal(
                () ->
                    list()
                        .setTimeMin(time("2026-11-23T12:00:00Z"))
                        .setTimeMax(time("2026-11-23T12:00:00Z"))
                        .execute()))
        .isEqualTo("400 timeRangeEmpty");
  }

  @Test
  void aSeriesIsInAWindowWhenAnInstanceIs() throws Exception {
    insert(Samples.series("RRULE:FREQ=WEEKLY;COUNT=3"));

    assertThat(list().setTimeMin(time("2026-12-07T00:00:00Z")).execute().getItems()).hasSize(1);
    assertThat(list().setTimeMin(time("2026-12-08T00:00:00Z")).execute().getItems()).isEmpty();
  }

  @Test
  void orderByStartTimeNeedsSingleEvents() throws Exception {
    insert(Samples.series("RRULE:FREQ=DAILY;COUNT=2"));
    insert(Samples.lunch());

    assertThat(refusal(() -> list().setOrderBy("startTime").execute())).isEqualTo("400 invalid");
    assertThat(list().setOrderBy("startTime").setSingleEvents(true).execute().getItems())
        .extracting(Event::getSummary)
        .containsExactly("Standup", "Lunch", "Standup");
  }

  @Test
  void filtersFindByUidTextAndProperty() throws Exception {
    Event tagged =
        insert(
            Samples.lunch()
                .setLocation("Canteen")
                .setExtendedProperties(
                    new Event.ExtendedProperties().setPrivate(Map.of("key", "a=b"))));
    insert(Samples.lunch());

    assertThat(list().setICalUID(tagged.getICalUID()).execute().getItems()).hasSize(1);
    assertThat(list().setQ("canteen").execute().getItems()).hasSize(1);
    assertThat(list().setPrivateExtendedProperty(List.of("key=a=b")).execute().getItems())
        .hasSize(1);
    assertThat(list().setPrivateExtendedProperty(List.of("key=c")).execute().getItems()).isEmpty();
  }

  @Test
  void updatedMinShowsWhatChangedSinceWithTombstonesButNotForEver() throws Exception {
    Event old = insert(Samples.lunch());
    clock.advance(Duration.ofHours(1));
    insert(Samples.lunch());
    api.events().delete("primary", old.getId()).execute();

    assertThat(list().setUpdatedMin(time("2026-11-23T08:30:00Z")).execute().getItems()).hasSize(2);
    assertThat(refusal(() -> list().setUpdatedMin(time("2026-01-01T00:00:00Z")).execute()))
        .isEqualTo("410 updatedMinTooLongAgo");
  }

  @Test
  void theTimeZoneParameterChangesHowTimesAreRendered() throws Exception {
    insert(Samples.lunch());

    Event event = list().setTimeZone("America/New_York").execute().getItems().getFirst();
    assertThat(event.getStart().getDateTime().toStringRfc3339())
        .isEqualTo("2026-11-23T06:00:00.000-05:00");
  }

  @Test
  void maxResultsBelowOneIsRefusedAndAboveTheMostIsCut() throws Exception {
    assertThat(refusal(() -> list().setMaxResults(0).execute())).isEqualTo("400 invalid");
    assertThat(list().setMaxResults(9999).execute().getItems()).isEmpty();
  }

  @Test
  void aReaderSeesPrivateEventsAsBusyTimeOnly() throws Exception {
    FakeCalendar shared = ada.addCalendar("Shared", AccessRole.READER, ZoneId.of("UTC"));
    shared.addEvent(
        """
        {"summary":"Secret","visibility":"private",
         "start":{"dateTime":"2026-11-23T12:00:00Z"},"end":{"dateTime":"2026-11-23T13:00:00Z"}}\
        """);

    Event seen = api.events().list(shared.id()).execute().getItems().getFirst();
    assertThat(seen.getSummary()).isNull();
    assertThat(seen.getStart()).isNotNull();
    assertThat(refusal(() -> api.events().insert(shared.id(), Samples.lunch()).execute()))
        .isEqualTo("403 requiredAccessLevel");
  }
}
