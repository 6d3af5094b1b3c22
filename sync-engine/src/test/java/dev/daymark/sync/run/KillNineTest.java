package dev.daymark.sync.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventId;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.sync.SyncReport.AccountReport;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.auth.CredentialStore.Secrets;
import dev.daymark.sync.auth.MemoryCredentials;
import dev.daymark.sync.fake.FakeAccount;
import dev.daymark.sync.fake.FakeCalendar;
import dev.daymark.sync.fake.FakeGoogle;
import dev.daymark.sync.fake.Requests;
import dev.daymark.sync.fake.SettableClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes killed in mid-sync against the fake over HTTP, while somebody edits there. {@code
 * -Dcrash.rounds=N} kills so many.
 */
class KillNineTest {

  private static final int ROUNDS = Integer.getInteger("crash.rounds", 6);
  private static final int ROUNDS_TO_A_LOOK = 3;
  private static final String ME = "me@example.com";

  private final FakeGoogle google = FakeGoogle.start();
  private final FakeAccount account = google.addAccount(ME);
  private final FakeCalendar calendar = account.primary();
  private final AccountId accountId = new AccountId(UUID.randomUUID());
  private final String token = google.refreshToken(account);
  private final Random random = new Random(2026);
  private final Map<EventId, Row> acknowledged = new HashMap<>();
  private final Set<String> takenAwayThere = new HashSet<>();
  private int phoneWords;
  private int runs;

  @TempDir Path dir;
  @TempDir Path other;

  /**
   * What was acknowledged of an event.
   *
   * @param location null while none was typed
   */
  private record Row(@Nullable String location, boolean deleted) {}

  @AfterEach
  void close() {
    google.close();
  }

  @Test
  void killedInMidSyncNoAcknowledgedEditIsLostAndNoEventDoubled(TestReporter reporter)
      throws Exception {
    try (JdbiStore store = open()) {
      Account.OAuthClient client =
          new Account.OAuthClient(google.clientId(), google.authUri(), google.tokenUri());
      store
          .localEdits()
          .addAccount(
              new Account(
                  accountId, ME, client, google.root(), Account.State.ACTIVE, Instant.now()));
      sync(store);
    }
    for (int round = 1; round <= ROUNDS; round++) {
      List<String> lines = killed(child(round));
      runs += (int) lines.stream().filter("RUN"::equals).count();
      try (JdbiStore store = open()) {
        adopt(store, lines);
        acknowledged.forEach((id, row) -> check(store, id, row));
        if (round % ROUNDS_TO_A_LOOK == 0 || round == ROUNDS) {
          look(store, round);
        }
      }
    }
    reporter.publishEntry(
        "killed " + ROUNDS + " times",
        acknowledged.size() + " events, " + runs + " whole runs between");
    assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
    assertThat(google.log().failures()).isEmpty();
  }

  private JdbiStore open() {
    return JdbiStore.open(dir, InstantSource.system());
  }

  private void sync(LocalStore store) {
    MemoryCredentials credentials = new MemoryCredentials();
    credentials.save(accountId, new Secrets(google.clientSecret(), token));
    GoogleSync sync = GoogleSync.create(store, credentials, InstantSource.system());
    try (var engine = sync.engine()) {
      for (AccountReport report : engine.run(SyncTrigger.MANUAL).accounts()) {
        assertThat(report.failure()).as("%s", report).isNull();
      }
    }
  }

  /**
   * What the child said: some is read before the kill, with edits there between, the rest after.
   */
  private List<String> killed(Process child) throws IOException, InterruptedException {
    List<String> read = new ArrayList<>();
    try (BufferedReader output =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      for (int i = random.nextInt(60); i >= 0; i--) {
        read.add(String.valueOf(output.readLine()));
        if (random.nextInt(8) == 0) {
          editThere();
        }
      }
      assertThat(child.waitFor(random.nextInt(30_000), TimeUnit.MICROSECONDS)).isFalse();
      child.toHandle().destroyForcibly();
      output.lines().forEach(read::add);
    }
    assertThat(child.waitFor()).isNotZero();
    assertThat(read).noneMatch(line -> line.startsWith("FAILED") || line.equals("null"));
    return read;
  }

