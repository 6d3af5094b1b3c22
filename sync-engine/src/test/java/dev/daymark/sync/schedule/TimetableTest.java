package dev.daymark.sync.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.domain.AccountId;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncFailure.SignInRequired.Why;
import dev.daymark.sync.SyncInterval;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncTrigger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimetableTest {

  private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");

  private final Timetable timetable =
      new Timetable(new Backoff(Duration.ofSeconds(30), Duration.ofMinutes(15), new Random(1)));

  @Test
  void aBurstOfEditsIsSentOnceWithinTwoSecondsOfItsFirst() {
    for (int i = 0; i < 50; i++) {
      timetable.request(SyncTrigger.LOCAL_EDIT, NOW.plusMillis(i * 100L));
      assertThat(timetable.dueAt()).isBeforeOrEqualTo(NOW.plusSeconds(2));
    }
    assertThat(timetable.dueAt()).isEqualTo(NOW.plusSeconds(2));
    assertThat(timetable.begin(NOW)).isEqualTo(SyncTrigger.LOCAL_EDIT);
    assertThat(timetable.dueAt()).isNull();
  }

  @Test
  void aLoneEditIsSentSoon() {
    timetable.request(SyncTrigger.LOCAL_EDIT, NOW);
    assertThat(timetable.dueAt()).isAfter(NOW).isBefore(NOW.plusSeconds(1));
  }

  @Test
  void whoAsksByHandWaitsForNoEdits() {
    timetable.request(SyncTrigger.LOCAL_EDIT, NOW);
    timetable.request(SyncTrigger.MANUAL, NOW);
    assertThat(timetable.dueAt()).isEqualTo(NOW);
    assertThat(timetable.begin(NOW)).isEqualTo(SyncTrigger.MANUAL);
  }

  @Test
  void anEditDoesNotPutOffARunThatIsDueAlready() {
    timetable.request(SyncTrigger.MANUAL, NOW);
    timetable.request(SyncTrigger.LOCAL_EDIT, NOW.plusMillis(1));
    assertThat(timetable.dueAt()).isEqualTo(NOW);
  }

  @Test
  void quietTimesLengthenTheIntervalAndNewsShortenIt() {
    Duration first = afterRun(0, null);
    Duration second = afterRun(0, null);
    assertThat(second).isGreaterThan(first).isLessThanOrEqualTo(Duration.ofMinutes(15));
    assertThat(afterRun(3, null)).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void anIntervalThatThePersonChoseIsKeptInQuietTimesToo() {
    timetable.use(SyncInterval.MINUTES_30, NOW);
    for (int i = 0; i < 5; i++) {
      assertThat(afterRun(0, null)).isEqualTo(Duration.ofMinutes(30));
    }
    assertThat(afterRun(3, null)).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void anotherIntervalCountsFromTheLastRun() {
    afterRun(0, null);
    timetable.use(SyncInterval.HOUR, NOW.plusSeconds(90));
    assertThat(timetable.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    timetable.use(SyncInterval.MINUTES_5, NOW.plusSeconds(90));
    assertThat(timetable.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
  }

  @Test
  void onRequestNothingRunsByItselfButChangesAndWhoeverAsks() {
    afterRun(0, null);
    timetable.use(SyncInterval.ON_REQUEST, NOW);
    assertThat(timetable.dueAt()).isNull();
    timetable.request(SyncTrigger.FOCUS, NOW.plusSeconds(600));
    timetable.request(SyncTrigger.WAKE, NOW.plusSeconds(600));
    assertThat(timetable.dueAt()).isNull();
    timetable.request(SyncTrigger.LOCAL_EDIT, NOW.plusSeconds(600));
    assertThat(timetable.dueAt()).isNotNull();
  }

  @Test
  void onRequestWhatFailedIsStillTriedAgain() {
    timetable.use(SyncInterval.ON_REQUEST, NOW);
    assertThat(afterRun(0, new SyncFailure.Offline(""))).isPositive();
    timetable.use(SyncInterval.ON_REQUEST, NOW);
    assertThat(timetable.dueAt()).isNotNull();
  }

  @Test
  void anotherIntervalDoesNotPutOffWhatIsAskedFor() {
    timetable.request(SyncTrigger.MANUAL, NOW);
    timetable.use(SyncInterval.ON_REQUEST, NOW);
    assertThat(timetable.dueAt()).isEqualTo(NOW);
  }

  @Test
  void aServiceThatNamesATimeIsNotTriedBefore() {
    Instant asked = NOW.plus(Duration.ofMinutes(40));
    assertThat(afterRun(0, new SyncFailure.RateLimited(asked))).isEqualTo(Duration.ofMinutes(40));
  }

  @Test
  void failuresBackOffButNeverBeyondAQuarterOfAnHour() {
    for (int i = 0; i < 40; i++) {
      assertThat(afterRun(0, new SyncFailure.Offline("")))
          .isPositive()
          .isLessThanOrEqualTo(Duration.ofMinutes(15));
    }
  }

  @Test
  void whatARunOnlyLeftHoldsUpNothingButIsTriedAgainByItself() {
    SyncFailure stumble = SyncFailure.Unavailable.unexpected();
    for (int i = 0; i < 20; i++) {
      assertThat(afterRun(0, stumble, false)).isPositive().isLessThan(Duration.ofMinutes(16));
      timetable.request(SyncTrigger.LOCAL_EDIT, NOW);
      assertThat(timetable.dueAt()).isBefore(NOW.plusSeconds(2));
      timetable.begin(NOW);
      assertThat(timetable.resting()).isEmpty();
    }
    timetable.use(SyncInterval.ON_REQUEST, NOW);
    assertThat(afterRun(0, stumble, false)).isPositive();
    assertThat(afterRun(0, null)).isZero();
  }

  @Test
  void aLostSignInIsNotTriedAgainInHaste() {
    assertThat(afterRun(0, new SyncFailure.SignInRequired(Why.REVOKED)))
        .isGreaterThanOrEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void whoComesBackToTheWindowFindsTheNetworkSoonAfterARunThatDidNot() {
    for (int i = 0; i < 12; i++) {
      afterRun(0, new SyncFailure.Offline(""));
    }
    assertThat(timetable.dueAt()).isAfter(NOW.plusSeconds(30));
    timetable.request(SyncTrigger.FOCUS, NOW.plusSeconds(2));
    assertThat(timetable.dueAt()).isEqualTo(NOW.plusSeconds(10));
    timetable.request(SyncTrigger.FOCUS, NOW.plusSeconds(20));
    assertThat(timetable.begin(NOW.plusSeconds(20))).isEqualTo(SyncTrigger.FOCUS);
    assertThat(timetable.resting()).isEmpty();
  }

  @Test
  void whatWasReadJustNowIsNotReadAgainForAnAccountThatWaits() {
    timetable.begin(NOW);
    timetable.ended(
        new SyncReport(
            List.of(
                report(1, 0, null, false),
                report(2, 0, new SyncFailure.RateLimited(NOW.plusSeconds(50)), true))),
        NOW);
    timetable.request(SyncTrigger.FOCUS, NOW.plusSeconds(5));
    assertThat(timetable.dueAt()).isEqualTo(NOW.plusSeconds(50));
  }

  @Test
  void whatWasReadJustNowIsNotReadAgainBecauseSomebodyLooks() {
    Duration due = afterRun(0, null);
    timetable.request(SyncTrigger.FOCUS, NOW.plusSeconds(59));
    assertThat(timetable.dueAt()).isEqualTo(NOW.plus(due));
  }

  private Duration afterRun(int pulled, @Nullable SyncFailure failure) {
    return afterRun(pulled, failure, failure != null);
  }

  private Duration afterRun(int pulled, @Nullable SyncFailure failure, boolean endedEarly) {
    timetable.begin(NOW);
    timetable.ended(new SyncReport(List.of(report(1, pulled, failure, endedEarly))), NOW);
    Instant due = timetable.dueAt();
    return due == null ? Duration.ZERO : Duration.between(NOW, due);
  }

  private static SyncReport.AccountReport report(
      int account, int pulled, @Nullable SyncFailure failure, boolean endedEarly) {
    return new SyncReport.AccountReport(
        new AccountId(new UUID(1, account)),
        "a@example.com",
        1,
        2,
        pulled,
        0,
        0,
        0,
        Duration.ZERO,
        failure,
        endedEarly,
        failure == null ? null : "why",
        List.of());
  }
}
