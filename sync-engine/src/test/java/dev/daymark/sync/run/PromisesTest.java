package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.storage.HistoryEntry;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The architecture's promises about syncing, each with a case that shows it, and where its proof
 * is. The seventh is about reminders, which are not synced.
 */
class PromisesTest {

  /**
   * 1. No silent loss: each value a person typed is in the live item, the outbox, or the history.
   *
   * <p>Proof: {@code SimulationTest} follows every word; {@code ReconcilerTableTest} has every
   * cell.
   */
  @Nested
  @DisplayName("1. No silent loss")
  class NoSilentLoss extends TwoDevices {

    NoSilentLoss() throws IOException {}

    @Test
    void theValueThatLosesAConflictIsInTheHistoryAndCanBeRestored() {
      EventId id = desk.create(ME, INVOICES).id();
      converge();
      desk.edit(id, content -> content.withSummary("Mine"));
      later();
      laptop.edit(laptop.event(ME, "Invoices").id(), content -> content.withSummary("Theirs"));
      laptop.sync();
      converge();
      desk.event(ME, "Theirs");
      assertThat(desk.store().history().ofItem(id))
          .extracting(HistoryEntry::after)
          .anySatisfy(after -> assertThat(after).contains("Mine"));
      var conflict = desk.store().conflicts().open().getFirst();
      desk.store().localEdits().resolveConflict(conflict.id(), Conflict.Side.LOCAL);
      converge();
      laptop.event(ME, "Mine");
    }

    @Test
    void whatTheServerRefusesStaysInTheOutboxWithItsReason() {
      EventId id = desk.create(ME, INVOICES).id();
      converge();
      desk.edit(id, content -> content.withSummary("Refused"));
      google.faults().always(Requests.method("PATCH"), Fault.refuse(400, "invalid"));
      desk.sync();
      assertThat(desk.store().outbox().ofEvent(id))
          .singleElement()
          .satisfies(entry -> assertThat(entry.parkedReason()).isNotBlank());
      desk.event(ME, "Refused");
    }
  }

  /**
   * 2. Convergence within two rounds; a third is free of writes.
   *
   * <p>Proof: {@code converge()} ends every test of two devices, and every seed of {@code
   * SimulationTest}.
   */
  @Nested
  @DisplayName("2. Convergence within two rounds")
  class Convergence extends TwoDevices {

    Convergence() throws IOException {}

    @Test
    void editsOnBothSidesAndADeletionAreOneAfterTwoRoundsAndTheThirdWritesNothing() {
      EventId kept = desk.create(ME, INVOICES).id();
      EventId gone = desk.create(WORK, INVOICES.withSummary("Gone")).id();
      converge();
      desk.edit(kept, content -> content.withLocation("Room 4"));
      laptop.edit(laptop.event(WORK, "Gone").id(), content -> content.withLocation("Roof"));
      desk.store().localEdits().deleteEvent(gone);
      laptop.create(ME, INVOICES.withSummary("New"));
      converge();
    }
  }

  /**
   * 3. Idempotence: any request lost, doubled, delayed or reordered gives the same end state.
   *
   * <p>Proof: {@code CrashPointsTest} loses every request and every answer of a long story once;
   * {@code SimulationTest} delays and reorders them.
   */
  @Nested
  @DisplayName("3. Idempotence")
  class Idempotence extends TwoDevices {

    Idempotence() throws IOException {}

    static List<Fault> whatHappensToTheRequest() {
      return List.of(
          new Fault.DropBefore(),
          new Fault.DropAfter(),
          new Fault.Twice(),
          new Fault.Truncate(),
          new Fault.RefuseAfter(503, "backendError", "Backend Error"));
    }

