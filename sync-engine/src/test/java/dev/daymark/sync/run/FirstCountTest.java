package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncStatus.OfCalendar;
import dev.daymark.sync.SyncStatus.Progress;
import dev.daymark.sync.SyncStatus.Stage;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.auth.MemoryCredentials;
import dev.daymark.sync.auth.TestBrowser;
import dev.daymark.sync.fake.FakeAccount;
import dev.daymark.sync.fake.FakeGoogle;
import dev.daymark.sync.fake.FakeRequest;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import dev.daymark.sync.fake.SettableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Of how many items a first sync has read how many. */
class FirstCountTest {

  private static final Predicate<FakeRequest> COUNTS =
      Requests.eventLists().and(request -> request.query().containsKey("fields"));

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-18T08:00:00Z"));
  private final List<Progress> heard = new CopyOnWriteArrayList<>();
  private final CountDownLatch counted = new CountDownLatch(1);

  private void hear(SyncStatus status) {
    Progress progress = status.progress();
    if (progress != null) {
      heard.add(progress);
      if (progress.total() != null) {
        counted.countDown();
      }
    }
  }

  @Test
  @Timeout(60)
  void theTotalIsToldBesideWhatWasReadAndOnlyOfAFirstSync(@TempDir Path folder) {
    try (FakeGoogle google = FakeGoogle.start(clock);
        LocalStore store = JdbiStore.inMemory(clock)) {
      FakeAccount account = google.addAccount("me@example.com");
      account.primary().addEvents(30, FakeServer::event);
      account.addCalendar("Work", ZoneOffset.UTC).addEvents(12, FakeServer::event);
      GoogleSync sync =
          GoogleSync.create(store, new MemoryCredentials(), clock, wait -> {}, new Random(5), true);
      sync.signIn().connect(google.writeClientSecrets(folder), google.root(), new TestBrowser());
      google.faults().after(1, COUNTS.negate().and(Requests.eventLists()), new Fault.Hold(counted));
      try (var hearing = sync.engine().subscribe(this::hear)) {
        assertThat(sync.engine().run(SyncTrigger.MANUAL).succeeded()).isTrue();
        assertThat(hearing).isNotNull();
      }
      assertThat(heard).allMatch(Progress::firstSync);
      assertThat(heard).anyMatch(it -> Integer.valueOf(42).equals(it.total()) && it.done() < 42);
      Progress last = heard.getLast();
      assertThat(last.done()).isEqualTo(42);
      assertThat(last.total()).isEqualTo(42);
      assertThat(last.calendars())
          .extracting(OfCalendar::stage, OfCalendar::items)
          .containsExactly(tuple(Stage.DONE, 30), tuple(Stage.READING, 12));
      google.log().clear();
      sync.engine().run(SyncTrigger.MANUAL);
      assertThat(google.log().count(COUNTS)).isZero();
      sync.engine().close();
    }
  }
}
