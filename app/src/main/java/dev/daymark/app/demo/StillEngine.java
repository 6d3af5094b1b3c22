package dev.daymark.app.demo;

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

/**
 * An engine that is done and stays so, for pictures.
 *
 * @param offline whether Google cannot be reached
 */
record StillEngine(Instant syncedAt, boolean offline) implements SyncEngine {

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
    Map<AccountId, SyncFailure> failures =
        offline ? Map.of(MockFixture.ACCOUNT, new SyncFailure.Offline("no route")) : Map.of();
    return new SyncStatus(null, syncedAt, failures, null, List.of());
  }

  @Override
  public Subscription subscribe(Consumer<SyncStatus> listener) {
    return () -> {};
  }

  @Override
  public void close() {}
}
