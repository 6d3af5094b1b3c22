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
import dev.daymark.sync.SyncTrigger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An engine that stays as it is, for pictures. */
record StillEngine(StillPicture.Scene scene) implements SyncEngine {
  private static final Instant SYNCED_AT = MockFixture.NOW.minusSeconds(60);
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
      case OFFLINE ->
          new SyncStatus(
              null,
              CUT_OFF_AT,
              CUT_OFF_AT,
              Map.of(MockFixture.ACCOUNT, new SyncFailure.Offline("no route")),
              new SyncStatus.NextTry(MockFixture.NOW.plusSeconds(40), SyncStatus.Waiting.OFFLINE),
              List.of());
      case SIGN_IN -> signedOut(MockFixture.ACCOUNT);
      case TWO_ACCOUNTS -> signedOut(MockAccounts.SECOND);
      case SYNCING ->
          new SyncStatus(
              new SyncStatus.Run(SyncTrigger.LOCAL_EDIT, MockFixture.NOW, null),
              SYNCED_AT,
              null,
              Map.of(),
              null,
              List.of());
      case SYNCED, WAITING, TWO_WAITING, CONFLICTS, EMPTY, OLDER ->
          new SyncStatus(null, SYNCED_AT, null, Map.of(), null, List.of());
    };
  }

  private static SyncStatus signedOut(AccountId account) {
    return new SyncStatus(
        null,
        SYNCED_AT,
        null,
        Map.of(account, new SyncFailure.SignInRequired(SyncFailure.SignInRequired.Why.REVOKED)),
        null,
        List.of());
  }

  @Override
  public Subscription subscribe(Consumer<SyncStatus> listener) {
    return () -> {};
  }

  @Override
  public void close() {}
}
