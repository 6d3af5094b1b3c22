package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.sync.CalendarTrouble.Reason;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.fake.FakeCalendar;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Something that nobody foresaw goes wrong with a calendar that is read, or with their list. */
final class StumbledCalendarsTest extends StumblingEngine {

  StumbledCalendarsTest() throws IOException {}

  @Test
  void aCalendarThatIsStumbledAtHoldsUpNoOther() {
    own.create(ME, INVOICES);
    own.create(WORK, INVOICES.withSummary("Waits"));
    account.primary().addEvent(theirs("Theirs"));
    work.addEvent(theirs("Odd"));
    broken.add(work.id());
    for (int i = 0; i < 2; i++) {
      SyncReport.AccountReport report = run();
      assertThat(report.failure()).isNull();
      assertThat(report.succeeded()).isFalse();
      assertThat(report.troubles())
          .singleElement()
          .satisfies(trouble -> assertThat(trouble.reason()).isEqualTo(Reason.STUMBLED));
      own.event(ME, "Theirs");
      assertThat(account.primary().events()).hasSize(2);
      assertThat(outbox()).singleElement().matches(entry -> !entry.isParked());
    }
    broken.clear();
    SyncReport.AccountReport report = run();
    assertThat(report.failure()).isNull();
    assertThat(report.troubles()).isEmpty();
    own.event(WORK, "Odd");
    assertThat(outbox()).isEmpty();
    converge();
  }

  @Test
  void twoCalendarsThatAreStumbledAtHoldUpNoThird() {
    FakeCalendar choir = account.addCalendar("Choir", BERLIN);
    run();
    own.create(ME, INVOICES);
    choir.addEvent(theirs("Rehearsal"));
    broken.addAll(Set.of(work.id(), account.primary().id()));
    SyncReport.AccountReport report = run();
    assertThat(report.failure()).isNull();
    assertThat(report.troubles()).hasSize(2);
    own.event("Choir", "Rehearsal");
    broken.clear();
    assertThat(run().succeeded()).isTrue();
    assertThat(outbox()).isEmpty();
  }

  @Test
  void whereEveryCalendarIsStumbledAtTheRunFails() {
    broken.add("events");
    SyncReport.AccountReport report = run();
    assertThat(report.failure()).isEqualTo(UNEXPECTED);
    assertThat(report.endedEarly()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"changeCalendar", "createCalendar", "leaveCalendar"})
  void aChangeOfTheCalendarListThatIsStumbledAtHoldsUpNothingElse(String request) {
    FakeCalendar choir = account.addCalendar("Choir", BERLIN);
    run();
    own.create(ME, INVOICES);
    switch (request) {
      case "changeCalendar" ->
          own.store()
              .localEdits()
              .editCalendar(own.calendar(WORK).id(), now -> now.withSummary("Office"));
      case "createCalendar" ->
          own.store().localEdits().createCalendar(own.account().id(), "Garden", "#112233");
      default -> own.store().localEdits().leaveCalendar(own.calendar("Choir").id());
    }
    broken.add(request);
    for (int i = 0; i < 2; i++) {
      SyncReport.AccountReport report = run();
      assertThat(report.failure()).isEqualTo(UNEXPECTED);
      assertThat(report.endedEarly()).isFalse();
      assertThat(report.rounds()).isPositive();
      assertThat(outbox()).isEmpty();
    }
    assertThat(serverIds()).hasSize(1);
    broken.clear();
    assertThat(run().failure()).isNull();
    assertThat(own.store().syncState().calendarChanges()).isEmpty();
    assertThat(own.store().syncState().departingCalendars()).isEmpty();
    assertThat(account.calendars().stream().filter(it -> !it.equals(choir)))
        .hasSize(request.equals("createCalendar") ? 3 : 2);
  }

  @Test
  void aCalendarListThatIsStumbledAtHoldsUpNoKnownCalendar() {
    FakeCalendar choir = account.addCalendar("Choir", BERLIN);
    own.create(ME, INVOICES);
    work.addEvent(theirs("Theirs"));
    broken.add("calendars");
    for (int i = 0; i < 2; i++) {
      SyncReport.AccountReport report = run();
      assertThat(report.failure()).isEqualTo(UNEXPECTED);
      assertThat(report.endedEarly()).isFalse();
      assertThat(outbox()).isEmpty();
    }
    own.event(WORK, "Theirs");
    broken.clear();
    assertThat(run().succeeded()).isTrue();
    assertThat(own.calendar("Choir").remoteId()).isEqualTo(choir.id());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCalendarTakenOffTheListWhileItIsReadIsNoTrouble(boolean breaks) {
    work.addEvent(theirs("Theirs"));
    own.create(ME, INVOICES);
    Calendar left = own.calendar(WORK);
    if (breaks) {
      broken.add(work.id());
    }
    meanwhile.put(work.id(), () -> own.store().localEdits().leaveCalendar(left.id()));
    SyncReport.AccountReport report = run();
    assertThat(report.failure()).isNull();
    assertThat(report.troubles()).isEmpty();
    assertThat(account.primary().events()).hasSize(1);
    meanwhile.clear();
    assertThat(run().succeeded()).isTrue();
    assertThat(own.store().calendars().find(left.id())).isEmpty();
    assertThat(own.store().syncState().departingCalendars()).isEmpty();
    assertThat(work.events()).hasSize(1);
  }

  private static String theirs(String title) {
    return "{\"summary\":\"%s\",\"start\":{\"date\":\"2026-12-01\"},\"end\":{\"date\":\"2026-12-02\"}}"
        .formatted(title);
  }
}
