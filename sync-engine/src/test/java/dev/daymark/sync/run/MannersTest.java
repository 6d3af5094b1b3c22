package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.EventId;
import dev.daymark.storage.StoreChange;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the engine does while something is under way, and where nothing is to be done. */
class MannersTest extends TwoDevices {

  MannersTest() throws IOException {}

  @Test
  void whereNothingChangedEachListIsAskedOnceAndNoRowIsWritten() {
    desk.create(ME, INVOICES);
    converge();
    google.log().clear();
    List<StoreChange> changes = new ArrayList<>();
    try (var heard = desk.store().subscribe(changes::addAll)) {
      SyncReport.AccountReport report = desk.sync();
      assertThat(heard).isNotNull();
      assertThat(report.requests()).isEqualTo(3);
    }
    assertThat(google.log().count(Requests.calendarLists())).isEqualTo(1);
    assertThat(google.log().count(Requests.eventLists())).isEqualTo(2);
    assertThat(google.log().calls()).hasSize(3);
    assertThat(changes).isEmpty();
    assertThat(desk.engine().status().lastSyncedAt()).isEqualTo(clock.instant());
  }

  @Test
  void anEditMadeWhileItsForerunnerTravelsWaitsForTheNextRun() throws Exception {
    EventId id = desk.create(ME, INVOICES).id();
    converge();
    desk.edit(id, content -> content.withSummary("First"));
    CountDownLatch latch = new CountDownLatch(1);
    google.faults().next(Requests.method("PATCH"), new Fault.Hold(latch));
    CompletableFuture<SyncReport.AccountReport> run = CompletableFuture.supplyAsync(desk::sync);
    awaitSent(id);
    desk.edit(id, content -> content.withSummary("Second"));
    desk.edit(id, content -> content.withLocation("Room 4"));
    latch.countDown();
    run.get(20, TimeUnit.SECONDS);
    converge();
    assertThat(laptop.event(ME, "Second").content().location()).isEqualTo("Room 4");
    assertThat(desk.store().conflicts().all()).isEmpty();
  }

  @Test
  @Timeout(20)
  void closingEndsARequestUnderWayWithoutItsAnswer() {
    EventId id = desk.create(ME, INVOICES).id();
    CountDownLatch latch = new CountDownLatch(1);
    google.faults().next(Requests.eventWrites(), new Fault.Hold(latch));
    CompletableFuture<SyncReport> run =
        CompletableFuture.supplyAsync(() -> desk.engine().run(SyncTrigger.MANUAL));
    awaitSent(id);
    desk.engine().close();
    assertThat(run.orTimeout(30, TimeUnit.SECONDS).join().accounts().size()).isLessThan(2);
    latch.countDown();
    assertThat(desk.store().outbox().count()).isEqualTo(1);
  }

  /** Waits until the event's entry was begun to be sent. */
  private void awaitSent(EventId id) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
    while (desk.store().outbox().ofEvent(id).getFirst().attempts() == 0) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
