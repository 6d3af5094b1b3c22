package dev.daymark.sync.schedule;

import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncTrigger;
import java.util.function.Consumer;

/** What the scheduler starts: one run of every account. */
public interface SyncRuns {

  /**
   * Runs every account until it is quiet; expected failures are in the report. Only ever called on
   * one thread. An interrupt ends it soon.
   *
   * @param progress hears how far it has come
   */
  SyncReport run(SyncTrigger trigger, Consumer<SyncStatus.Progress> progress);

  /** Ends the requests under way, from any thread. */
  void cancel();
}
