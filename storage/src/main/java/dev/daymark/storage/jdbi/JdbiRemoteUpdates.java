package dev.daymark.storage.jdbi;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.sync.SyncRun;
import dev.daymark.storage.DomainEvent;
import dev.daymark.storage.HistoryEntry.Origin;
import dev.daymark.storage.RemoteTransaction;
import dev.daymark.storage.RemoteUpdates;
import dev.daymark.storage.StoreChange;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** The sync engine's door. */
final class JdbiRemoteUpdates implements RemoteUpdates {

  private final StoreWriter writer;

  JdbiRemoteUpdates(StoreWriter writer) {
    this.writer = writer;
  }

  @Override
  public <T> T transact(UUID run, Function<RemoteTransaction, T> work) {
    return writer.write(
        Origin.REMOTE,
        run,
        unit -> {
          if (writer.isEnded(run)) {
            throw new DaymarkException(
                ErrorCode.STORE_REPLACED, "The data was replaced while this run was under way.");
          }
          RemoteTransaction transaction = new JdbiRemoteTransaction(unit);
          T result = work.apply(transaction);
          unit.putAway().forEach(transaction::listAnew);
          return result;
        });
  }

  @Override
  public SyncRun beginRun(AccountId account, String trigger) {
    UUID id = writer.newId();
    return writer.write(
        Origin.REMOTE,
        id,
        unit -> {
          SyncRun run = new SyncRun(id, account, trigger, unit.now(), null, null, 0, 0, 0, 0, 0, 0);
          SyncRunTable.insert(unit.handle(), run);
          writer.begun(id);
          unit.touch(new StoreChange.SyncRunsChanged());
          unit.announce(cause -> new DomainEvent.SyncStarted(cause, account, trigger));
          return run;
        });
  }

  @Override
  public void finishRun(SyncRun run) {
    writer.write(
        Origin.REMOTE,
        run.id(),
        unit -> {
          SyncRunTable.finish(unit.handle(), run);
          unit.touch(new StoreChange.SyncRunsChanged());
          unit.announce(cause -> finished(cause, run));
          return run;
        });
  }

  private static DomainEvent finished(DomainEvent.Cause cause, SyncRun run) {
    return new DomainEvent.SyncFinished(
        cause,
        run.accountId(),
        run.trigger(),
        Objects.requireNonNullElse(run.outcome(), ""),
        run.pulled(),
        run.pushed(),
        run.conflicts(),
        run.parked());
  }
}
