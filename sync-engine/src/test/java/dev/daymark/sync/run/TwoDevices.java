package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.fake.FakeAccount;
import dev.daymark.sync.fake.FakeCalendar;
import dev.daymark.sync.fake.FakeGoogle;
import dev.daymark.sync.fake.Fault;
import dev.daymark.sync.fake.Requests;
import dev.daymark.sync.fake.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** Two devices of one person, and the fake Google between them. */
abstract class TwoDevices {

  static final String ME = "me@example.com";
  static final String WORK = "Work";
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final ZonedDateTime TEN = ZonedDateTime.of(2026, 11, 18, 10, 0, 0, 0, BERLIN);
  static final EventContent INVOICES =
      EventContent.of("Invoices", new EventTime.Timed(TEN, TEN.plusHours(1)));

  final SettableClock clock = new SettableClock(Instant.parse("2026-11-18T08:00:00Z"));
  final FakeGoogle google = FakeGoogle.start(clock);
  final FakeAccount account = google.addAccount(ME);
  final FakeCalendar work = account.addCalendar(WORK, BERLIN);
  final Device desk;
  final Device laptop;

  TwoDevices() throws IOException {
    Path folder = Files.createTempDirectory("client");
    desk = new Device(google, folder, clock);
    laptop = new Device(google, folder, clock);
    desk.sync();
    laptop.sync();
    google.log().clear();
  }

  @AfterEach
  void close() {
    desk.close();
    laptop.close();
    google.close();
  }

  /** Time passes, so that one edit is later than another. */
  void later() {
    clock.advance(Duration.ofMinutes(1));
  }

  /** Two rounds on each side bring everything together; a third writes nothing anywhere. */
  void converge() {
    for (int round = 0; round < 2; round++) {
      desk.sync();
      laptop.sync();
    }
    int runs = desk.store().syncState().runs(1000).size();
    google.log().clear();
    desk.sync();
    laptop.sync();
    assertThat(google.log().count(Requests.writes())).isZero();
    assertThat(desk.store().syncState().runs(1000)).hasSize(runs);
    assertThat(desk.store().outbox().all()).isEmpty();
    assertThat(laptop.store().outbox().all()).isEmpty();
    for (String calendar : List.of(ME, WORK)) {
      assertThat(contents(laptop, calendar)).isEqualTo(contents(desk, calendar));
    }
    assertThat(known(desk)).isEqualTo(serverIds());
  }

  /** Syncs the desk, and does something after a change was sent and before it is answered. */
  void whileSending(OutboxEntry.Kind kind, Runnable meanwhile) throws Exception {
    CountDownLatch latch = new CountDownLatch(1);
    google.faults().next(Requests.method(method(kind)), new Fault.Hold(latch));
    CompletableFuture<SyncReport.AccountReport> run =
        CompletableFuture.supplyAsync(desk::tryToSync);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
    while (desk.store().outbox().all().stream()
        .noneMatch(entry -> entry.kind() == kind && entry.attempts() > 0)) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.onSpinWait();
    }
    meanwhile.run();
    latch.countDown();
    run.get(20, TimeUnit.SECONDS);
    later();
  }

  private static String method(OutboxEntry.Kind kind) {
    return switch (kind) {
      case CREATE, MOVE -> "POST";
      case UPDATE -> "PATCH";
      case DELETE -> "DELETE";
    };
  }

  /** What the server holds, tombstones left out. */
  List<String> serverIds() {
    return Stream.of(account.primary(), work)
        .flatMap(calendar -> calendar.events().stream())
        .map(event -> event.get("id").getAsString())
        .sorted()
        .toList();
  }

  /** Of what is called off each device may know something else, as it was here before that. */
  private static String agreed(EventContent content) {
    return content.status() == EventStatus.CANCELLED ? "called off" : content.toString();
  }

  private static List<String> known(Device device) {
    return Stream.of(ME, WORK)
        .flatMap(calendar -> device.events(calendar).stream())
        .map(event -> remoteId(device, event))
        .sorted()
        .toList();
  }

  static String remoteId(Device device, CalendarEvent event) {
    var remote = device.store().syncState().find(event.id()).orElseThrow().remote();
    return remote == null ? "?" : remote.remoteId();
  }

  private static List<String> contents(Device device, String calendar) {
    return device.events(calendar).stream()
        .map(event -> remoteId(device, event) + " " + agreed(event.content()))
        .sorted()
        .toList();
  }
}
