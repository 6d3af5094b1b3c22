package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.sync.FailureWords;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What nobody foresaw costs as little as possible, and is told as it is. */
class UnexpectedFailureTest extends TwoDevices {

  UnexpectedFailureTest() throws IOException {}

  @Test
  void anAnswerOfWrongTypesIsAFailureAndTheNextRunGoesOn() {
    desk.create(ME, INVOICES);
    google.faults().always(Requests.eventLists(), new Fault.MistypedJson());
    assertThat(desk.tryToSync().failure()).isInstanceOf(SyncFailure.Unavailable.class);
    assertThat(desk.engine().status().failures()).containsKey(desk.account().id());
    google.faults().clear();
    converge();
    laptop.event(ME, "Invoices");
  }

  /** Exactly one of a page token and a sync token is in every page of Google's. */
  @Test
  void aListingThatDoesNotSayThatItIsWholeIsNone() {
    desk.create(ME, INVOICES);
    converge();
    google.expireAllSyncTokens();
    google.faults().always(Requests.eventLists(), new Fault.Bare());
    assertThat(desk.tryToSync().failure()).isInstanceOf(SyncFailure.Unavailable.class);
    desk.event(ME, "Invoices");
    google.faults().clear();
    google.faults().always(Requests.calendarLists(), new Fault.Bare());
    assertThat(desk.tryToSync().failure()).isInstanceOf(SyncFailure.Unavailable.class);
    google.faults().clear();
    converge();
    desk.event(ME, "Invoices");
  }

  @Test
  void aRefusalThatConcernsTheAccountStopsItWithAReasonAndParksNothing() {
    EventId id = desk.create(ME, INVOICES).id();
    converge();
    desk.edit(id, content -> content.withSummary("Bills"));
    desk.create(ME, INVOICES.withSummary("Other"));
    google.faults().always(Requests.eventWrites(), Fault.refuse(403, "insufficientPermissions"));
    SyncReport.AccountReport report = desk.tryToSync();
    assertThat(report.explanation()).contains("Sign in again and allow it");
    assertThat(google.log().count(Requests.eventWrites())).isEqualTo(1);
    assertThat(desk.store().outbox().all()).hasSize(2).noneMatch(OutboxEntry::isParked);
    google.faults().clear();
    converge();
    laptop.event(ME, "Bills");
  }

  @Test
  void aListenerThatFailsDoesNotEndTheSync() {
    try (var failing =
            desk.engine()
                .subscribe(
                    _ -> {
                      throw new IllegalStateException("a listener's own fault");
                    });
        var other = desk.engine().subscribe(_ -> {})) {
      assertThat(failing).isNotSameAs(other);
      desk.create(ME, INVOICES);
      assertThat(desk.sync().pushed()).isEqualTo(1);
      assertThat(desk.sync().failure()).isNull();
    }
  }

  @Test
  void somethingUnexpectedInOneAccountIsThatAccountsFailure() {
    AccountRuns runs =
        new AccountRuns(
            desk.store(),
            _ -> {
              throw new NullPointerException("nobody foresaw this");
            },
            MassChangeBrake.usual(),
            new FailureWords(BERLIN),
            clock,
            UUID::randomUUID,
            Runnable::run,
            () -> {});
    SyncReport report = runs.run(SyncTrigger.MANUAL, Set.of(), _ -> {});
    assertThat(report.accounts())
        .singleElement()
        .satisfies(
            account -> {
              assertThat(account.failure()).isEqualTo(SyncFailure.Unavailable.unexpected());
              assertThat(account.explanation()).startsWith("Daymark could not finish the sync");
            });
  }
}
