package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.sync.doctor.Doctor;
import dev.daymark.sync.doctor.Finding;
import dev.daymark.sync.doctor.Finding.Kind;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoctorTest extends TwoDevices {

  DoctorTest() throws IOException {}

  private List<Finding> examined() {
    return desk.google().doctor().examine();
  }

  @Test
  void anEventThatWaitsToBeMovedIsSaidToBeMovedAndNotDeleted() {
    CalendarEvent event = desk.create(ME, INVOICES);
    converge();
    desk.store().localEdits().moveEvent(event.id(), desk.calendar(WORK).id());
    List<Finding> findings = examined();
    assertThat(findings)
        .extracting(Finding::kind, Finding::place, Finding::title, Finding::sentence)
        .containsExactlyInAnyOrder(
            tuple(
                Kind.WAITING,
                ME,
                "Invoices",
                "You moved it to the calendar \"Work\", and Google does not know yet."),
            tuple(
                Kind.WAITING,
                WORK,
                "Invoices",
                "You moved it here, and Google does not know yet."));
    assertThat(Doctor.isWell(findings)).isTrue();
  }

  @Test
  void whatWaitsInAnotherCalendarExplainsNothingInThisOne() {
    EventId deleted = desk.create(ME, INVOICES).id();
    converge();
    String remoteId = serverIds().iterator().next();
    desk.store().localEdits().deleteEvent(deleted);
    work.addEvent(
        "{\"id\":\"%s\",\"summary\":\"Namesake\",\"start\":{\"date\":\"2026-12-01\"},\"end\":{\"date\":\"2026-12-02\"}}"
            .formatted(remoteId));
    assertThat(examined())
        .extracting(Finding::kind, Finding::place, Finding::title)
        .containsExactlyInAnyOrder(
            tuple(Kind.WAITING, ME, "Invoices"), tuple(Kind.MISSING_HERE, WORK, "Namesake"));
  }

  @Test
  void aRefusedChangeIsToldWithItsReason() {
    EventId id = desk.create(ME, INVOICES).id();
    converge();
    google.faults().always(Requests.eventWrites(), Fault.refuse(403, "forbiddenForNonOrganizer"));
    desk.edit(id, content -> content.withSummary("Bills"));
    desk.sync();
    List<Finding> findings = examined();
    assertThat(findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.kind()).isEqualTo(Kind.REFUSED);
              assertThat(finding.sentence())
                  .isEqualTo(
                      "You changed it here, and it was refused: You can't change this event."
                          + " Somebody else organises it.");
            });
    assertThat(Doctor.isWell(findings)).isFalse();
  }

  @Test
  void aCalendarThatCannotBeReadIsSaidSoAndNothingElseIsConcluded() {
    desk.create(ME, INVOICES);
    converge();
    google.faults().always(Requests.eventLists(), Fault.refuse(403, "forbidden"));
    assertThat(examined()).extracting(Finding::kind).containsOnly(Kind.NOT_READ);
  }

  private void callOffTheSecondDay() {
    desk.create(ME, INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=4")));
    converge();
    OriginalStart second = new OriginalStart.AtInstant(TEN.plusDays(1).toInstant());
    CalendarEvent there = laptop.series(ME, "Invoices");
    laptop.store().localEdits().deleteOccurrence(there.id(), second, RecurrenceScope.THIS);
    laptop.sync();
  }

  @Test
  void aDayThatWasCalledOffThereAndIsStillHereIsTold() {
    callOffTheSecondDay();
    assertThat(examined())
        .extracting(Finding::kind, Finding::sentence)
        .containsExactly(
            tuple(Kind.MISSING_HERE, "An occurrence is called off in Google, and still here."));
  }

  @Test
  void aDayThatWasCalledOffIsNotMissedWhereItsSeriesTakesPlaceAtAnotherTimeByNow() {
    callOffTheSecondDay();
    EventTime noon = new EventTime.Timed(TEN.plusHours(2), TEN.plusHours(3));
    laptop.edit(laptop.series(ME, "Invoices").id(), content -> content.withTime(noon));
    laptop.sync();
    later();
    converge();
    assertThat(examined()).isEmpty();
  }
}
