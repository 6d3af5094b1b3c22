package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.CalendarTrouble;
import dev.daymark.domain.sync.CalendarTrouble.Reason;
import dev.daymark.domain.sync.SyncRun;
import dev.daymark.sync.RecordedRuns;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncReport.AccountReport;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.fake.FakeRequest;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** One calendar that cannot be read is told, and does not hold up the others. */
class PartlySyncTest extends TwoDevices {

  private static final Predicate<FakeRequest> MINE =
      Requests.eventLists()
          .and(Requests.path("/calendar/v3/calendars/me(@|%40)example.com/events"));

  PartlySyncTest() throws IOException {}

  private SyncStatus status() {
    return desk.engine().status();
  }

  /** What the only trouble is, in the report, the engine's status and the store alike. */
  private CalendarTrouble trouble(AccountReport report) {
    assertThat(report.failure()).isNull();
    assertThat(report.succeeded()).isFalse();
    assertThat(report.troubles()).hasSize(1);
    assertThat(status().troubles()).isEqualTo(report.troubles());
    assertThat(desk.store().syncState().troubles()).isEqualTo(report.troubles());
    CalendarTrouble trouble = report.troubles().getFirst();
    assertThat(trouble.calendar()).isEqualTo(desk.calendar(ME).id());
    return trouble;
  }

  @Test
  void aCalendarThatIsNotFoundIsToldAndTheOthersGoOn() {
    laptop.create(ME, INVOICES.withSummary("Choir"));
    laptop.create(WORK, INVOICES);
    laptop.sync();
    Instant before = status().lastSyncedAt();
    later();
    google.faults().always(MINE, Fault.refuse(404, "notFound"));
    CalendarTrouble trouble = trouble(desk.tryToSync());
    assertThat(trouble.reason()).isEqualTo(Reason.GONE);
    assertThat(trouble.code()).isEqualTo("404");
    desk.event(WORK, "Invoices");
    assertThat(status().lastSyncedAt()).isEqualTo(before);
    google.faults().clear();
    later();
    assertThat(desk.sync().succeeded()).isTrue();
    assertThat(status().troubles()).isEmpty();
    assertThat(status().lastSyncedAt()).isEqualTo(clock.instant());
    converge();
  }

  @Test
  void aCalendarThatMayNotBeReadIsToldWithTheCode() {
    google.faults().always(MINE, Fault.refuse(403, "forbidden"));
    CalendarTrouble trouble = trouble(desk.tryToSync());
    assertThat(trouble.reason()).isEqualTo(Reason.FORBIDDEN);
    assertThat(trouble.code()).isEqualTo("403 forbidden");
  }

  @Test
  void whatMakesNoSenseCostsItsCalendarOnlyWhoseChangesWait() {
    EventId mine = desk.create(ME, INVOICES).id();
    desk.create(WORK, INVOICES.withSummary("Bills"));
    google.faults().always(MINE, new Fault.BrokenJson());
    assertThat(trouble(desk.tryToSync()).reason()).isEqualTo(Reason.UNREADABLE);
    assertThat(work.events()).hasSize(1);
    assertThat(account.primary().events()).isEmpty();
    assertThat(desk.store().outbox().all())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.eventId()).isEqualTo(mine);
              assertThat(entry.attempts()).isZero();
            });
    google.faults().clear();
    converge();
  }

  @Test
  void aCalendarListThatMakesNoSenseHoldsUpNoKnownCalendar() {
    desk.create(ME, INVOICES);
    google.faults().always(Requests.calendarLists(), new Fault.BrokenJson());
    AccountReport report = desk.tryToSync();
    assertThat(report.failure()).isEqualTo(SyncFailure.Unavailable.senseless());
    assertThat(report.endedEarly()).isFalse();
    assertThat(account.primary().events()).hasSize(1);
    assertThat(desk.store().outbox().all()).isEmpty();
    google.faults().clear();
    converge();
  }

  @Test
  void aServiceThatFailsAtOneCalendarOnlyIsThatCalendarsTrouble() {
    google.faults().always(MINE, Fault.unavailable());
    CalendarTrouble trouble = trouble(desk.tryToSync());
    assertThat(trouble.reason()).isEqualTo(Reason.FAILING);
    assertThat(trouble.code()).isEqualTo("HTTP 503");
  }

  @Test
  void aServiceThatFailsAtTwoCalendarsFailsAndNoCalendarIsBlamed() {
    google.faults().always(Requests.eventLists(), Fault.unavailable());
    AccountReport report = desk.tryToSync();
    assertThat(report.failure()).isInstanceOf(SyncFailure.Unavailable.class);
    assertThat(report.troubles()).isEmpty();
    assertThat(status().failures()).containsOnlyKeys(desk.account().id());
  }

  @Test
  void aServiceThatFailsAtTheOnlyCalendarFails() {
    desk.store().localEdits().editCalendar(desk.calendar(WORK).id(), it -> it.withSelected(false));
    google.faults().always(MINE, Fault.unavailable());
    AccountReport report = desk.tryToSync();
    assertThat(report.failure()).isInstanceOf(SyncFailure.Unavailable.class);
    assertThat(report.troubles()).isEmpty();
  }

  @Test
  void aRestartKnowsOfItBeforeItHasTriedAnything() {
    google.faults().always(MINE, Fault.refuse(403, "forbidden"));
    List<CalendarTrouble> told = desk.tryToSync().troubles();
    Device again = desk.restarted();
    assertThat(again.engine().status().troubles()).isEqualTo(told);
    assertThat(again.engine().status().running()).isFalse();
    assertThat(again.engine().status().failures()).isEmpty();
  }

  @Test
  void aRestartKnowsThatTheServiceFailedLast() {
    google.faults().always(Requests.calendarLists(), Fault.unavailable());
    desk.tryToSync();
    Device again = desk.restarted();
    assertThat(again.engine().status().failures())
        .containsOnlyKeys(desk.account().id())
        .allSatisfy(
            (id, failure) -> assertThat(failure).isInstanceOf(SyncFailure.Unavailable.class));
  }

  @Test
  void itIsToldSinceItsFirstFailureAndRecordedOnce() {
    google.faults().always(MINE, Fault.refuse(404, "notFound"));
    Instant since = trouble(desk.tryToSync()).since();
    assertThat(RecordedRuns.of(desk.store()).lastOutcome(desk.account().id()))
        .isEqualTo(RecordedRuns.PARTLY);
    List<SyncRun> runs = desk.store().syncState().runs(100);
    later();
    assertThat(trouble(desk.tryToSync()).since()).isEqualTo(since);
    assertThat(desk.store().syncState().runs(100)).isEqualTo(runs);
  }

  @Test
  void aCalendarThatIsNoLongerSyncedIsInNoTrouble() {
    google.faults().always(MINE, Fault.refuse(404, "notFound"));
    trouble(desk.tryToSync());
    desk.store().localEdits().editCalendar(desk.calendar(ME).id(), it -> it.withSelected(false));
    later();
    assertThat(desk.sync().succeeded()).isTrue();
    assertThat(status().troubles()).isEmpty();
    assertThat(status().lastSyncedAt()).isEqualTo(clock.instant());
  }
}
