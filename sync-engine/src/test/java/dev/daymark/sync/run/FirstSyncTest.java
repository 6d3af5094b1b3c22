package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Account;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.fake.FakeAccount;
import dev.daymark.sync.fake.FakeGoogle;
import dev.daymark.sync.fake.Requests;
import dev.daymark.sync.fake.SettableClock;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstSyncTest {

  @Test
  void tenThousandEventsArriveInFourPages(@TempDir Path folder) {
    SettableClock clock = new SettableClock(Instant.parse("2026-11-18T08:00:00Z"));
    try (FakeGoogle google = FakeGoogle.start(clock)) {
      FakeAccount account = google.addAccount("me@example.com");
      account.primary().addEvents(10_000, FakeServer::event);
      try (Device device = new Device(google, folder, clock, JdbiStore.open(folder, clock))) {
        assertThat(device.account().state()).isEqualTo(Account.State.ACTIVE);
        google.log().clear();
        SyncReport.AccountReport report = device.sync();
        assertThat(report.pulled()).isEqualTo(10_000);
        assertThat(google.log().count(Requests.eventLists())).isEqualTo(4);
        assertThat(device.events("me@example.com")).hasSize(10_000);
      }
    }
  }
}
