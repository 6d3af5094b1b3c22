package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.auth.MemoryCredentials;
import dev.daymark.sync.auth.TestBrowser;
import dev.daymark.sync.fake.FakeGoogle;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import dev.daymark.sync.fake.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A run that waits, with nobody who would ever end the wait. */
@Timeout(60)
class CancellationTest {

  @TempDir Path folder;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-18T08:00:00Z"));
  private final FakeGoogle google = FakeGoogle.start(clock);
  private final LocalStore store = JdbiStore.inMemory(clock);
  private final CountDownLatch waits = new CountDownLatch(1);
  private final GoogleSync sync =
      GoogleSync.create(store, new MemoryCredentials(), clock, this::waitForever, new Random(5));

  private void waitForever(Duration wait) throws InterruptedException {
    if (wait.isPositive()) {
      waits.countDown();
      new CountDownLatch(1).await();
    }
  }

  @AfterEach
  void close() {
    sync.engine().close();
    store.close();
    google.close();
  }

  @Test
  void closingEndsARunThatBacksOff() throws InterruptedException {
    google.addAccount("me@example.com");
    sync.signIn().connect(google.writeClientSecrets(folder), google.root(), new TestBrowser());
    google.faults().always(Requests.calendarLists(), Fault.unavailable());
    CompletableFuture<SyncReport> run =
        CompletableFuture.supplyAsync(() -> sync.engine().run(SyncTrigger.MANUAL));
    assertThat(waits.await(30, TimeUnit.SECONDS)).isTrue();
    sync.engine().close();
    SyncReport report = run.orTimeout(30, TimeUnit.SECONDS).join();
    // A run that did not end would be left behind, and report nothing.
    assertThat(report.accounts())
        .singleElement()
        .satisfies(account -> assertThat(account.failure()).isNotNull());
    assertThat(google.log().count(Requests.calendarLists())).isEqualTo(1);
  }

  /** Whoever closed it would wait until the connection gives up, which takes longer than this. */
  @Test
  void closingEndsARunWhoseAnswerNeverComes() throws InterruptedException {
    google.addAccount("me@example.com");
    sync.signIn().connect(google.writeClientSecrets(folder), google.root(), new TestBrowser());
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch arrived = new CountDownLatch(1);
    google
        .faults()
        .always(
            request -> {
              boolean lists = Requests.eventLists().test(request);
              if (lists) {
                arrived.countDown();
              }
              return lists;
            },
            new Fault.Hold(never));
    CompletableFuture<SyncReport> run =
        CompletableFuture.supplyAsync(() -> sync.engine().run(SyncTrigger.MANUAL));
    assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();
    sync.engine().close();
    SyncReport report = run.orTimeout(10, TimeUnit.SECONDS).join();
    // A run that did not end would be left behind, and report nothing.
    assertThat(report.accounts())
        .singleElement()
        .satisfies(account -> assertThat(account.failure()).isNotNull());
    never.countDown();
  }
}
