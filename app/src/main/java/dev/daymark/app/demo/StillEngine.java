package dev.daymark.app.demo;

import dev.daymark.app.fixture.MockAccounts;
import dev.daymark.app.fixture.MockFixture;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.sync.SyncEngine;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncStatus.Standing;
import dev.daymark.sync.SyncTrigger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An engine that stays as it is, for pictures. */
record StillEngine(StillPicture.Scene scene) implements SyncEngine {
  private static final Instant SYNCED_AT = MockFixture.NOW.minusSeconds(60);
  private static final SyncStatus SYNCED =
      SyncStatus.of(Map.of(MockFixture.ACCOUNT, Standing.checked(SYNCED_AT)));
  private static final Instant CUT_OFF_AT = MockFixture.NOW.minusSeconds(43 * 60);

  @Override
  public void start() {}

  @Override
  public void request(SyncTrigger trigger) {}

  @Override
  public SyncReport run(SyncTrigger trigger) {
    return new SyncReport(List.of());
  }

  @Override
  public void answer(CalendarId calendar, MassChange.Answer answer) {}

  @Override
  public SyncStatus status() {
    return switch (scene) {
      case OFFLINE -> offline();
      case SIGN_IN -> signedOut(MockFixture.ACCOUNT);
      case TWO_ACCOUNTS -> signedOut(MockAccounts.SECOND);
      case SYNCING ->
          SYNCED.withRun(new SyncStatus.Run(SyncTrigger.LOCAL_EDIT, MockFixture.NOW, null));
      case SYNCED, WAITING, TWO_WAITING, CONFLICTS, EMPTY, OLDER -> SYNCED;
    };
  }

  private static SyncStatus offline() {
    SyncFailure failure = new SyncFailure.Offline("no route");
    return SyncStatus.of(Map.of(MockFixture.ACCOUNT, new Standing(CUT_OFF_AT, CUT_OFF_AT, failure)))
        .withNext(
            new SyncStatus.NextTry(MockFixture.NOW.plusSeconds(40), SyncStatus.Waiting.OFFLINE));
  }

  private static SyncStatus signedOut(AccountId account) {
    SyncFailure failure = new SyncFailure.SignInRequired(SyncFailure.SignInRequired.Why.REVOKED);
    Map<AccountId, Standing> accounts = new HashMap<>();
    accounts.put(MockFixture.ACCOUNT, Standing.checked(SYNCED_AT));
    accounts.put(account, new Standing(SYNCED_AT, null, failure));
    return SyncStatus.of(accounts);
  }

  @Override
  public Subscription subscribe(Consumer<SyncStatus> listener) {
    return () -> {};
  }

  @Override
  public void close() {}
}
