package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.SentChange;
import dev.daymark.domain.sync.SyncRun;
import dev.daymark.storage.ChangeId;
import dev.daymark.storage.HistoryEntry;
import dev.daymark.storage.RunUndo;
import dev.daymark.sync.RecordedRuns;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunRecordTest extends TwoDevices {

  RunRecordTest() throws IOException {}

  private SyncRun last() {
    return desk.store().syncState().runs(1).getFirst();
  }

  private List<CalendarEvent> three() {
    for (String title : List.of("Changed", "Deleted", "Left alone")) {
      desk.create(ME, INVOICES.withSummary(title));
    }
    converge();
    return desk.events(ME);
  }

  /** The other device changes one event, deletes one and adds one, in one run. */
  private SyncRun changesFromTheLaptop() {
    three();
    laptop.edit(laptop.event(ME, "Changed").id(), content -> content.withLocation("Room 4"));
    laptop.store().localEdits().deleteEvent(laptop.event(ME, "Deleted").id());
    laptop.create(ME, INVOICES.withSummary("Added"));
    laptop.sync();
    desk.sync();
    return last();
  }

  @Test
  void aRunThatSentSomethingIsRecordedWithItsRequestsItsBytesAndWhatItSent() {
    EventId id = desk.create(ME, INVOICES).id();
    desk.sync();
    desk.edit(id, content -> content.withLocation("Room 4"));
    desk.sync();
    SyncRun run = last();
    assertThat(run.trigger()).isEqualTo("MANUAL");
    assertThat(run.outcome()).isEqualTo("OK");
    assertThat(run.finishedAt()).isNotNull();
    assertThat(run.requests()).isBetween(2, 8);
    assertThat(run.bytes()).isGreaterThan(200);
    assertThat(run.pushed()).isEqualTo(1);
    SentChange sent = desk.store().syncState().sentBy(run.id()).getFirst();
    assertThat(sent.event()).isEqualTo(id);
    assertThat(sent.kind()).isEqualTo(OutboxEntry.Kind.UPDATE);
    assertThat(sent.before()).doesNotContain("Room 4");
    assertThat(sent.after()).contains("Room 4");
    assertThat(sent.outcome()).isEqualTo(SentChange.Outcome.DONE);
  }

  @Test
  void whatWasRefusedIsRecordedAsRefused() {
    EventId id = desk.create(ME, INVOICES).id();
    desk.sync();
    google.faults().next(Requests.method("PATCH"), Fault.refuse(403, "forbiddenForNonOrganizer"));
    desk.edit(id, content -> content.withLocation("Room 4"));
    desk.sync();
    assertThat(last().parked()).isEqualTo(1);
    assertThat(desk.store().syncState().sentBy(last().id()))
        .extracting(SentChange::outcome)
        .containsExactly(SentChange.Outcome.REFUSED);
  }

  @Test
  void everyItemThatARunTouchedHereIsRecordedWithBeforeAndAfter() {
    SyncRun run = changesFromTheLaptop();
    List<HistoryEntry> touched = desk.store().history().ofRun(run.id());
    assertThat(touched)
        .extracting(HistoryEntry::field)
        .containsExactlyInAnyOrder("location", "*", "*");
    assertThat(touched)
        .filteredOn(entry -> entry.field().equals("location"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.after()).contains("Room 4"));
    assertThat(touched).allMatch(entry -> run.id().equals(entry.runId()));
  }

  @Test
  void aRunTakenBackLeavesBothSidesAsTheyWereBeforeIt() {
    SyncRun run = changesFromTheLaptop();
    RunUndo undo = desk.store().localEdits().undoRun(run.id());
    assertThat(undo.undone()).hasSize(3);
    assertThat(undo.refused()).isEmpty();
    converge();
    for (Device device : List.of(desk, laptop)) {
      assertThat(device.events(ME))
          .extracting(event -> event.content().summary())
          .containsExactlyInAnyOrder("Changed", "Deleted", "Left alone");
      assertThat(device.event(ME, "Changed").content().location()).isEmpty();
    }
  }

  @Test
  void takingARunBackCanItselfBeTakenBack() {
    SyncRun run = changesFromTheLaptop();
    RunUndo undo = desk.store().localEdits().undoRun(run.id());
    desk.store().localEdits().undo(undo.change());
    converge();
    assertThat(laptop.events(ME))
        .extracting(event -> event.content().summary())
        .containsExactlyInAnyOrder("Changed", "Added", "Left alone");
    assertThat(laptop.event(ME, "Changed").content().location()).isEqualTo("Room 4");
  }

  /** Its first return was under an identity that is used up by then. */
  @Test
  void aDeletionThatIsTakenBackTwiceBringsTheEventBackTwice() {
    SyncRun run = changesFromTheLaptop();
    RunUndo first = desk.store().localEdits().undoRun(run.id());
    converge();
    desk.store().localEdits().undo(first.change());
    converge();
    desk.store().localEdits().undoRun(run.id());
    desk.edit(desk.event(ME, "Deleted").id(), content -> content.withLocation("Room 4"));
    later();
    converge();
    assertThat(laptop.event(ME, "Deleted").content().location()).isEqualTo("Room 4");
  }

  @Test
  void aRunOfWhichNothingCouldBeTakenBackIsNoChangeToUndo() {
    EventId edited = desk.create(ME, INVOICES).id();
    converge();
    laptop.edit(laptop.event(ME, "Invoices").id(), content -> content.withLocation("Room 4"));
    laptop.sync();
    desk.sync();
    SyncRun run = last();
    desk.edit(edited, content -> content.withLocation("Room 5"));
    ChangeId mine = desk.store().history().lastUndoable().orElseThrow();
    RunUndo undo = desk.store().localEdits().undoRun(run.id());
    assertThat(undo.undone()).isEmpty();
    assertThat(undo.refused()).hasSize(1);
    assertThat(desk.store().history().lastUndoable()).contains(mine);
    desk.store().localEdits().undo(mine);
    assertThat(desk.event(ME, "Invoices").content().location()).isEqualTo("Room 4");
  }

  @Test
  void whatWasChangedSinceStaysAndIsNamed() {
    SyncRun run = changesFromTheLaptop();
    desk.edit(desk.event(ME, "Changed").id(), content -> content.withLocation("Room 5"));
    RunUndo undo = desk.store().localEdits().undoRun(run.id());
    assertThat(undo.undone()).hasSize(2);
    assertThat(undo.refused())
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.title()).isEqualTo("Changed");
              assertThat(refusal.reason()).isEqualTo("It was changed again since.");
            });
    assertThat(desk.event(ME, "Changed").content().location()).isEqualTo("Room 5");
  }

  @Test
  void aRunThatFindsGoogleOutOfReachAndTheOneThatReachesItAgainAreRecordedOnceEach() {
    converge();
    AccountId account = desk.account().id();
    int before = desk.store().syncState().runs(100).size();
    google.offline(true);
    desk.tryToSync();
    Instant foundAt = desk.store().syncState().runs(1).getFirst().finishedAt();
    later();
    desk.tryToSync();
    later();
    Device restarted = desk.restarted();
    restarted.tryToSync();
    assertThat(RecordedRuns.of(restarted.store()).offlineSince(account)).isEqualTo(foundAt);
    assertThat(restarted.store().syncState().runs(100)).hasSize(before + 1);
    google.offline(false);
    restarted.sync();
    restarted.sync();
    assertThat(restarted.store().syncState().runs(100)).hasSize(before + 2);
    assertThat(RecordedRuns.of(restarted.store()).offlineSince()).isNull();
    assertThat(RecordedRuns.of(restarted.store()).lastOutcome(account)).isEqualTo("OK");
  }

  @Test
  void whatWasSentWithoutAnAnswerIsRememberedWhenTheProcessEnds() {
    EventId id = desk.create(ME, INVOICES).id();
    converge();
    desk.edit(id, content -> content.withSummary("Sent"));
    google.faults().next(Requests.eventWrites(), new Fault.DropAfter(), new Fault.DropAfter());
    desk.tryToSync();
    later();
    desk.edit(id, content -> content.withSummary("Typed since"));
    Device restarted = desk.restarted();
    restarted.sync();
    assertThat(restarted.event(ME, "Typed since").id()).isEqualTo(id);
    assertThat(restarted.store().conflicts().all()).isEmpty();
  }
}
