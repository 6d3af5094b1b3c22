package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
    whileHeld("PATCH", () -> desk.store().localEdits().moveEvent(event.id(), here.id()));
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
    whileHeld("DELETE", () -> desk.store().localEdits().undo(deletion.change()));
    converge();
    assertThat(desk.store().conflicts().all()).isEmpty();
    assertThat(serverIds()).hasSize(1);
    laptop.event(ME, "Invoices");
  }

  /** Syncs, and does something after the request was sent and before it is answered. */
  private void whileHeld(String method, Runnable meanwhile) throws Exception {
    CountDownLatch latch = new CountDownLatch(1);
    google.faults().next(Requests.method(method), new Fault.Hold(latch));
    CompletableFuture<SyncReport.AccountReport> run =
        CompletableFuture.supplyAsync(desk::tryToSync);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
    while (desk.store().outbox().all().stream().noneMatch(entry -> entry.attempts() > 0)) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
    meanwhile.run();
    latch.countDown();
    run.get(20, TimeUnit.SECONDS);
    later();
  }
}
