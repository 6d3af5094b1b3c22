package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.Reach;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.fake.FakeAccount;
import dev.daymark.sync.fake.FakeCalendar;
import dev.daymark.sync.fake.FakeGoogle;
import dev.daymark.sync.fake.Requests;
import dev.daymark.sync.fake.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** One device that was never synced, and a Google with years of events. */
abstract class OneDevice {

  static final String ME = "me@example.com";

  /** Two years before the clock. */
  static final Instant BOUND = Instant.parse("2024-11-18T00:00:00Z");

  final SettableClock clock = new SettableClock(Instant.parse("2026-11-18T08:00:00Z"));
  final FakeGoogle google = FakeGoogle.start(clock);
  final FakeAccount account = google.addAccount(ME);
  final FakeCalendar calendar = account.primary();
  Device desk;

  @TempDir Path dir;

  /** Connects the device, which keeps so much. */
  void connect(Reach reach) throws IOException {
    Path folder = Files.createTempDirectory(dir, "client");
    desk = new Device(google, folder, clock, JdbiStore.inMemory(clock));
    reach(reach);
  }

  void reach(Reach reach) {
    desk.store().localEdits().setReach(desk.account().id(), reach);
  }

  @AfterEach
  void close() {
    desk.close();
    google.close();
  }

  /** An event of an hour there. */
  String add(String title, String day) {
    return add(calendar, title, day, "");
  }

  static String add(FakeCalendar calendar, String title, String day, String more) {
    return calendar
        .addEvent(
            """
            {"summary": "%s", "start": {"dateTime": "%sT10:00:00Z", "timeZone": "UTC"},
             "end": {"dateTime": "%sT11:00:00Z", "timeZone": "UTC"}%s}\
            """
                .formatted(title, day, day, more))
        .get("id")
        .getAsString();
  }

  /** A weekly series there. */
  String addSeries(String title, String day, String end) {
    return add(calendar, title, day, ", \"recurrence\": [\"RRULE:FREQ=WEEKLY" + end + "\"]");
  }

  void addMany(String title, String day, int count) {
    for (int i = 0; i < count; i++) {
      add(title + " " + i, day);
    }
  }

  /** What is here, by title; called-off occurrences bear their original start. */
  List<String> here() {
    return desk.events(ME).stream()
        .map(
            event ->
                event.content().summary().isEmpty() && event.exception() != null
                    ? event.exception().originalStart().key()
                    : event.content().summary())
        .sorted()
        .toList();
  }

  /** Since when everything is here. */
  Optional<Instant> keptFrom() {
    return Optional.ofNullable(desk.store().syncState().keptFrom().get(desk.calendar(ME).id()));
  }

  /** Two runs bring everything together, and another writes nothing anywhere. */
  void converge() {
    desk.sync();
    desk.sync();
    int runs = desk.store().syncState().runs(1000).size();
    google.log().clear();
    desk.sync();
    assertThat(google.log().count(Requests.writes())).isZero();
    assertThat(desk.store().syncState().runs(1000)).hasSize(runs);
    assertThat(desk.store().outbox().all()).isEmpty();
  }

  SyncFailure.HeldBack heldBack() {
    SyncFailure failure = desk.tryToSync().failure();
    assertThat(failure).isInstanceOf(SyncFailure.HeldBack.class);
    return (SyncFailure.HeldBack) java.util.Objects.requireNonNull(failure);
  }

  /** Tokens are worth nothing any more, and what was deleted is forgotten there. */
  void loseTokens() {
    calendar.forgetDeletedEvents();
    google.expireAllSyncTokens();
  }
}
