package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.storage.ChangeId;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Events that others move to another calendar while something of them waits here. */
class MovedElsewhereTest extends TwoDevices {

  private static final OriginalStart SECOND =
      new OriginalStart.AtInstant(TEN.plusDays(1).toInstant());

  private static final OriginalStart THIRD =
      new OriginalStart.AtInstant(TEN.plusDays(2).toInstant());

  MovedElsewhereTest() throws IOException {}

  @Test
  void anEditGoesWhereOthersMovedTheEvent() {
    CalendarEvent event = desk.create(ME, INVOICES);
    converge();
    desk.edit(event.id(), content -> content.withSummary("Bills"));
    laptop.store().localEdits().moveEvent(laptop.event(ME, "Invoices").id(), workOf(laptop));
    laptop.sync();
    later();
    converge();
    assertThat(desk.events(ME)).isEmpty();
    assertThat(desk.event(WORK, "Bills").id()).isEqualTo(event.id());
    assertThat(serverIds()).hasSize(1);
    assertThat(desk.store().conflicts().all()).isEmpty();
  }

  @Test
  void anEditGoesWhereOthersMovedTheEventThoughItWasListedThereFirst() {
    CalendarEvent event = desk.create(WORK, INVOICES);
    converge();
    desk.edit(event.id(), content -> content.withSummary("Bills"));
    laptop
        .store()
        .localEdits()
        .moveEvent(laptop.event(WORK, "Invoices").id(), laptop.calendar(ME).id());
    laptop.sync();
    later();
    converge();
    assertThat(desk.events(WORK)).isEmpty();
    assertThat(desk.event(ME, "Bills").id()).isEqualTo(event.id());
    assertThat(serverIds()).hasSize(1);
  }

