package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.sync.FailureWords;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The database is closed while a run is under way, and opened again later. */
class ClosedStoreTest extends TwoDevices {

  @TempDir Path data;

  ClosedStoreTest() throws IOException {}

  @Test
  @Timeout(60)
  void whatWasSentWhenTheStoreWasClosedIsThereOnceWhenItIsOpenedAgain() {
    Device file = new Device(google, data, clock, JdbiStore.open(data, clock));
    file.sync();
    CalendarEvent sent = file.create(ME, INVOICES);
    CalendarEvent waits = file.create(ME, INVOICES.withSummary("Waits"));
    CountDownLatch latch = new CountDownLatch(1);
    CountDownLatch arrived = new CountDownLatch(1);
    google
        .faults()
        .next(
            request -> Requests.eventWrites().test(request) && opened(arrived),
            new Fault.Hold(latch));
    CompletableFuture<SyncReport.AccountReport> run =
        CompletableFuture.supplyAsync(file::tryToSync);
    await(arrived);
    file.store().close();
    latch.countDown();
    assertThat(run.orTimeout(30, TimeUnit.SECONDS).join().failure()).isNotNull();
    Device again = new Device(google, data, clock, JdbiStore.open(data, clock));
    again.edit(sent.id(), content -> content.withLocation("Room 4"));
    again.sync();
    laptop.sync();
    assertThat(serverIds()).hasSize(2);
    assertThat(laptop.event(ME, "Invoices").content().location()).isEqualTo("Room 4");
    laptop.event(ME, "Waits");
    assertThat(again.store().events().find(waits.id())).isPresent();
    assertThat(again.store().outbox().all()).isEmpty();
    assertThat(again.store().conflicts().all()).isEmpty();
    file.engine().close();
    again.close();
  }

  @Test
  @Timeout(60)
  void closingInTheMiddleOfARunIsNoErrorInTheLog() {
    Device file = new Device(google, data, clock, JdbiStore.open(data, clock));
    file.sync();
    file.create(ME, INVOICES);
    CountDownLatch latch = new CountDownLatch(1);
    CountDownLatch arrived = new CountDownLatch(1);
    google
        .faults()
        .next(
            request -> Requests.eventWrites().test(request) && opened(arrived),
            new Fault.Hold(latch));
    try (EngineLog log = new EngineLog()) {
      CompletableFuture<SyncReport.AccountReport> run =
          CompletableFuture.supplyAsync(file::tryToSync);
      await(arrived);
      file.store().close();
      latch.countDown();
      assertThat(run.orTimeout(30, TimeUnit.SECONDS).join().failure()).isNotNull();
      file.engine().close();
      assertThat(log.of(Level.SEVERE)).isEmpty();
      assertThat(log.of(Level.INFO)).anyMatch(line -> line.startsWith("Closed while running"));
    }
  }

  @Test
  void anUnforeseenFailureOverAnOpenStoreIsAnErrorInTheLog() {
    try (EngineLog log = new EngineLog()) {
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
      runs.run(SyncTrigger.MANUAL, Set.of(), _ -> {});
      assertThat(log.of(Level.SEVERE)).hasSize(1);
    }
  }

  private static boolean opened(CountDownLatch latch) {
    latch.countDown();
    return true;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
