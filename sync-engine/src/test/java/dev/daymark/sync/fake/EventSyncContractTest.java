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
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class EventSyncContractTest {
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

  private Events since(String token) throws Exception {
    return list().setSyncToken(token).execute();
  }

  private static DateTime time(String text) {
    return DateTime.parseRfc3339(text);
  }

  @Test
  void aChangeWhilePagingComesWithTheNextSyncAtTheLatest() throws Exception {
    Event early = insert(Samples.lunch());
    insert(Samples.lunch());
    Events first = list().setMaxResults(1).execute();
    ada.primary().patchEvent(early.getId(), "{\"summary\":\"Moved\"}");

    Events last = list().setMaxResults(10).setPageToken(first.getNextPageToken()).execute();
    assertThat(since(last.getNextSyncToken()).getItems())
        .extracting(Event::getSummary)
        .contains("Moved");
  }

  @Test
  void anIncrementalListShowsInsertedChangedAndDeletedEventsOnce() throws Exception {
    insert(Samples.lunch().setSummary("Quiet"));
    Event changed = insert(Samples.lunch());
    Event deleted = insert(Samples.lunch());
    String token = list().execute().getNextSyncToken();

    ada.primary().patchEvent(changed.getId(), "{\"summary\":\"A\"}");
    ada.primary().patchEvent(changed.getId(), "{\"summary\":\"B\"}");
    ada.primary().deleteEvent(deleted.getId());
    Event fresh = insert(Samples.lunch());

    Events changes = since(token);
    assertThat(changes.getItems())
        .extracting(Event::getId)
        .containsExactly(changed.getId(), deleted.getId(), fresh.getId());
    assertThat(changes.getItems().getFirst().getSummary()).isEqualTo("B");
    assertThat(changes.getItems().get(1).getStatus()).isEqualTo("cancelled");
    assertThat(changes.getItems().get(1).getSummary()).isNull();
    assertThat(since(changes.getNextSyncToken()).getItems()).isEmpty();
    assertThat(since(token).getItems()).hasSize(3);
  }

  @Test
  void showDeletedGivesTombstonesWithDetails() throws Exception {
    Event event = insert(Samples.lunch());
    api.events().delete("primary", event.getId()).execute();

    assertThat(list().execute().getItems()).isEmpty();
    Event tombstone = list().setShowDeleted(true).execute().getItems().getFirst();
    assertThat(tombstone.getStatus()).isEqualTo("cancelled");
    assertThat(tombstone.getSummary()).isEqualTo("Lunch");
  }

  @Test
  void tombstonesDisappearForGoodSomeDay() throws Exception {
    Event event = insert(Samples.lunch());
    api.events().delete("primary", event.getId()).execute();
    ada.primary().forgetDeletedEvents();

    assertThat(list().setShowDeleted(true).execute().getItems()).isEmpty();
    assertThat(refusal(() -> api.events().get("primary", event.getId()).execute()))
        .isEqualTo("404 notFound");
  }

  @Test
  void aSyncTokenForbidsOtherRestrictions() throws Exception {
    String token = list().execute().getNextSyncToken();
    List<Calendar.Events.List> forbidden =
        List.of(
            list().setQ("x"),
            list().setICalUID("x"),
            list().setOrderBy("updated"),
            list().setTimeMin(time("2026-01-01T00:00:00Z")),
            list().setTimeMax(time("2026-01-01T00:00:00Z")),
            list().setUpdatedMin(time("2026-11-20T00:00:00Z")),
            list().setPrivateExtendedProperty(List.of("a=b")),
            list().setSharedExtendedProperty(List.of("a=b")),
            list().setShowDeleted(false));

    for (Calendar.Events.List request : forbidden) {
      assertThat(refusal(() -> request.setSyncToken(token).execute()))
          .isEqualTo("400 syncTokenWithRequestRestrictions");
    }
  }

  @Test
  void aSyncTokenIsBoundToItsQueryAndCalendar() throws Exception {
    String token = list().execute().getNextSyncToken();
    FakeCalendar other = ada.addCalendar("Other", ZoneId.of("UTC"));

    assertThat(refusal(() -> list().setSyncToken(token).setSingleEvents(true).execute()))
        .isEqualTo("400 invalid");
    assertThat(refusal(() -> api.events().list(other.id()).setSyncToken(token).execute()))
        .isEqualTo("400 invalid");
    assertThat(list().setSyncToken(token).setSingleEvents(false).execute().getItems()).isEmpty();
  }

  @Test
  void garbageIsInvalidAndAnExpiredTokenIsGone() throws Exception {
    String token = list().execute().getNextSyncToken();
    assertThat(refusal(() -> since("garbage"))).isEqualTo("400 invalid");

    ada.primary().expireSyncTokens();
    assertThat(refusal(() -> since(token))).isEqualTo("410 fullSyncRequired");
    assertThat(since(list().execute().getNextSyncToken()).getItems()).isEmpty();
  }

  @Test
  void anAccessChangeEndsTheTokens() throws Exception {
    FakeCalendar shared = ada.addCalendar("Shared", AccessRole.READER, ZoneId.of("UTC"));
    String token = api.events().list(shared.id()).execute().getNextSyncToken();
    clock.advance(Duration.ofMinutes(1));
    shared.share(ada, AccessRole.WRITER);

    assertThat(refusal(() -> api.events().list(shared.id()).setSyncToken(token).execute()))
        .isEqualTo("410 fullSyncRequired");
  }

  @Test
  void theFirstListMayHaveAWindowAndLaterOnesReturnEverything() throws Exception {
    String token = list().setTimeMin(time("2026-11-01T00:00:00Z")).execute().getNextSyncToken();
    insert(Samples.allDay("2020-01-01", "2020-01-02"));

    assertThat(since(token).getItems()).hasSize(1);
  }

  @Test
  void orderedAndSearchingListsGiveNoSyncToken() throws Exception {
    assertThat(list().setOrderBy("updated").execute().getNextSyncToken()).isNull();
    assertThat(list().setQ("x").execute().getNextSyncToken()).isNull();
    assertThat(list().execute().getNextSyncToken()).isNotNull();
  }
}
