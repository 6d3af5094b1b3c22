package dev.daymark.sync.run;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.sync.SyncRun;
import dev.daymark.storage.RemoteTransaction;
import dev.daymark.storage.RemoteUpdates;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A run's way into the store. Its record is begun with its first write, so that a run that finds
 * nothing to do leaves no row.
 */
final class RunJournal {

  private final RemoteUpdates door;
  private final AccountId account;
  private final String trigger;
  private @Nullable SyncRun run;

  RunJournal(RemoteUpdates door, AccountId account, String trigger) {
    this.door = door;
    this.account = account;
    this.trigger = trigger;
  }

  <T> T write(Function<RemoteTransaction, T> work) {
    return door.transact(begun().id(), work);
  }

  boolean isBegun() {
    return run != null;
  }

  void finish(Tally tally, Instant at, String outcome, int requests, long bytes) {
    door.finishRun(tally.on(begun(), at, outcome, requests, bytes));
  }

  private SyncRun begun() {
    SyncRun current = run;
    if (current == null) {
      current = door.beginRun(account, trigger);
      run = current;
    }
    return current;
  }
}
