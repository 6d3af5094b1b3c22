package dev.daymark.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.AccessRole;
import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.CalendarTrouble;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncFailure.SignInRequired.Why;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncStatus.Standing;
import dev.daymark.sync.SyncTrigger;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SyncTruthTest {
  private static final Instant NOW = Instant.parse("2026-11-18T09:24:00Z");
  private static final Instant SYNCED = Instant.parse("2026-11-18T09:23:00Z");
  private static final AccountId ID = new AccountId(new UUID(0, 1));
  private static final AccountId OTHER = new AccountId(new UUID(0, 2));

  private static final Calendar CHOIR =
      new Calendar(
          new CalendarId(new UUID(0, 3)),
          ID,
          "choir",
          "Choir",
          "",
          ZoneId.of("UTC"),
          AccessRole.WRITER,
          "#CD74E6",
          true,
          true,
          false,
          List.of(),
          0,
          false);

  private static Account account(Account.State state) {
    URI google = URI.create("https://accounts.example");
    return new Account(
        ID, "mara@example.com", new Account.OAuthClient("id", google, google), null, state, NOW);
  }

  private static SyncStatus status(boolean running, @Nullable SyncFailure failure) {
    return SyncStatus.of(Map.of(ID, new Standing(SYNCED, null, failure)))
        .withRun(running ? new SyncStatus.Run(SyncTrigger.MANUAL, NOW, null) : null);
  }

  private static SyncStatus offlineSince(String moment) {
    SyncFailure offline = new SyncFailure.Offline("no route");
    return SyncStatus.of(Map.of(ID, new Standing(SYNCED, Instant.parse(moment), offline)));
  }

  private static SyncFacts facts(int waiting, int parked, int conflicts, SyncStatus status) {
    return new SyncFacts(
        List.of(account(Account.State.ACTIVE)),
        List.of(),
        Set.of(),
        waiting,
        parked,
        conflicts,
        status,
        null);
  }

  private static String words(SyncFacts facts) {
    return said(facts).status();
  }

  private static SyncWords said(SyncFacts facts) {
    SyncWords.Clockwork clockwork =
        new SyncWords.Clockwork(
            Formatting.of(Locale.UK), new Messages(Locale.UK), ZoneId.of("Europe/Stockholm"), NOW);
    return SyncWords.of(SyncTruth.of(facts), clockwork);
  }

  @Test
  void withoutAnAccountEverythingIsOnThisDeviceOnly() {
    assertThat(words(SyncFacts.NONE)).isEqualTo("On this device only");
  }

  @Test
  void syncedIsSaidOnlyWhenNothingWaits() {
    assertThat(words(facts(0, 0, 0, status(false, null)))).isEqualTo("Synced 10:23");
    assertThat(words(facts(1, 0, 0, status(false, null)))).isEqualTo("1 change waiting");
    assertThat(words(facts(3, 0, 0, status(false, null)))).isEqualTo("3 changes waiting");
  }

  @Test
  void beforeTheFirstRunNothingIsCalledSynced() {
    assertThat(words(facts(0, 0, 0, SyncStatus.IDLE))).isEqualTo("Not synced yet");
  }

  @Test
  void aRunUnderWayIsSaidBeforeWaiting() {
    assertThat(words(facts(2, 0, 0, status(true, null)))).isEqualTo("Syncing 2 changes");
  }

  @Test
  void offlineIsSaidBeforeSyncing() {
    assertThat(words(facts(4, 0, 0, status(true, new SyncFailure.Offline("no route")))))
        .isEqualTo("Offline · 4 changes saved here");
  }

  @Test
  void sinceWhenItIsOfflineIsSaidWithTheDayIfItIsNotToday() {
    SyncFacts today = facts(0, 0, 0, offlineSince("2026-11-18T08:41:00Z"));
    assertThat(words(today)).isEqualTo("Offline since 09:41");
    SyncFacts before = facts(0, 0, 0, offlineSince("2026-11-16T13:05:00Z"));
    assertThat(words(before)).isEqualTo("Offline since Mon 16 Nov, 14:05");
    SyncFacts unknown = facts(0, 0, 0, status(false, new SyncFailure.Offline("no route")));
    assertThat(words(unknown)).isEqualTo("Offline");
    assertThat(said(unknown).headline()).isEqualTo("Offline");
  }

  @Test
  void withChangesWaitingTheBarCountsThemAndTheHeadlineSaysSinceWhen() {
    SyncWords said = said(facts(4, 0, 0, offlineSince("2026-11-18T08:41:00Z")));
    assertThat(said.status()).isEqualTo("Offline · 4 changes saved here");
    assertThat(said.headline()).isEqualTo("Offline since 09:41");
  }

  @Test
  void troubleOfTheServiceIsSaidWithTheNextTry() {
    SyncFailure busy = new SyncFailure.RateLimited(NOW.plusSeconds(420));
    assertThat(words(facts(1, 0, 0, status(false, busy))))
        .isEqualTo("Google is busy, retry at 10:31");
  }

  @Test
  void whatNeedsThePersonComesFirst() {
    SyncStatus offline = status(false, new SyncFailure.Offline("no route"));
    assertThat(words(facts(1, 2, 0, offline))).isEqualTo("2 changes refused by Google");
    assertThat(words(facts(1, 2, 1, offline))).isEqualTo("1 conflict to review");
    assertThat(words(facts(1, 2, 1, status(false, new SyncFailure.SignInRequired(Why.REVOKED)))))
        .isEqualTo("Sign in to Google again");
    assertThat(words(facts(1, 2, 1, offline).withLocalTrouble("The disk is full. Free some.")))
        .isEqualTo("Changes can’t be saved: The disk is full");
  }

  @Test
  void whySignInsCannotBeHadIsSaidAsItIs() {
    assertThat(locked(Why.LOCKED)).startsWith("Unlock your keyring to sync");
    assertThat(locked(Why.REFUSED))
        .startsWith("Let Daymark into your keyring to sync")
        .contains("Allow it there, then unlock")
        .contains("2 changes are waiting");
    assertThat(locked(Why.AWAY))
        .startsWith("The sign-in is out of reach")
        .contains("goes on by itself")
        .doesNotContainIgnoringCase("unlock");
  }

  private static String locked(Why why) {
    SyncWords said = said(facts(2, 0, 0, status(false, new SyncFailure.SignInRequired(why))));
    return said.status() + "\n" + said.body();
  }

  @Test
  void whatThePersonCanDoMostAboutIsSaidOfSeveralReasons() {
    SyncStatus status =
        SyncStatus.of(
            Map.of(
                ID,
                new Standing(SYNCED, null, new SyncFailure.SignInRequired(Why.AWAY)),
                OTHER,
                new Standing(SYNCED, null, new SyncFailure.SignInRequired(Why.REFUSED))));
    assertThat(SyncTruth.of(facts(0, 0, 0, status)))
        .isEqualTo(new SyncTruth.Locked(0, Why.REFUSED));
  }

  @Test
  void anAccountWithoutAGrantNeedsSignInEvenBeforeARun() {
    SyncFacts signedOut =
        new SyncFacts(
            List.of(account(Account.State.SIGN_IN_REQUIRED)),
            List.of(),
            Set.of(),
            0,
            0,
            0,
            SyncStatus.IDLE,
            null);
    assertThat(words(signedOut)).isEqualTo("Sign in to Google again");
  }

  @Test
  void aSyncOfAnotherDayIsSaidWithItsDay() {
    SyncStatus old =
        SyncStatus.of(Map.of(ID, Standing.checked(Instant.parse("2026-11-16T09:23:00Z"))));
    assertThat(words(facts(0, 0, 0, old))).isEqualTo("Synced Mon 16 Nov");
  }

  private static SyncFacts partly(SyncStatus status, int parked, CalendarTrouble... troubles) {
    SyncStatus with = status.withTroubles(List.of(troubles));
    return new SyncFacts(
        List.of(account(Account.State.ACTIVE)), List.of(CHOIR), Set.of(), 1, parked, 0, with, null);
  }

  private static CalendarTrouble trouble(CalendarId calendar) {
    return new CalendarTrouble(calendar, CalendarTrouble.Reason.GONE, "404", NOW);
  }

  @Test
  void aCalendarThatCouldNotSyncIsSaidAfterWhatWasRefusedAndBeforeEverythingElse() {
    CalendarTrouble choir = trouble(CHOIR.id());
    SyncFailure busy = new SyncFailure.RateLimited(null);
    assertThat(words(partly(status(false, null), 2, choir)))
        .isEqualTo("2 changes refused by Google");
    assertThat(words(partly(status(false, null), 0, choir))).isEqualTo("“Choir” could not sync");
    assertThat(words(partly(status(false, busy), 0, choir))).isEqualTo("“Choir” could not sync");
    assertThat(words(partly(status(true, null), 0, choir))).isEqualTo("“Choir” could not sync");
  }

  @Test
  void theTroubleOfACalendarThatIsNotKeptInStepIsNotSaid() {
    CalendarTrouble other = trouble(new CalendarId(new UUID(0, 9)));
    assertThat(words(partly(status(false, null), 0, other))).isEqualTo("1 change waiting");
  }

  @Test
  void whileACalendarWasNeverReadNothingIsCalledSynced() {
    SyncFacts unread =
        new SyncFacts(
            List.of(account(Account.State.ACTIVE)),
            List.of(CHOIR),
            Set.of(CHOIR.id()),
            0,
            0,
            0,
            status(false, null),
            null);
    assertThat(words(unread)).isEqualTo("Not synced yet");
  }

  @Test
  void whileAnAccountWasNeverCheckedNothingIsCalledSynced() {
    Account other =
        new Account(
            OTHER,
            "other@example.com",
            account(Account.State.ACTIVE).client(),
            null,
            Account.State.ACTIVE,
            NOW);
    SyncFacts two =
        new SyncFacts(
            List.of(account(Account.State.ACTIVE), other),
            List.of(),
            Set.of(),
            0,
            0,
            0,
            status(false, null),
            null);
    assertThat(words(two)).isEqualTo("Not synced yet");
  }

  @Test
  void withinADayTheTimeIsSaidAndAfterItTheDateInstead() {
    assertThat(words(facts(0, 0, 0, checked("2026-11-17T22:30:00Z")))).isEqualTo("Synced 23:30");
    assertThat(words(facts(0, 0, 0, checked("2026-11-17T09:24:00Z"))))
        .isEqualTo("Synced Tue 17 Nov");
  }

  private static SyncStatus checked(String moment) {
    return SyncStatus.of(Map.of(ID, Standing.checked(Instant.parse(moment))));
  }

  @Test
  void whoseFaultItIsIsSaidAsItIs() {
    assertThat(words(facts(0, 0, 0, status(false, SyncFailure.Unavailable.unexpected()))))
        .isEqualTo("Sync did not finish");
    SyncFailure barred = new SyncFailure.Rejected(403, "accessNotConfigured", "");
    assertThat(words(facts(0, 0, 0, status(false, barred)))).isEqualTo("Google refuses to sync");
  }

  @Test
  void aFirstSyncSaysOfHowManyOnceThatIsKnown() {
    assertThat(words(facts(0, 0, 0, firstSync(null)))).isEqualTo("First sync, 640 so far");
    assertThat(words(facts(0, 0, 0, firstSync(1284)))).isEqualTo("First sync, 640 of 1,284");
  }

  private static SyncStatus firstSync(@Nullable Integer total) {
    SyncStatus.Progress progress = new SyncStatus.Progress(640, total, true, List.of());
    return SyncStatus.IDLE.withRun(new SyncStatus.Run(SyncTrigger.START, NOW, progress));
  }
}
