package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Attendee;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.storage.ChangeId;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A refusal that says that nothing was done leaves nothing in doubt. */
class QuotaTest extends TwoDevices {

  QuotaTest() throws IOException {}

  static Stream<Fault> refusals() {
    return Stream.of(
        Fault.rateLimited(),
        Fault.tooManyRequests(Duration.ofHours(1)),
        Fault.refuse(403, "quotaExceeded"),
        Fault.refuse(403, "insufficientPermissions"),
        Fault.refuse(403, "forbiddenForNonOrganizer"));
  }

  @Test
  void anInvitationOfWhichGoogleTakesNoMoreHoldsBackNoOtherEvent() {
    CalendarEvent party =
        desk.create(ME, INVOICES.withAttendees(List.of(Attendee.of("omar@example.com"))));
    desk.create(ME, INVOICES.withSummary("Bills"));
    google.faults().next(Requests.method("POST"), Fault.refuse(403, "quotaExceeded"));
    assertThat(desk.tryToSync().failure()).isInstanceOf(SyncFailure.QuotaExceeded.class);
    assertThat(desk.store().outbox().all())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.eventId()).isEqualTo(party.id());
              assertThat(entry.isParked()).isFalse();
            });
    assertThat(serverIds()).hasSize(1);
    later();
    converge();
    laptop.event(ME, "Invoices");
  }

  @Test
  void whereNothingIsTakenAnyMoreNotEverythingIsTried() {
    for (int i = 0; i < 9; i++) {
      desk.create(ME, INVOICES.withSummary("Bill " + i));
    }
    google.log().clear();
    google.faults().always(Requests.method("POST"), Fault.refuse(403, "quotaExceeded"));
    desk.tryToSync();
    assertThat(google.log().count(Requests.method("POST"))).isEqualTo(6);
    google.faults().clear();
    clock.advance(Duration.ofHours(2));
    converge();
    assertThat(serverIds()).hasSize(9);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void aRefusedDeletionThatIsTakenBackLeavesTheEventThere(Fault refusal) {
    CalendarEvent event = desk.create(ME, INVOICES);
    converge();
    List<String> before = serverIds();
    ChangeId deletion = desk.store().localEdits().deleteEvent(event.id()).change();
    google.faults().always(Requests.method("DELETE"), refusal);
    desk.tryToSync();
    google.faults().clear();
    desk.store().localEdits().undo(deletion);
    later();
    assertThat(desk.store().outbox().all()).isEmpty();
    converge();
    assertThat(serverIds()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void aRefusalAfterALostAnswerLeavesADeletionInDoubt(Fault refusal) {
    CalendarEvent event = desk.create(ME, INVOICES);
    converge();
    ChangeId deletion = desk.store().localEdits().deleteEvent(event.id()).change();
    google.faults().next(Requests.method("DELETE"), new Fault.DropAfter());
    google.faults().always(Requests.method("DELETE"), refusal);
    desk.tryToSync();
    assertThat(desk.store().outbox().all())
        .singleElement()
        .satisfies(entry -> assertThat(entry.attempts()).isPositive())
        .satisfies(entry -> assertThat(entry.isParked()).isFalse());
    google.faults().clear();
    desk.store().localEdits().undo(deletion);
    clock.advance(Duration.ofHours(2));
    converge();
    assertThat(laptop.event(ME, "Invoices").content()).isEqualTo(event.content());
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void aNewEventThatWasRefusedAndIsDeletedLeavesNothingToAskFor(Fault refusal) {
    CalendarEvent event = desk.create(ME, INVOICES);
    google.faults().always(Requests.method("POST"), refusal);
    desk.tryToSync();
    google.faults().clear();
    desk.store().localEdits().deleteEvent(event.id());
    assertThat(desk.store().outbox().all()).isEmpty();
    clock.advance(Duration.ofHours(2));
    converge();
    assertThat(serverIds()).isEmpty();
  }

  @Test
  void aNewEventWhoseAnswerWasLostBeforeTheRefusalIsStillAskedFor() {
    CalendarEvent event = desk.create(ME, INVOICES);
    google.faults().next(Requests.method("POST"), new Fault.DropAfter());
    google.faults().always(Requests.method("POST"), Fault.rateLimited());
    desk.tryToSync();
    google.faults().clear();
    desk.store().localEdits().deleteEvent(event.id());
    later();
    converge();
    assertThat(serverIds()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void aRefusedMoveOrChangeIsNotTakenForOneThatMayHaveArrived(Fault refusal) {
    CalendarEvent moved = desk.create(ME, INVOICES);
    CalendarEvent changed = desk.create(ME, INVOICES.withSummary("Bills"));
    converge();
    desk.store().localEdits().moveEvent(moved.id(), desk.calendar(WORK).id());
    google.faults().always(Requests.eventWrites(), refusal);
    desk.tryToSync();
    desk.edit(changed.id(), content -> content.withSummary("Paid"));
    clock.advance(Duration.ofHours(2));
    desk.tryToSync();
    google.faults().clear();
    assertThat(desk.store().outbox().all())
        .hasSize(2)
        .extracting(OutboxEntry::attempts)
        .containsOnly(0);
  }
}
