package dev.daymark.sync.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.CalendarTrouble;
import dev.daymark.domain.sync.CalendarTrouble.Reason;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncFailure.SignInRequired.Why;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncReport.AccountReport;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncStatus.Standing;
import dev.daymark.sync.SyncTrigger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class StatusBoardTest {

  private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
  private static final MassChange ASKED =
      new MassChange(
          new CalendarId(new UUID(0, 1)),
          MassChange.Kind.INCOMING,
          0,
          20,
          30,
          List.of(),
          NOW,
          null);

  private static final AccountId ACCOUNT = new AccountId(new UUID(0, 2));
  private static final AccountId OTHER = new AccountId(new UUID(0, 3));
  private static final CalendarId CHOIR = new CalendarId(new UUID(0, 4));

  private static final SyncStatus.NextTry NEXT =
      new SyncStatus.NextTry(NOW.plusSeconds(300), SyncStatus.Waiting.INTERVAL);

  private Runnable whileReading = () -> {};
  private List<MassChange> asked = List.of(ASKED);
  private List<CalendarTrouble> troubles = List.of();
  private final RunLog log =
      new RunLog(() -> false, LoggerFactory.getLogger(StatusBoardTest.class));
  private final StatusBoard board = board(Map.of());
  private final List<SyncStatus> heard = new ArrayList<>();

  private StatusBoard board(Map<AccountId, Standing> before) {
    return new StatusBoard(
        new StatusBoard.Known(this::read, () -> troubles, List::of), log, before);
  }

  private List<MassChange> read() {
    List<MassChange> found = asked;
    whileReading.run();
    return found;
  }

  @Test
  void aRunThatEndsWhileAnAnswerIsToldIsToldAfterIt() throws InterruptedException {
    board.began(SyncTrigger.MANUAL, NOW);
    asked = List.of();
    Thread engine = new Thread(() -> board.ended(new SyncReport(List.of()), Set.of(), NOW, NEXT));
    whileReading =
        () -> {
          whileReading = () -> {};
          engine.start();
          while (engine.getState() == Thread.State.NEW
              || engine.getState() == Thread.State.RUNNABLE) {
            Thread.onSpinWait();
          }
        };
    try (var hearing = board.subscribe(heard::add)) {
      board.answered();
      engine.join();
      assertThat(hearing).isNotNull();
    }
    assertThat(heard).extracting(SyncStatus::running).containsExactly(true, false);
    assertThat(board.status().running()).isFalse();
    assertThat(board.status().heldBack()).isEmpty();
    assertThat(board.status().nextTryAt()).isEqualTo(NEXT.dueAt());
  }

  @Test
  void whatWasHeldBackStaysToldWhenItCannotBeRead() {
    whileReading =
        () -> {
          throw new IllegalStateException("the disk is gone");
        };
    board.answered();
    assertThat(board.status().heldBack()).containsExactly(ASKED);
  }

  private void ended(Instant at, @Nullable SyncFailure failure) {
    board.began(SyncTrigger.MANUAL, at);
    AccountReport account = report(ACCOUNT, failure, troubles);
    board.ended(new SyncReport(List.of(account)), Set.of(), at, NEXT);
  }

  private static AccountReport report(
      AccountId account, @Nullable SyncFailure failure, List<CalendarTrouble> troubles) {
    return new AccountReport(
        account,
        "me@example.com",
        1,
        1,
        0,
        0,
        0,
        0,
        Duration.ZERO,
        failure,
        failure != null,
        null,
        troubles);
  }

  @Test
  void whatWasWrongWithASignInDoesNotCountOnceThePersonHasSignedIn() {
    ended(NOW, null);
    ended(NOW.plusSeconds(60), new SyncFailure.SignInRequired(Why.MISSING));
    board.signedIn(OTHER);
    assertThat(board.status().failures()).containsOnlyKeys(ACCOUNT);
    board.signedIn(ACCOUNT);
    assertThat(board.status().failures()).isEmpty();
    assertThat(board.status().standing(ACCOUNT).checkedAt()).isEqualTo(NOW);
  }

  @Test
  void otherTroubleOfAnAccountCountsAfterASignIn() {
    ended(NOW, new SyncFailure.Offline("away"));
    board.signedIn(ACCOUNT);
    assertThat(board.status().failures()).containsOnlyKeys(ACCOUNT);
  }

  @Test
  void aRunThatCouldNotReadACalendarIsNoCheckAndTheCalendarIsTold() {
    ended(NOW, null);
    troubles = List.of(new CalendarTrouble(CHOIR, Reason.GONE, "404", NOW));
    ended(NOW.plusSeconds(60), null);
    assertThat(board.status().troubles()).isEqualTo(troubles);
    assertThat(board.status().failures()).isEmpty();
    assertThat(board.status().lastSyncedAt()).isEqualTo(NOW);
    troubles = List.of();
    ended(NOW.plusSeconds(120), null);
    assertThat(board.status().troubles()).isEmpty();
    assertThat(board.status().lastSyncedAt()).isEqualTo(NOW.plusSeconds(120));
  }

  @Test
  void ofTwoAccountsEachHasItsOwnCheckAndTheOldestIsThatOfAll() {
    SyncFailure offline = new SyncFailure.Offline("no route");
    AccountReport here = report(ACCOUNT, null, List.of());
    Instant later = NOW.plusSeconds(60);
    board.ended(new SyncReport(List.of(here, report(OTHER, null, List.of()))), Set.of(), NOW, NEXT);
    board.ended(
        new SyncReport(List.of(here, report(OTHER, offline, List.of()))), Set.of(), later, NEXT);
    SyncStatus status = board.status();
    assertThat(status.standing(ACCOUNT)).isEqualTo(Standing.checked(later));
    assertThat(status.standing(OTHER)).isEqualTo(new Standing(NOW, later, offline));
    assertThat(status.lastSyncedAt()).isEqualTo(NOW);
    assertThat(status.offlineSince()).isEqualTo(later);
  }

  @Test
  void anAccountThatIsGoneIsToldNoMore() {
    ended(NOW, null);
    board.ended(
        new SyncReport(List.of(report(OTHER, null, List.of()))),
        Set.of(),
        NOW.plusSeconds(1),
        NEXT);
    assertThat(board.status().accounts()).containsOnlyKeys(OTHER);
  }

  @Test
  void offlineIsToldSinceTheFirstRunThatFoundItUntilOneGetsThrough() {
    ended(NOW, null);
    assertThat(board.status().offlineSince()).isNull();
    ended(NOW.plusSeconds(60), new SyncFailure.Offline("no route"));
    ended(NOW.plusSeconds(600), new SyncFailure.Offline("no route"));
    assertThat(board.status().offlineSince()).isEqualTo(NOW.plusSeconds(60));
    ended(NOW.plusSeconds(700), null);
    assertThat(board.status().offlineSince()).isNull();
    ended(NOW.plusSeconds(800), new SyncFailure.Offline("no route"));
    assertThat(board.status().offlineSince()).isEqualTo(NOW.plusSeconds(800));
  }

  @Test
  void anAccountThatRestsIsStillOffline() {
    ended(NOW, new SyncFailure.Offline("no route"));
    board.ended(new SyncReport(List.of()), Set.of(ACCOUNT), NOW.plusSeconds(60), NEXT);
    assertThat(board.status().offlineSince()).isEqualTo(NOW);
  }

  @Test
  void whatWasOfflineBeforeTheStartIsOfflineSinceThen() {
    Instant before = NOW.minusSeconds(3600);
    SyncFailure offline = new SyncFailure.Offline("no route");
    StatusBoard restarted = board(Map.of(ACCOUNT, new Standing(null, before, offline)));
    AccountReport account = report(ACCOUNT, offline, List.of());
    restarted.ended(new SyncReport(List.of(account)), Set.of(), NOW, NEXT);
    assertThat(restarted.status().offlineSince()).isEqualTo(before);
  }

  @Test
  void aListenerHearsNothingAfterItsSubscriptionEnded() {
    board.subscribe(heard::add).close();
    board.began(SyncTrigger.MANUAL, NOW);
    assertThat(heard).isEmpty();
  }
}