  private Process child(int round) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            CrashChild.class.getName(),
            dir.toString(),
            google.clientSecret(),
            token,
            String.valueOf(round))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private void editThere() {
    List<JsonObject> living =
        calendar.events().stream()
            .filter(event -> !event.get("status").getAsString().equals("cancelled"))
            .toList();
    String word = "phone" + phoneWords++;
    int what = random.nextInt(8);
    if (living.isEmpty() || what < 2) {
      calendar.addEvent(
          """
          {"summary":"there","description":"%s",
           "start":{"date":"2026-11-18"},"end":{"date":"2026-11-19"}}
          """
              .formatted(word));
      return;
    }
    JsonObject event = living.get(random.nextInt(living.size()));
    String id = event.get("id").getAsString();
    if (what == 7) {
      takenAwayThere.add(location(event));
      calendar.deleteEvent(id);
    } else {
      calendar.patchEvent(id, "{\"summary\":\"" + word + "\"}");
    }
  }

  /** Takes what was told to be done as fact; what was begun last may be done or not. */
  private void adopt(LocalStore store, List<String> lines) {
    String begun = null;
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      if (words.length == 4 && words[0].equals("DONE")) {
        done(words);
        begun = null;
      } else if (words.length == 4 && words[0].equals("TRY")) {
        begun = line;
      }
    }
    if (begun != null && !begun.contains(" - ")) {
      String[] words = begun.split(" ", -1);
      EventId id = EventId.parse(words[2]);
      boolean happened =
          words[1].equals("DELETE")
              ? store.events().find(id).isEmpty()
              : store
                  .events()
                  .find(id)
                  .filter(event -> event.content().location().equals(words[3]))
                  .isPresent();
      if (happened) {
        done(words);
      }
    }
  }

  private void done(String[] words) {
    EventId id = EventId.parse(words[2]);
    switch (words[1]) {
      case "CREATE" -> acknowledged.put(id, new Row(null, false));
      case "PLACE" -> acknowledged.put(id, new Row(words[3], false));
      case "DELETE" -> acknowledged.put(id, new Row(null, true));
      default -> throw new AssertionError(words[1]);
    }
  }

  /** Nobody else types locations, so what was typed last is there, unless it was deleted. */
  private void check(LocalStore store, EventId id, Row row) {
    CalendarEvent event = store.events().find(id).orElse(null);
    boolean inConflict =
        store.conflicts().all().stream().anyMatch(conflict -> conflict.eventId().equals(id));
    if (row.deleted()) {
      assertThat(event == null || inConflict).as("%s stays deleted", id).isTrue();
    } else if (event == null) {
      assertThat(row.location() == null || takenAwayThere.contains(row.location()))
          .as("%s of %s was taken away by who saw it", row, id)
          .isTrue();
    } else if (row.location() != null) {
      assertThat(event.content().location()).isEqualTo(row.location());
    }
  }

  private void look(LocalStore store, int round) throws IOException {
    sync(store);
    sync(store);
    google.log().clear();
    sync(store);
    assertThat(google.log().count(Requests.writes())).isZero();
    acknowledged.forEach((id, row) -> check(store, id, row));
    List<String> there = calendar.events().stream().map(KillNineTest::line).sorted().toList();
    assertThat(calendar.events().stream().map(event -> event.get("description").getAsString()))
        .doesNotHaveDuplicates();
    assertThat(here(store)).isEqualTo(there);
    Path folder = Files.createDirectories(other.resolve(String.valueOf(round)));
    try (Device fresh = new Device(google, folder, new SettableClock(Instant.now()))) {
      fresh.sync();
      assertThat(here(fresh.store())).isEqualTo(there);
    }
  }

  private static List<String> here(LocalStore store) {
    return store.calendars().all().stream()
        .flatMap(calendar -> store.events().ofCalendar(calendar.id()).stream())
        .map(CalendarEvent::content)
        .map(content -> content.description() + " " + content.summary() + " " + content.location())
        .sorted()
        .toList();
  }

  private static String line(JsonObject event) {
    return event.get("description").getAsString()
        + (" " + event.get("summary").getAsString() + " " + location(event));
  }

  private static String location(JsonObject event) {
    return event.has("location") ? event.get("location").getAsString() : "";
  }
}
