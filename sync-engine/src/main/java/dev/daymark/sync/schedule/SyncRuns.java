package dev.daymark.sync.schedule;

import dev.daymark.domain.AccountId;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncTrigger;
import java.util.Set;
import java.util.function.Consumer;

/** What the scheduler starts: one run of the accounts. */
public interface SyncRuns {

  /**
   * Runs the accounts until they are quiet; expected failures are in the report. Only ever called
   * on one thread. An interrupt ends it soon.
   *
   * @param resting accounts to leave alone, which are not in the report then
   * @param progress hears how far it has come
   */
  SyncReport run(
      SyncTrigger trigger, Set<AccountId> resting, Consumer<SyncStatus.Progress> progress);

  /** Ends the requests under way, from any thread. */
  void cancel();
}
