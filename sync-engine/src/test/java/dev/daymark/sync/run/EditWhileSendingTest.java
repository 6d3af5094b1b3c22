package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.sync.OutboxEntry;
import java.io.IOException;
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
}
