package dev.daymark.storage.jdbi;

import static dev.daymark.storage.jdbi.StoreFixture.at;
import static dev.daymark.storage.jdbi.StoreFixture.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.daymark.domain.AccessRole;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.sync.ETag;
import dev.daymark.domain.sync.ListingProgress;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.OutboxEntry.Kind;
import dev.daymark.domain.sync.RemoteRef;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SyncToken;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.HistoryEntry;
import dev.daymark.storage.StoreChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RemoteTransactionTest {

  private final StoreFixture fix = new StoreFixture();

  @AfterEach
  void close() {
    fix.close();
  }

  private SyncedEvent synced(EventId id) {
    return fix.store.syncState().find(id).orElseThrow();
  }

  private static EventContent daily() {
    return event("Daily").withRecurrence(Recurrence.ofRule("FREQ=DAILY"));
  }

  private static OriginalStart slot(int day) {
    return at(day, 9).asOriginalStart();
  }

  @Test
  void aRemoteEventIsKeptWithItsBase() {
    RemoteVersion version = fix.version("a", event("Plan"));
    EventId id = fix.inRemote(tx -> tx.insert(fix.work, version));
    SyncedEvent found = fix.inRemote(tx -> tx.findByRemoteId(fix.work, "a").orElseThrow());
    assertThat(found.event().id()).isEqualTo(id);
    assertThat(found.base().content()).isEqualTo(event("Plan"));
    assertThat(found.base().json()).isEqualTo(version.json());
    assertThat(found.remote().etag()).isEqualTo(version.etag());
    assertThat(fix.store.outbox().count()).isZero();
    assertThat(fix.store.history().ofItem(id))
        .singleElement()
        .extracting(HistoryEntry::origin)
        .isEqualTo(HistoryEntry.Origin.REMOTE);
    assertThat(fix.<Integer>inRemote(tx -> tx.countKnown(fix.work))).isEqualTo(1);
  }

  @Test
  void anIdenticalVersionWritesNothing() {
    RemoteVersion version = fix.version("a", event("Plan"));
    EventId id = fix.inRemote(tx -> tx.insert(fix.work, version));
    long revision = synced(id).event().revision();
    List<StoreChange> heard = new ArrayList<>();
    try (var subscription = fix.store.subscribe(heard::addAll)) {
      fix.remote(tx -> tx.apply(id, event("Plan"), version));
      assertThat(subscription).isNotNull();
    }
    assertThat(heard).isEmpty();
    assertThat(synced(id).event().revision()).isEqualTo(revision);
    assertThat(fix.store.history().ofItem(id)).hasSize(1);
  }

  @Test
  void whatStillDiffersFromTheNewBaseStillWaits() {
    EventId id = fix.known(fix.work, "a", event("Plan"));
    fix.store.localEdits().editEvent(id, c -> c.withSummary("Mine").withLocation("Rome"));
    EventContent theirs = event("Plan").withLocation("Rome").withDescription("d");
    fix.remote(tx -> tx.apply(id, theirs.withSummary("Mine"), fix.version("a", theirs)));
    assertThat(fix.outbox(id))
        .singleElement()
        .extracting(OutboxEntry::fields)
        .isEqualTo(Set.of(EventField.SUMMARY));
    fix.remote(
        tx ->
            tx.apply(id, theirs.withSummary("Mine"), fix.version("a", theirs.withSummary("Mine"))));
    assertThat(fix.outbox(id)).isEmpty();
  }

  @Test
  void aCreateThatCameBackIsDoneEvenIfTheEventWasDeletedMeanwhile() {
    EventId id = fix.store.localEdits().createEvent(fix.work, event("Plan")).item().id();
    fix.beginAll();
    fix.store.localEdits().deleteEvent(id);
    fix.remote(tx -> tx.apply(id, event("Plan"), fix.version("a", event("Plan"))));
    assertThat(fix.outbox(id))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo(Kind.DELETE);
              assertThat(entry.target().remoteId()).isEqualTo("a");
            });
    assertThat(fix.store.events().find(id)).isEmpty();
    fix.acknowledgeAll();
    assertThat(fix.store.syncState().find(id)).isEmpty();
  }

  @Test
  void anExceptionThatComesBeforeItsSeriesIsLinkedLater() {
    EventContent moved = EventContent.of("Daily", at(1, 15));
    EventId orphan =
        fix.inRemote(tx -> tx.insert(fix.work, fix.version("s_1", moved, "s", slot(1))));
    assertThat(synced(orphan).event().exception().seriesId()).isNull();
    assertThat(week()).hasSize(1);
    EventId series = fix.known(fix.work, "s", daily());
    assertThat(synced(orphan).event().exception().seriesId()).isEqualTo(series);
    assertThat(week()).hasSize(7);
    assertThat(fix.<Integer>inRemote(tx -> tx.exceptions(series).size())).isEqualTo(1);
    assertThat(fix.<Boolean>inRemote(tx -> tx.findException(series, slot(1)).isPresent())).isTrue();
  }

  @Test
  void anOccurrenceCalledOffWhereItsSeriesArrivesByAMoveStaysAway() {
    EventId series = fix.known(fix.work, "s", daily());
    fix.remote(tx -> tx.insert(fix.family, fix.version("s_1", null, "s", slot(1))));
    fix.store.localEdits().moveEvent(series, fix.family);
    assertThat(week()).hasSize(7);
    fix.remote(tx -> tx.setRemoteCalendar(series, fix.family));
    assertThat(week()).hasSize(6);
    fix.remote(tx -> tx.removeCancelledOrphans(fix.family));
    assertThat(week()).hasSize(6);
  }

  @Test
  void anOccurrenceEditedHereKeepsItsPlaceWhereAnotherOneArrivesWithItsSeries() {
    EventId series = fix.known(fix.work, "s", daily());
    EventContent theirs = EventContent.of("Theirs", at(1, 15));
    fix.remote(tx -> tx.insert(fix.family, fix.version("s_1", theirs, "s", slot(1))));
    fix.store
        .localEdits()
        .editOccurrence(series, slot(1), RecurrenceScope.THIS, c -> c.withSummary("Mine"));
    fix.store.localEdits().moveEvent(series, fix.family);
    fix.remote(tx -> tx.setRemoteCalendar(series, fix.family));
    assertThat(week())
        .hasSize(7)
        .extracting(o -> o.event().content().summary())
        .contains("Mine")
        .doesNotContain("Theirs");
  }

  @Test
  void whetherAnIdentityLivesInAnotherCalendarIsAskedOfItsOwnAccount() {
    RemoteRef here = new RemoteRef(fix.work, "a", new ETag("\"1\""));
    fix.known(fix.work, "a", event("Plan"));
    CalendarId other = fix.calendar(fix.connect("bob@example.org"), "x", AccessRole.OWNER);
    fix.known(other, "a", event("Plan"));
    assertThat(fix.<Boolean>inRemote(tx -> tx.elsewhere(here).isPresent())).isFalse();
    EventId copy = fix.known(fix.family, "a", event("Plan"));
    assertThat(fix.<Boolean>inRemote(tx -> tx.elsewhere(here).isPresent())).isTrue();
    fix.store.localEdits().deleteEvent(copy);
    assertThat(fix.<Boolean>inRemote(tx -> tx.elsewhere(here).isPresent())).isFalse();
  }

  private List<dev.daymark.domain.Occurrence> week() {
    return fix.store
        .events()
        .occurrences(StoreFixture.MONDAY, StoreFixture.MONDAY.plusDays(7), StoreFixture.BERLIN);
  }

  @Test
  void aCancelledOccurrenceMayComeWithItsNameAlone() {
    EventId series = fix.known(fix.work, "s", daily());
    fix.remote(tx -> tx.insert(fix.work, fix.version("s_1", null, "s", slot(1))));
    assertThat(week()).hasSize(6);
    assertThat(fix.store.events().exceptions(series))
        .singleElement()
        .satisfies(e -> assertThat(e.content().status()).isEqualTo(EventStatus.CANCELLED));
  }

  @Test
  void aSeriesThatIsGoneTakesItsExceptionsWithIt() {
    EventId series = fix.known(fix.work, "s", daily());
    fix.remote(
        tx ->
            tx.insert(
                fix.work, fix.version("s_1", EventContent.of("Daily", at(1, 15)), "s", slot(1))));
    fix.remote(tx -> tx.removeGone(series));
    assertThat(week()).isEmpty();
    assertThat(fix.store.events().count()).isZero();
  }

  @Test
  void anEditThatIsKeptBeginsANewRemoteLife() {
    EventId id = fix.known(fix.work, "a", event("Plan"));
    fix.store.localEdits().editEvent(id, c -> c.withSummary("Mine"));
    fix.remote(tx -> tx.keepAsNew(id));
    assertThat(synced(id).remote()).isNull();
    assertThat(synced(id).generation()).isEqualTo(1);
    assertThat(fix.outbox(id)).extracting(OutboxEntry::kind).containsExactly(Kind.CREATE);
  }

  @Test
  void aDeletedSeriesThatWasEditedThereLivesAgain() {
    EventId series = fix.known(fix.work, "s", daily());
    fix.remote(
        tx ->
            tx.insert(
                fix.work, fix.version("s_1", EventContent.of("Daily", at(1, 15)), "s", slot(1))));
    fix.store.localEdits().deleteEvent(series);
    assertThat(week()).isEmpty();
    assertThat(fix.kinds()).containsExactly(Kind.DELETE);
    fix.remote(tx -> tx.revive(series, fix.version("s", daily().withSummary("Theirs"))));
    assertThat(week()).hasSize(7);
    assertThat(fix.store.outbox().count()).isZero();
    assertThat(synced(series).event().content().summary()).isEqualTo("Theirs");
  }

  @Test
  void aSweepFindsWhatAFullListingDidNotHave() {
    EventId one = fix.known(fix.work, "a", event("One"));
    EventId two = fix.known(fix.work, "b", event("Two"));
    fix.store.localEdits().createEvent(fix.work, event("Unsent"));
    fix.remote(tx -> tx.mark(one, 7));
    assertThat(fix.<List<SyncedEvent>>inRemote(tx -> tx.unmarked(fix.work, 7)))
        .extracting(e -> e.event().id())
        .containsExactly(two);
  }

  @Test
  void aChangeMadeWhileAnEntryWasSentStillWaits() {
    EventId id = fix.known(fix.work, "a", event("Plan"));
    fix.store.localEdits().editEvent(id, c -> c.withSummary("One"));
    OutboxEntry sent = fix.outbox(id).getFirst();
    fix.store.localEdits().editEvent(id, c -> c.withSummary("Two"));
    fix.remote(tx -> tx.done(sent));
    assertThat(fix.outbox(id)).hasSize(1);
    OutboxEntry now = fix.outbox(id).getFirst();
    fix.remote(tx -> tx.done(now));
    assertThat(fix.outbox(id)).isEmpty();
  }

  @Test
  void aTransactionThatThrowsChangesNothing() {
    assertThatThrownBy(
            () ->
                fix.remote(
                    tx -> {
                      tx.insert(fix.work, fix.version("a", event("Plan")));
                      throw new IllegalStateException("cut off");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(fix.store.events().count()).isZero();
    assertThat(fix.<Boolean>inRemote(tx -> tx.findByRemoteId(fix.work, "a").isEmpty())).isTrue();
  }

  @Test
  void progressIsRemembered() {
    ListingProgress progress = new ListingProgress("q", new SyncToken("t"), null, 0);
    fix.remote(
        tx -> {
          tx.saveEventsProgress(fix.work, progress);
          tx.saveCalendarListProgress(fix.account, progress);
          tx.synced(fix.work);
        });
    assertThat(fix.store.syncState().eventsProgress(fix.work)).contains(progress);
    assertThat(fix.store.syncState().eventsProgress(fix.family)).isEmpty();
    assertThat(fix.store.syncState().calendarListProgress(fix.account)).contains(progress);
    assertThat(fix.store.syncState().lastSyncedAt(fix.work)).isPresent();
  }

  @Test
  void aCalendarThatIsGoneLeavesWhatWasNeverSentOnThisDevice() {
    fix.known(fix.work, "a", event("Known"));
    EventId edited = fix.known(fix.work, "b", event("Edited"));
    fix.store.localEdits().editEvent(edited, c -> c.withSummary("Mine"));
    EventId unsent = fix.store.localEdits().createEvent(fix.work, event("Unsent")).item().id();
    EventId leaving = fix.known(fix.work, "c", event("Leaving"));
    fix.store.localEdits().moveEvent(leaving, fix.family);
    EventId arriving = fix.known(fix.family, "d", event("Arriving"));
    fix.store.localEdits().moveEvent(arriving, fix.work);
    fix.remote(tx -> tx.removeCalendar(fix.account, "work"));
    assertThat(fix.store.calendars().find(fix.work)).isEmpty();
    assertThat(fix.store.events().ofCalendar(fix.home))
        .extracting(e -> e.id())
        .containsExactlyInAnyOrder(edited, unsent);
    assertThat(fix.outbox(leaving)).extracting(OutboxEntry::kind).containsExactly(Kind.CREATE);
    assertThat(fix.outbox(arriving)).isEmpty();
    assertThat(fix.store.events().count()).isEqualTo(4);
  }

  @Test
  void whatIsThePersonsOwnAboutACalendarStays() {
    fix.store.localEdits().editCalendar(fix.work, c -> c.withColor("#ABCDEF").withVisible(false));
    fix.calendar(fix.account, "work", dev.daymark.domain.AccessRole.READER);
    assertThat(fix.store.calendars().find(fix.work))
        .get()
        .satisfies(
            c -> {
              assertThat(c.color()).isEqualTo("#ABCDEF");
              assertThat(c.visible()).isFalse();
              assertThat(c.isWritable()).isFalse();
            });
  }

  @Test
  void anAccountTakesEverythingWithIt() {
    fix.known(fix.work, "a", event("Known"));
    fix.store.localEdits().createEvent(fix.work, event("Unsent"));
    fix.store.localEdits().removeAccount(fix.account);
    assertThat(fix.store.accounts().all()).isEmpty();
    assertThat(fix.store.calendars().all()).extracting(c -> c.id()).containsExactly(fix.home);
    assertThat(fix.store.events().count()).isZero();
    assertThat(fix.store.outbox().count()).isZero();
  }

  @Test
  void signingInAgainKeepsTheCalendars() {
    var again = fix.connect("Ada@example.org");
    assertThat(fix.store.accounts().all()).hasSize(1);
    assertThat(fix.store.calendars().ofAccount(again)).hasSize(2);
  }

  @Test
  void whatIsNewDuringAFullListingBearsItsMark() {
    ListingProgress listing = new ListingProgress("f", null, null, 7);
    fix.remote(tx -> tx.saveEventsProgress(fix.work, listing));
    EventId found = fix.known(fix.work, "a", event("Found"));
    EventId made = fix.store.localEdits().createEvent(fix.work, event("Made")).item().id();
    fix.acknowledgeAll();
    assertThat(fix.store.syncState().find(made).orElseThrow().remote()).isNotNull();
    assertThat(fix.store.syncState().find(found).orElseThrow().remote()).isNotNull();
    assertThat(fix.<Integer>inRemote(tx -> tx.unmarked(fix.work, 7).size())).isZero();
  }

  @Test
  void anEventDeletedOnItsWayOutOfACalendarStaysDeletedWhenThatGoes() {
    EventId id = fix.known(fix.work, "a", event("Plan"));
    fix.store.localEdits().moveEvent(id, fix.family);
    fix.store.localEdits().deleteEvent(id);
    fix.remote(tx -> tx.removeCalendar(fix.account, "work"));
    assertThat(fix.store.events().find(id)).isEmpty();
    assertThat(fix.store.outbox().count()).isZero();
  }
}
