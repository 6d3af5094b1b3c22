package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Account;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncFailure.SignInRequired.Why;
import dev.daymark.sync.auth.TestBrowser;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FaultySyncTest extends TwoDevices {

  FaultySyncTest() throws IOException {}

  @Test
  void aCreateWhoseReplyIsLostMakesOneEventAndLaterEditsAreNoConflict() {
    EventId id = desk.create(ME, INVOICES).id();
    google.faults().next(Requests.eventWrites(), new Fault.DropAfter(), new Fault.DropAfter());
    assertThat(desk.tryToSync().failure()).isInstanceOf(SyncFailure.Offline.class);
    desk.edit(id, content -> content.withSummary("Invoices and more"));
    converge();
    assertThat(serverIds()).hasSize(1);
    assertThat(laptop.event(ME, "Invoices and more").content().location()).isEmpty();
    assertThat(desk.store().conflicts().all()).isEmpty();
  }

  @Test
  void anEventThatWasEditedThereBeforeItsCreationWasHeardOfOutlivesItsDeletionHere() {
    EventId id = desk.create(ME, INVOICES).id();
    google.faults().next(Requests.eventWrites(), new Fault.DropAfter(), new Fault.DropAfter());
    assertThat(desk.tryToSync().failure()).isInstanceOf(SyncFailure.Offline.class);
    account.primary().patchEvent(serverIds().getFirst(), "{\"location\":\"from the phone\"}");
    desk.store().localEdits().deleteEvent(id);
    converge();
    assertThat(desk.event(ME, "Invoices").content().location()).isEqualTo("from the phone");
    assertThat(desk.store().conflicts().open())
        .singleElement()
        .satisfies(conflict -> assertThat(conflict.local()).isNull());
  }

  @Test
  void aChangeWhoseReplyIsLostIsNoConflictWithItself() {
    EventId id = desk.create(ME, INVOICES).id();
    converge();
    desk.edit(id, content -> content.withSummary("Sent"));
    google.faults().next(Requests.eventWrites(), new Fault.DropAfter(), new Fault.DropAfter());
    assertThat(desk.tryToSync().failure()).isInstanceOf(SyncFailure.Offline.class);
    later();
    desk.edit(id, content -> content.withSummary("Typed since"));
    converge();
    laptop.event(ME, "Typed since");
    assertThat(desk.store().conflicts().all()).isEmpty();
  }

  @Test
  void aDeletionWhoseReplyIsLostIsDone() {
    EventId id = desk.create(ME, INVOICES).id();
    converge();
    desk.store().localEdits().deleteEvent(id);
    google.faults().next(Requests.eventWrites(), new Fault.DropAfter(), new Fault.DropAfter());
    desk.tryToSync();
    converge();
    assertThat(serverIds()).isEmpty();
  }

  @Test
  void aMoveWhoseReplyIsLostIsDone() {
    EventId id = desk.create(ME, INVOICES).id();
    converge();
    desk.store().localEdits().moveEvent(id, desk.calendar(WORK).id());
    google.faults().next(Requests.eventWrites(), new Fault.DropAfter(), new Fault.DropAfter());
    desk.tryToSync();
    converge();
    assertThat(serverIds()).hasSize(1);
    laptop.event(WORK, "Invoices");
  }

  @Test
  void aWriteThatArrivesTwiceIsDoneOnce() {
    google.faults().always(Requests.eventWrites(), new Fault.Twice());
    EventId id = desk.create(ME, INVOICES).id();
    desk.sync();
    desk.edit(id, content -> content.withLocation("Room 4"));
    desk.sync();
    google.faults().clear();
    converge();
    assertThat(laptop.event(ME, "Invoices").content().location()).isEqualTo("Room 4");
    assertThat(desk.store().conflicts().all()).isEmpty();
  }

  @Test
  void differentFieldsChangedOnBothSidesBothSurvive() {
    EventId id = desk.create(ME, INVOICES).id();
    converge();
    desk.edit(id, content -> content.withLocation("Room 4"));
    laptop.edit(laptop.event(ME, "Invoices").id(), content -> content.withDescription("Bring it"));
    converge();
    EventContent both = INVOICES.withLocation("Room 4").withDescription("Bring it");
    assertThat(desk.event(ME, "Invoices").content()).isEqualTo(both);
    assertThat(laptop.store().conflicts().all()).isEmpty();
  }

  @Test
  void ofTwoEditsOfOneFieldTheLaterIsLiveAndTheOtherIsKeptAsideToBeRestored() {
    EventId id = desk.create(ME, INVOICES).id();
    converge();
    desk.edit(id, content -> content.withSummary("Earlier"));
    later();
    laptop.edit(laptop.event(ME, "Invoices").id(), content -> content.withSummary("Later"));
    laptop.sync();
    converge();
    desk.event(ME, "Later");
    assertThat(desk.store().conflicts().open())
        .singleElement()
        .satisfies(
            conflict ->
                assertThat(conflict.local())
                    .isNotNull()
                    .extracting(EventContent::summary)
                    .isEqualTo("Earlier"));
  }

  @Test
  void aVersionThatChangedBetweenListAndWriteIsMergedAndSent() {
    EventId id = desk.create(ME, INVOICES).id();
    converge();
    desk.edit(id, content -> content.withLocation("Room 4"));
    String remoteId = serverIds().getFirst();
    google.faults().next(Requests.method("PATCH"), Fault.refuse(412, "conditionNotMet"));
    account.primary().patchEvent(remoteId, "{\"description\":\"from the phone\"}");
    converge();
    assertThat(desk.event(ME, "Invoices").content())
        .isEqualTo(INVOICES.withLocation("Room 4").withDescription("from the phone"));
  }

  @Test
  void anEventEditedHereAndDeletedThereLivesOnAsANewOne() {
    EventId id = desk.create(ME, INVOICES).id();
    converge();
    laptop.store().localEdits().deleteEvent(laptop.event(ME, "Invoices").id());
    laptop.sync();
    desk.edit(id, content -> content.withLocation("Room 4"));
    converge();
    assertThat(laptop.event(ME, "Invoices").content().location()).isEqualTo("Room 4");
    assertThat(desk.store().conflicts().open()).hasSize(1);
  }

  @Test
  void anEditThatNeverArrivedOutlivesADeletionThere() {
    EventId id = desk.create(ME, INVOICES).id();
    converge();
    desk.edit(id, content -> content.withSummary("Bills"));
    google.faults().always(Requests.method("PATCH"), Fault.unavailable());
    desk.tryToSync();
    google.faults().clear();
    laptop.store().localEdits().deleteEvent(laptop.event(ME, "Invoices").id());
    laptop.sync();
    clock.advance(Duration.ofMinutes(5));
    converge();
    laptop.event(ME, "Bills");
  }

  @Test
  void anEventDeletedHereAndEditedThereLivesAgain() {
    EventId id = desk.create(ME, INVOICES).id();
    converge();
    laptop.edit(laptop.event(ME, "Invoices").id(), content -> content.withLocation("Room 4"));
    laptop.sync();
    desk.store().localEdits().deleteEvent(id);
    converge();
    assertThat(desk.event(ME, "Invoices").content().location()).isEqualTo("Room 4");
    assertThat(desk.store().conflicts().open()).hasSize(1);
  }

  @Test
  void aSeriesDeletedThereWhileOneOccurrenceWasEditedHereIsKept() {
    CalendarEvent series =
        desk.create(ME, INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=5")));
    converge();
    laptop.store().localEdits().deleteEvent(laptop.series(ME, "Invoices").id());
    laptop.sync();
    OriginalStart second = new OriginalStart.AtInstant(TEN.plusDays(1).toInstant());
    desk.store()
        .localEdits()
        .editOccurrence(
            series.id(), second, RecurrenceScope.THIS, content -> content.withLocation("Room 4"));
    converge();
    assertThat(laptop.store().events().occurrence(laptop.series(ME, "Invoices").id(), second))
        .hasValueSatisfying(
            occurrence -> assertThat(occurrence.event().content().location()).isEqualTo("Room 4"));
  }

  @Test
  void afterALostTokenEverythingIsReadAnewAndPendingEditsAreSpared() {
    EventId id = desk.create(ME, INVOICES).id();
    EventId gone = desk.create(ME, INVOICES.withSummary("Gone")).id();
    converge();
    String goneThere = desk.store().syncState().find(gone).orElseThrow().remote().remoteId();
    desk.edit(id, content -> content.withLocation("Room 4"));
    desk.create(ME, INVOICES.withSummary("New here"));
    account.primary().deleteEvent(goneThere);
    account.primary().forgetDeletedEvents();
    google.expireAllSyncTokens();
    converge();
    assertThat(laptop.events(ME)).hasSize(2);
    assertThat(laptop.event(ME, "Invoices").content().location()).isEqualTo("Room 4");
    laptop.event(ME, "New here");
  }

  @Test
  void aFullListingThatBreaksOffGoesOnWhereItStoppedAndStillSweeps() {
    google.behaviour().pageLimit(2);
    for (int i = 0; i < 5; i++) {
      desk.create(ME, INVOICES.withSummary("Event " + i));
    }
    converge();
    String gone = serverIds().getFirst();
    account.primary().deleteEvent(gone);
    account.primary().forgetDeletedEvents();
    google.expireAllSyncTokens();
    google
        .faults()
        .after(3, Requests.eventLists(), new Fault.DropBefore())
        .next(Requests.eventLists(), new Fault.DropBefore(), new Fault.DropBefore());
    desk.tryToSync();
    google.faults().clear();
    converge();
    assertThat(desk.events(ME)).hasSize(4);
  }

  @Test
  void aRefusedChangeIsParkedWithItsReasonAndTheOthersGoOn() {
    EventId id = desk.create(ME, INVOICES).id();
    converge();
    google.faults().next(Requests.method("PATCH"), Fault.refuse(403, "forbiddenForNonOrganizer"));
    desk.edit(id, content -> content.withLocation("Room 4"));
    desk.create(ME, INVOICES.withSummary("Other"));
    assertThat(desk.sync().parked()).isEqualTo(1);
    laptop.sync();
    laptop.event(ME, "Other");
    OutboxEntry parked = desk.store().outbox().all().getFirst();
    assertThat(parked.parkedReason()).contains("Somebody else organises it");
    desk.store().localEdits().retry(parked.sequence());
    converge();
    assertThat(laptop.event(ME, "Invoices").content().location()).isEqualTo("Room 4");
  }

  @Test
  void aRevokedGrantStopsNothingButTheSyncAndSigningInAgainSendsWhatWaited() {
    google.revokeTokens(account);
    google.expireAccessTokens();
    desk.create(ME, INVOICES);
    assertThat(desk.tryToSync().failure()).isEqualTo(new SyncFailure.SignInRequired(Why.REVOKED));
    assertThat(desk.account().state()).isEqualTo(Account.State.SIGN_IN_REQUIRED);
    assertThat(desk.store().outbox().count()).isEqualTo(1);
    desk.google().signIn().reconnect(desk.account().id(), new TestBrowser());
    laptop.google().signIn().reconnect(laptop.account().id(), new TestBrowser());
    converge();
    laptop.event(ME, "Invoices");
  }

  @Test
  void aServiceThatFailsAtOneChangeDoesNotHoldUpTheOthers() {
    EventId odd = desk.create(ME, INVOICES).id();
    EventId other = desk.create(ME, INVOICES.withSummary("Other")).id();
    converge();
    desk.edit(odd, content -> content.withLocation("Room 4"));
    desk.edit(other, content -> content.withLocation("Room 5"));
    desk.create(ME, INVOICES.withSummary("New"));
    google
        .faults()
        .always(
            Requests.method("PATCH").and(Requests.path(".*" + RemoteIds.of(odd, 0))),
            Fault.refuse(500, "backendError"));
    assertThat(desk.tryToSync().failure()).isInstanceOf(SyncFailure.Unavailable.class);
    assertThat(desk.store().outbox().all())
        .singleElement()
        .matches(entry -> entry.eventId().equals(odd) && !entry.isParked());
    google.faults().clear();
    later();
    converge();
    assertThat(laptop.event(ME, "Invoices").content().location()).isEqualTo("Room 4");
  }
}
