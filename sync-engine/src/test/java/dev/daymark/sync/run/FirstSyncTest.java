package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.daymark.domain.Account;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.fake.FakeAccount;
import dev.daymark.sync.fake.FakeGoogle;
import dev.daymark.sync.fake.Requests;
import dev.daymark.sync.fake.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

class FirstSyncTest {

  @Test
  void tenThousandEventsArriveInFourPages(@TempDir Path folder, TestReporter reporter) {
    SettableClock clock = new SettableClock(Instant.parse("2026-11-18T08:00:00Z"));
    try (FakeGoogle google = FakeGoogle.start(clock)) {
      FakeAccount account = google.addAccount("me@example.com");
      account.primary().addEvents(10_000, FirstSyncTest::event);
      try (Device device = new Device(google, folder, clock, JdbiStore.open(folder, clock))) {
        assertThat(device.account().state()).isEqualTo(Account.State.ACTIVE);
        google.log().clear();
        long began = System.nanoTime();
        SyncReport.AccountReport report = device.sync();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        reporter.publishEntry("first sync of 10,000 events", took.toMillis() + " ms");
        assertThat(report.pulled()).isEqualTo(10_000);
        assertThat(google.log().count(Requests.eventLists())).isEqualTo(4);
        assertThat(device.events("me@example.com")).hasSize(10_000);
        assertThat(took).isLessThan(Duration.ofSeconds(60));
      }
    }
  }

  private static JsonObject event(int index) {
    LocalDate day = LocalDate.of(2024, 1, 1).plusDays(index % 1000);
    return JsonParser.parseString(
            """
            {"summary":"Event %d","description":"Notes of %d",
             "start":{"dateTime":"%sT09:00:00Z","timeZone":"Europe/Berlin"},
             "end":{"dateTime":"%sT10:00:00Z","timeZone":"Europe/Berlin"}}
            """
                .formatted(index, index, day, day))
        .getAsJsonObject();
  }
}