  @Test
  void anOccurrenceThatWaitsGoesWithItsSeriesAndKeepsWhatOthersMadeOfAnother() {
    CalendarEvent series =
        desk.create(ME, INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=5")));
    converge();
    edit(desk, series, SECOND, "Room 4");
    CalendarEvent there = laptop.series(ME, "Invoices");
    edit(laptop, there, THIRD, "Room 9");
    laptop.store().localEdits().moveEvent(there.id(), workOf(laptop));
    laptop.sync();
    later();
    converge();
    CalendarEvent moved = desk.series(WORK, "Invoices");
    assertThat(moved.id()).isEqualTo(series.id());
    assertThat(location(moved, SECOND)).isEqualTo("Room 4");
    assertThat(location(moved, THIRD)).isEqualTo("Room 9");
    assertThat(desk.events(ME)).isEmpty();
  }

  @Test
  void aSeriesThatComesBackToWhereItWasBringsWhatOthersMadeOfItAndMovedElsewhere() {
    CalendarEvent series =
        desk.create(ME, INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=5")));
    converge();
    ChangeId deletion = desk.store().localEdits().deleteEvent(series.id()).change();
    CalendarEvent there = laptop.series(ME, "Invoices");
    laptop.edit(there.id(), content -> content.withDescription("The new ones"));
    edit(laptop, there, SECOND, "Room 9");
    laptop.store().localEdits().moveEvent(there.id(), workOf(laptop));
    later();
    laptop.sync();
    later();
    desk.sync();
    desk.sync();
    assertThat(desk.series(WORK, "Invoices").id()).isEqualTo(series.id());
    desk.store().localEdits().undo(deletion);
    assertThat(desk.events(WORK)).isEmpty();
    assertThat(desk.events(ME)).hasSize(2);
    converge();
    assertThat(location(desk.series(ME, "Invoices"), SECOND)).isEqualTo("Room 9");
    assertThat(desk.events(WORK)).isEmpty();
    assertThat(work.events()).isEmpty();
    assertThat(laptop.events(ME)).hasSize(2);
  }

  @Test
  void anOccurrenceGoesBackToASeriesThatOthersMovedSinceItWasSplit() {
    CalendarEvent series =
        desk.create(ME, INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=5")));
    converge();
    edit(desk, series, THIRD, "Room 4");
    ChangeId split =
        desk.store()
            .localEdits()
            .editOccurrence(
                series.id(),
                SECOND,
                RecurrenceScope.THIS_AND_FOLLOWING,
                content -> content.withSummary("Bills"))
            .change();
    laptop.store().localEdits().moveEvent(laptop.series(ME, "Invoices").id(), workOf(laptop));
    laptop.sync();
    later();
    converge();
    assertThat(desk.series(WORK, "Invoices").id()).isEqualTo(series.id());
    desk.store().localEdits().undo(split);
    assertThat(desk.events(ME)).isEmpty();
    converge();
    assertThat(desk.events(ME)).isEmpty();
    assertThat(desk.events(WORK)).hasSize(2);
    assertThat(location(desk.series(WORK, "Invoices"), THIRD)).isEqualTo("Room 4");
    assertThat(laptop.events(ME)).isEmpty();
    assertThat(laptop.events(WORK)).hasSize(2);
  }

  @Test
  void anEventDeletedHereIsDeletedWhereOthersMovedIt() {
    CalendarEvent event = desk.create(ME, INVOICES);
    converge();
    desk.store().localEdits().deleteEvent(event.id());
    laptop.store().localEdits().moveEvent(laptop.event(ME, "Invoices").id(), workOf(laptop));
    laptop.sync();
    later();
    converge();
    assertThat(serverIds()).isEmpty();
  }

  @Test
  void aDeletionTakesNoOccurrenceAlongThatWasChangedWhereOthersMovedTheSeries() {
    CalendarEvent series =
        desk.create(ME, INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=5")));
    converge();
    desk.store().localEdits().deleteEvent(series.id());
    laptop.store().localEdits().moveEvent(laptop.series(ME, "Invoices").id(), workOf(laptop));
    laptop.sync();
    google
        .faults()
        .always(
            Requests.path(".*/calendars/me(@|%40)example.com/events"),
            Fault.refuse(500, "backendError"));
    desk.tryToSync();
    google.faults().clear();
    edit(desk, desk.series(WORK, "Invoices"), SECOND, "Room 4");
    later();
    converge();
    assertThat(location(desk.series(WORK, "Invoices"), SECOND)).isEqualTo("Room 4");
    assertThat(desk.events(ME)).isEmpty();
  }

  @Test
  void anEventThatLeftTheAccountAfterAMoveInDoubtLeavesNothingBehind() {
    CalendarEvent event = desk.create(ME, INVOICES);
    converge();
    desk.store().localEdits().moveEvent(event.id(), workOf(desk));
    google.faults().times(2, Requests.path(".*/move"), new Fault.DropAfter());
    desk.tryToSync();
    google.faults().clear();
    desk.store()
        .localEdits()
        .moveEvent(event.id(), desk.store().calendars().defaultCalendar().id());
    later();
    converge();
    assertThat(serverIds()).isEmpty();
    assertThat(desk.store().events().find(event.id())).isPresent();
    assertThat(desk.store().conflicts().all()).isEmpty();
  }

  @Test
  void anEventThatOthersMovedBackStaysThoughAnEditOfItWasKeptAsANewEventMeanwhile() {
    CalendarEvent event = desk.create(WORK, INVOICES);
    converge();
    desk.edit(event.id(), content -> content.withSummary("Bills"));
    move(laptop, WORK, ME);
    google
        .faults()
        .always(
            Requests.path(".*/calendars/me(@|%40)example.com/events"),
            Fault.refuse(500, "backendError"));
    desk.tryToSync();
    google.faults().clear();
    desk.event(WORK, "Bills");
    move(laptop, ME, WORK);
    later();
    converge();
    assertThat(serverIds()).hasSize(2);
    desk.event(WORK, "Invoices");
    desk.event(WORK, "Bills");
  }

  @Test
  void anEventThatOthersMovedAwayAndBackStaysThoughTheAnswerAboutAChangeOfItWasLost() {
    CalendarEvent event = desk.create(ME, INVOICES);
    converge();
    desk.edit(event.id(), content -> content.withSummary("Bills"));
    google.faults().times(2, Requests.method("PATCH"), new Fault.DropAfter());
    desk.tryToSync();
    google.faults().clear();
    move(laptop, ME, WORK, "Bills");
    later();
    converge();
    assertThat(desk.event(WORK, "Bills").id()).isEqualTo(event.id());
    move(laptop, WORK, ME, "Bills");
    later();
    converge();
    desk.event(ME, "Bills");
    assertThat(serverIds()).hasSize(1);
  }

  private static void move(Device device, String from, String to) {
    move(device, from, to, "Invoices");
  }

  /** Others move an event. */
  private static void move(Device device, String from, String to, String summary) {
    device.sync();
    CalendarEvent event = device.event(from, summary);
    device.store().localEdits().moveEvent(event.id(), device.calendar(to).id());
    device.sync();
  }

  @Test
  void anEditOfAnEventThatOthersDeletedIsKeptAsBefore() {
    CalendarEvent event = desk.create(ME, INVOICES);
    converge();
    desk.edit(event.id(), content -> content.withSummary("Bills"));
    laptop.store().localEdits().deleteEvent(laptop.event(ME, "Invoices").id());
    laptop.sync();
    later();
    converge();
    laptop.event(ME, "Bills");
    assertThat(desk.store().conflicts().open()).hasSize(1);
  }

  private CalendarEvent createdInDoubt() {
    CalendarEvent event = desk.create(ME, INVOICES);
    google.faults().times(2, Requests.method("POST"), new Fault.DropAfter());
    desk.tryToSync();
    google.faults().clear();
    assertThat(serverIds()).hasSize(1);
    return event;
  }

  @Test
  void anEventWhoseCreationWasInDoubtAndThatOthersDeletedIsNotMadeAgain() {
    CalendarEvent event = createdInDoubt();
    account.primary().deleteEvent(serverIds().getFirst());
    later();
    converge();
    assertThat(serverIds()).isEmpty();
    assertThat(desk.store().events().find(event.id())).isEmpty();
    assertThat(desk.store().conflicts().all()).isEmpty();
  }

  @Test
  void whatWasChangedInItSinceIsKept() {
    CalendarEvent event = createdInDoubt();
    desk.edit(event.id(), content -> content.withSummary("Bills"));
    account.primary().deleteEvent(serverIds().getFirst());
    later();
    converge();
    laptop.event(ME, "Bills");
    assertThat(desk.store().conflicts().open()).hasSize(1);
  }

  private static CalendarId workOf(Device device) {
    return device.calendar(WORK).id();
  }

  private static void edit(Device device, CalendarEvent series, OriginalStart slot, String room) {
    device
        .store()
        .localEdits()
        .editOccurrence(
            series.id(), slot, RecurrenceScope.THIS, content -> content.withLocation(room));
  }

  private String location(CalendarEvent series, OriginalStart slot) {
    return desk.store()
        .events()
        .occurrence(series.id(), slot)
        .orElseThrow()
        .event()
        .content()
        .location();
  }
}