    @ParameterizedTest
    @MethodSource("whatHappensToTheRequest")
    void aCreationAChangeAndADeletionEndTheSameWhateverHappensToTheirRequests(Fault fault) {
      EventId kept = desk.create(ME, INVOICES).id();
      EventId gone = desk.create(ME, INVOICES.withSummary("Gone")).id();
      converge();
      desk.create(ME, INVOICES.withSummary("New"));
      desk.edit(kept, content -> content.withLocation("Room 4"));
      desk.store().localEdits().deleteEvent(gone);
      google.faults().always(Requests.eventWrites(), fault);
      desk.tryToSync();
      google.faults().clear();
      clock.advance(Duration.ofHours(1));
      converge();
      assertThat(serverIds()).hasSize(2);
      assertThat(laptop.event(ME, "Invoices").content().location()).isEqualTo("Room 4");
      laptop.event(ME, "New");
      assertThat(desk.store().conflicts().all()).isEmpty();
    }
  }

  /**
   * 4. Fields changed on different sides both survive.
   *
   * <p>Proof: {@code ReconcilerTableTest} has every pair of fields.
   */
  @Nested
  @DisplayName("4. Fields changed on different sides both survive")
  class BothSurvive extends TwoDevices {

    BothSurvive() throws IOException {}

    @Test
    void aPlaceFromHereAndATextFromThereAreBothInTheEvent() {
      EventId id = desk.create(ME, INVOICES).id();
      converge();
      desk.edit(id, content -> content.withLocation("Room 4"));
      laptop.edit(laptop.event(ME, "Invoices").id(), content -> content.withDescription("Bring"));
      converge();
      EventContent both = INVOICES.withLocation("Room 4").withDescription("Bring");
      assertThat(desk.event(ME, "Invoices").content()).isEqualTo(both);
      assertThat(laptop.event(ME, "Invoices").content()).isEqualTo(both);
      assertThat(desk.store().conflicts().all()).isEmpty();
    }
  }

  /**
   * 5. Token loss never touches a pending edit.
   *
   * <p>Proof: {@code SimulationTest} and {@code CrashPointsTest} lose tokens.
   */
  @Nested
  @DisplayName("5. Token loss never touches a pending edit")
  class TokenLoss extends TwoDevices {

    TokenLoss() throws IOException {}

    @Test
    void aNewEventAChangeAndADeletionThatWaitOutliveAFullListing() {
      EventId changed = desk.create(ME, INVOICES).id();
      EventId deleted = desk.create(ME, INVOICES.withSummary("Deleted")).id();
      converge();
      google.offline(true);
      desk.create(ME, INVOICES.withSummary("New"));
      desk.edit(changed, content -> content.withSummary("Changed"));
      desk.store().localEdits().deleteEvent(deleted);
      assertThat(desk.tryToSync().failure()).isInstanceOf(SyncFailure.Offline.class);
      google.offline(false);
      google.expireAllSyncTokens();
      converge();
      assertThat(laptop.events(ME))
          .extracting(event -> event.content().summary())
          .containsExactlyInAnyOrder("New", "Changed");
    }
  }

  /**
   * 6. {@code kill -9} at any instant loses no acknowledged edit and duplicates no event.
   *
   * <p>Proof: {@code CrashPointsTest} ends a device at every commit and every request, {@code
   * KillNineTest} kills real processes, and the store's {@code CrashTest} kills writers.
   */
  @Nested
  @DisplayName("6. Nothing is lost or doubled by a crash")
  class Crash extends TwoDevices {

    Crash() throws IOException {}

    @Test
    void anEventWhoseCreationWasUnderWayWhenTheEngineDiedIsThereOnceWithItsLaterEdit() {
      EventId id = desk.create(ME, INVOICES).id();
      google.faults().always(Requests.eventWrites(), new Fault.DropAfter());
      desk.tryToSync();
      google.faults().clear();
      Device again = desk.restarted();
      again.edit(id, content -> content.withLocation("Room 4"));
      again.sync();
      laptop.sync();
      assertThat(serverIds()).hasSize(1);
      assertThat(laptop.event(ME, "Invoices").content().location()).isEqualTo("Room 4");
      assertThat(again.store().conflicts().all()).isEmpty();
    }
  }
}
