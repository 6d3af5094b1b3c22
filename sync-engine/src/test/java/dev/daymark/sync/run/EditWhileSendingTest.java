package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.sync.OutboxEntry;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the person does while a request is under way decides about the row, not about the answer.
 */
class EditWhileSendingTest extends TwoDevices {

  EditWhileSendingTest() throws IOException {}

  @Test
  void anEventMovedToThisDeviceWhileItsEditTravelsIsDeletedThereAndKeptHere() throws Exception {
    CalendarEvent event = desk.create(ME, INVOICES);
    converge();
    Calendar here = desk.store().localEdits().createCalendar("Here", "#112233").item();
    desk.edit(event.id(), content -> content.withSummary("Bills"));
    whileSending(
        OutboxEntry.Kind.UPDATE, () -> desk.store().localEdits().moveEvent(event.id(), here.id()));
    converge();
    assertThat(desk.events(ME)).isEmpty();
    assertThat(serverIds()).isEmpty();
    assertThat(desk.store().events().ofCalendar(here.id())).hasSize(1);
  }

  @Test
  void anEventBroughtBackWhileItsDeletionTravelsIsCreatedAnewWithoutAConflict() throws Exception {
    CalendarEvent event = desk.create(ME, INVOICES);
    converge();
    var deletion = desk.store().localEdits().deleteEvent(event.id());
    whileSending(OutboxEntry.Kind.DELETE, () -> desk.store().localEdits().undo(deletion.change()));
    converge();
    assertThat(desk.store().conflicts().all()).isEmpty();
    assertThat(serverIds()).hasSize(1);
    laptop.event(ME, "Invoices");
  }

  @Test
  void whatOthersCalledOffOfASeriesThatIsBroughtBackWhileItsDeletionTravelsStaysCalledOff()
      throws Exception {
    CalendarEvent series =
        desk.create(ME, INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=5")));
    converge();
    OriginalStart second = new OriginalStart.AtInstant(TEN.plusDays(1).toInstant());
    laptop
        .store()
        .localEdits()
        .deleteOccurrence(laptop.series(ME, "Invoices").id(), second, RecurrenceScope.THIS);
    laptop.sync();
    var deletion = desk.store().localEdits().deleteEvent(series.id());
    whileSending(OutboxEntry.Kind.DELETE, () -> desk.store().localEdits().undo(deletion.change()));
    converge();
    for (Device device : List.of(desk, laptop)) {
      assertThat(device.store().events().occurrence(device.series(ME, "Invoices").id(), second))
          .as("the second one")
          .isEmpty();
      assertThat(device.events(ME)).hasSize(2);
    }
    assertThat(desk.store().conflicts().all()).isEmpty();
  }
}
