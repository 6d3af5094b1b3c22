package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.RecurrenceScope;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.storage.Edit;
import dev.daymark.sync.fake.FakeRequest;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What the person does while a request is under way decides about the row, not about the answer.
 */
class EditWhileSendingTest extends TwoDevices {

  private static final Predicate<FakeRequest> OCCURRENCES = Requests.path(".*_2026.*");

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

  @Test
  @Timeout(60)
  void anOccurrenceThatOthersCutOffWhileItsEditTravelsComesBackWithTheRestOfItsSeries()
      throws Exception {
    CalendarEvent series =
        desk.create(ME, INVOICES.withRecurrence(Recurrence.ofRule("FREQ=DAILY;COUNT=4")));
    converge();
    OriginalStart second = new OriginalStart.AtInstant(TEN.plusDays(1).toInstant());
    OriginalStart third = new OriginalStart.AtInstant(TEN.plusDays(2).toInstant());
    desk.store()
        .localEdits()
        .editOccurrence(
            series.id(), third, RecurrenceScope.THIS, content -> content.withLocation("Room 4"));
    CountDownLatch latch = new CountDownLatch(1);
    google.faults().next(OCCURRENCES.and(Requests.method("PATCH")), new Fault.Hold(latch));
    CompletableFuture<?> run = CompletableFuture.supplyAsync(desk::tryToSync);
    while (google.log().count(OCCURRENCES) == 0) {
      Thread.onSpinWait();
    }
    Edit<EventId> cut =
        laptop
            .store()
            .localEdits()
            .deleteOccurrence(
                laptop.series(ME, "Invoices").id(), second, RecurrenceScope.THIS_AND_FOLLOWING);
    laptop.sync();
    latch.countDown();
    run.get(20, TimeUnit.SECONDS);
    later();
    converge();
    assertThat(desk.events(ME)).extracting(event -> event.content().location()).contains("Room 4");
    laptop.store().localEdits().undo(cut.change());
    converge();
    assertThat(desk.store().events().exceptions(series.id())).isEmpty();
    assertThat(desk.store().events().occurrence(series.id(), third)).isPresent();
  }
}
