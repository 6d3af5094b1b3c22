package dev.daymark.sync.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.AccessRole;
import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.sync.ETag;
import dev.daymark.domain.sync.RemoteCalendarEntry;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.jdbi.JdbiStore;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncFailure.SignInRequired.Why;
import dev.daymark.sync.SyncInterval;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncStatus.Waiting;
import dev.daymark.sync.SyncTrigger;
import dev.daymark.sync.schedule.ScriptedRuns.Made;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SyncSchedulerTest {

  private static final Instant START = Instant.parse("2026-11-18T09:00:00Z");
  private static final AccountId MINE = new AccountId(new UUID(0, 1));
  private static final AccountId OTHER = new AccountId(new UUID(0, 2));

  private final VirtualTime time = new VirtualTime(START);
  private final LocalStore store = JdbiStore.inMemory(time);
  private final ScriptedRuns runs = new ScriptedRuns(time, MINE, OTHER);
  private boolean networkReturned;
  private final SyncScheduler engine =
      new SyncScheduler(
          store,
          runs,
          new Timetable(new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(15), new Random(3))),
          time,
          time,
          new Watch(new WakeDetector(time, time::nanos), this::takeNetwork),
          Map.of());
  private CalendarId calendar = new CalendarId(new UUID(0, 0));

  private synchronized boolean takeNetwork() {
    boolean returned = networkReturned;
    networkReturned = false;
    return returned;
  }

  private synchronized void bringNetwork() {
    networkReturned = true;
  }

  @BeforeEach
  void connectAndStart() throws InterruptedException {
    URI google = URI.create("https://accounts.example");
    store
        .localEdits()
        .addAccount(
            new Account(
                MINE,
                "me@example.com",
                new Account.OAuthClient("id", google, google),
                null,
                Account.State.ACTIVE,
                START));
    store
        .remoteUpdates()
        .transact(
            new UUID(0, 9),
            tx -> {
              tx.upsertCalendar(
                  MINE,
                  new RemoteCalendarEntry(
                      "me@example.com",
                      "Mine",
                      "",
                      ZoneOffset.UTC,
                      AccessRole.OWNER,
                      "#4285F4",
                      true,
                      true,
                      true,
                      List.of(),
                      true,
                      false,
                      new ETag("\"1\"")));
              return true;
            });
    calendar = store.calendars().ofAccount(MINE).getFirst().id();
    engine.start();
    time.settle();
  }

  @AfterEach
  void close() {
    engine.close();
    store.close();
  }

  private void edit() {
    LocalDate day = LocalDate.of(2026, 11, 20);
    store
        .localEdits()
        .createEvent(calendar, EventContent.of("New", new EventTime.AllDay(day, day.plusDays(1))));
  }

  private void failing(SyncFailure failure) {
    runs.failing(MINE, failure);
    runs.failing(OTHER, failure);
  }

  private void failOnce(SyncFailure failure) throws InterruptedException {
    failing(failure);
    engine.request(SyncTrigger.MANUAL);
    time.settle();
    runs.take();
  }

  private List<SyncTrigger> triggers() {
    return runs.take().stream().map(Made::trigger).toList();
  }

  @Test
  void itLooksAtOnceWhenItStarts() {
    assertThat(runs.take())
        .singleElement()
        .satisfies(
            run -> {
              assertThat(run.trigger()).isEqualTo(SyncTrigger.START);
              assertThat(run.at()).isEqualTo(START);
            });
  }

  @Test
  void aBurstOfEditsIsSentTogetherWithinTwoSecondsOfItsFirst() throws InterruptedException {
    time.advance(Duration.ofMinutes(2));
    runs.take();
    Instant first = time.instant();
    for (int i = 0; i < 18; i++) {
      edit();
      time.advance(Duration.ofMillis(100));
    }
    time.advance(Duration.ofSeconds(10));
    List<Made> made = runs.take();
    assertThat(made).hasSize(1);
    assertThat(made.getFirst().trigger()).isEqualTo(SyncTrigger.LOCAL_EDIT);
    assertThat(Duration.between(first, made.getFirst().at())).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void anEditThatIsMadeWhileARunIsUnderWayIsSentByTheNext() throws InterruptedException {
    runs.take();
    runs.during(
        () -> {
          runs.during(() -> {});
          Thread person = new Thread(this::edit);
          person.start();
          join(person);
        });
    engine.request(SyncTrigger.MANUAL);
    time.advance(Duration.ofSeconds(2));
    assertThat(triggers()).containsExactly(SyncTrigger.MANUAL, SyncTrigger.LOCAL_EDIT);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void itLooksNowAndThenAndLessOftenWhileNothingHappens() throws InterruptedException {
    runs.take();
    time.advance(Duration.ofHours(2));
    List<Made> made = runs.take();
    assertThat(made).extracting(Made::trigger).containsOnly(SyncTrigger.INTERVAL);
    assertThat(made).hasSizeBetween(8, 12);
    for (int i = 1; i < made.size(); i++) {
      assertThat(Duration.between(made.get(i - 1).at(), made.get(i).at()))
          .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(15));
    }
  }

  @Test
  void itLooksWhenTheMachineWakes() throws InterruptedException {
    time.advance(Duration.ofMinutes(2));
    runs.take();
    time.jump(Duration.ofHours(3));
    time.advance(Duration.ofSeconds(20));
    assertThat(triggers()).containsExactly(SyncTrigger.WAKE);
  }

  @Test
  void aClockThatIsPutBackDoesNotKeepItFromLooking() throws InterruptedException {
    time.advance(Duration.ofMinutes(2));
    runs.take();
    time.jump(Duration.ofDays(-1));
    time.advance(Duration.ofSeconds(20));
    assertThat(triggers()).containsExactly(SyncTrigger.WAKE);
    time.advance(Duration.ofMinutes(16));
    assertThat(triggers()).containsOnly(SyncTrigger.INTERVAL).isNotEmpty();
  }

  @Test
  void aMachineThatSleptDuringARunIsNoticedAfterIt() throws InterruptedException {
    runs.take();
    runs.during(
        () -> {
          runs.during(() -> {});
          time.jump(Duration.ofHours(1));
        });
    engine.request(SyncTrigger.MANUAL);
    time.settle();
    assertThat(triggers()).containsExactly(SyncTrigger.MANUAL, SyncTrigger.WAKE);
  }

  @Test
  void itLooksWithinSecondsWhenANetworkReturns() throws InterruptedException {
    failOnce(new SyncFailure.Offline("no route"));
    time.advance(Duration.ofMinutes(10));
    runs.take();
    bringNetwork();
    failing(new SyncFailure.SignInRequired(Why.REVOKED));
    time.advance(Duration.ofSeconds(5));
    assertThat(triggers()).contains(SyncTrigger.NETWORK_RETURN);
  }

  @Test
  void aLookAtTheWindowReadsWhatIsOlderThanAMinuteOnly() throws InterruptedException {
    runs.take();
    time.advance(Duration.ofSeconds(59));
    engine.request(SyncTrigger.FOCUS);
    time.settle();
    assertThat(runs.take()).isEmpty();
    time.advance(Duration.ofSeconds(1));
    engine.request(SyncTrigger.FOCUS);
    time.settle();
    assertThat(triggers()).containsExactly(SyncTrigger.FOCUS);
  }

  @Test
  void noEditAndNoNetworkBreaksTheWaitThatTheServiceAskedFor() throws InterruptedException {
    Instant asked = time.instant().plus(Duration.ofHours(1));
    failOnce(new SyncFailure.RateLimited(asked));
    edit();
    time.advance(Duration.ofMinutes(30));
    bringNetwork();
    edit();
    engine.request(SyncTrigger.FOCUS);
    time.advance(Duration.ofMinutes(29));
    assertThat(runs.take()).isEmpty();
    time.advance(Duration.ofMinutes(1));
    assertThat(runs.take()).singleElement().satisfies(run -> assertThat(run.at()).isEqualTo(asked));
  }

  @Test
  void thePersonMayAskWhateverTheServiceSaid() throws InterruptedException {
    failOnce(new SyncFailure.RateLimited(time.instant().plus(Duration.ofHours(1))));
    engine.request(SyncTrigger.MANUAL);
    time.settle();
    assertThat(triggers()).containsExactly(SyncTrigger.MANUAL);
  }

  @Test
  void aServiceThatFailsAgainAndAgainIsLeftAloneForAQuarterOfAnHour() throws InterruptedException {
    failing(new SyncFailure.Unavailable("backendError", null));
    for (int i = 0; i < 5; i++) {
      engine.request(SyncTrigger.MANUAL);
      time.settle();
    }
    runs.take();
    for (int i = 0; i < 14; i++) {
      edit();
      time.advance(Duration.ofMinutes(1));
    }
    assertThat(runs.take()).isEmpty();
    SyncStatus.NextTry next = engine.status().next();
    assertThat(next).isNotNull();
    assertThat(next.why()).isEqualTo(Waiting.PAUSED);
    failing(new SyncFailure.SignInRequired(Why.REVOKED));
    time.advance(Duration.ofMinutes(1));
    assertThat(runs.take()).hasSize(1);
    edit();
    time.advance(Duration.ofSeconds(2));
    assertThat(triggers()).containsExactly(SyncTrigger.LOCAL_EDIT);
  }

  @Test
  void whileThereIsNoNetworkAnEditIsTriedSoonButNotEachOfMany() throws InterruptedException {
    failOnce(new SyncFailure.Offline("no route"));
    for (int i = 0; i < 60; i++) {
      edit();
      time.advance(Duration.ofSeconds(1));
    }
    assertThat(runs.take()).hasSizeBetween(4, 12);
  }

  @Test
  void anAccountThatFailsDoesNotHoldUpTheOther() throws InterruptedException {
    runs.failing(MINE, new SyncFailure.RateLimited(time.instant().plus(Duration.ofHours(8))));
    engine.request(SyncTrigger.MANUAL);
    time.settle();
    runs.take();
    edit();
    time.advance(Duration.ofSeconds(2));
    assertThat(runs.take())
        .singleElement()
        .satisfies(
            run -> {
              assertThat(run.trigger()).isEqualTo(SyncTrigger.LOCAL_EDIT);
              assertThat(run.resting()).containsExactly(MINE);
            });
    time.advance(Duration.ofHours(1));
    assertThat(runs.take()).isNotEmpty().allMatch(run -> run.resting().contains(MINE));
    assertThat(engine.status().failures()).containsOnlyKeys(MINE);
  }

  @Test
  void theStatusTellsWhatRunsAndWhatWaitsUntilWhenAndWhy() throws InterruptedException {
    SyncStatus[] seen = {SyncStatus.IDLE};
    runs.during(() -> seen[0] = engine.status());
    time.advance(Duration.ofMinutes(2));
    engine.request(SyncTrigger.FOCUS);
    time.settle();
    assertThat(seen[0].run())
        .isEqualTo(new SyncStatus.Run(SyncTrigger.FOCUS, time.instant(), null));
    assertThat(seen[0].next()).isNull();
    assertThat(engine.status().running()).isFalse();
    assertThat(waitsFor()).isEqualTo(Waiting.INTERVAL);
    edit();
    time.settle();
    assertThat(waitsFor()).isEqualTo(Waiting.GATHERING_EDITS);
    assertThat(engine.status().nextTryAt()).isBeforeOrEqualTo(time.instant().plusSeconds(2));
    failOnce(new SyncFailure.Offline("no route"));
    assertThat(waitsFor()).isEqualTo(Waiting.OFFLINE);
    failOnce(new SyncFailure.Unavailable("backendError", null));
    assertThat(waitsFor()).isEqualTo(Waiting.FAILED);
    Instant asked = time.instant().plus(Duration.ofHours(1));
    failOnce(new SyncFailure.RateLimited(asked));
    assertThat(engine.status().next())
        .isEqualTo(new SyncStatus.NextTry(asked, Waiting.ASKED_TO_WAIT));
  }

  private Waiting waitsFor() {
    SyncStatus.NextTry next = engine.status().next();
    assertThat(next).isNotNull();
    return next.why();
  }

  @Test
  void aRunThatBreaksOffIsTriedAgainLaterAndNotInHaste() throws InterruptedException {
    runs.take();
    runs.during(
        () -> {
          throw new IllegalStateException("nobody foresaw this");
        });
    engine.request(SyncTrigger.MANUAL);
    time.advance(Duration.ofMinutes(4));
    assertThat(runs.take()).hasSize(1);
    assertThat(engine.status().failures()).containsOnlyKeys(MINE);
    time.advance(Duration.ofMinutes(1));
    assertThat(runs.take()).hasSize(1);
  }

  @Test
  void anIntervalThatIsChosenInTheSettingsIsFollowedAtOnce() throws InterruptedException {
    store.settings().put(SyncInterval.KEY, SyncInterval.ON_REQUEST.name());
    time.settle();
    runs.take();
    time.advance(Duration.ofHours(3));
    assertThat(runs.take()).isEmpty();

    store.settings().put(SyncInterval.KEY, SyncInterval.HOUR.name());
    time.settle();
    time.advance(Duration.ofMinutes(150));
    assertThat(runs.take()).extracting(Made::trigger).containsOnly(SyncTrigger.INTERVAL).hasSize(3);
  }
}
