package dev.daymark.sync.run;

import dev.daymark.domain.sync.SyncRun;
import java.time.Instant;

/** Counts what a run does. Used on one thread. */
final class Tally {

  private int pulled;
  private int pushed;
  private int conflicts;
  private int parked;

  void pulled() {
    pulled++;
  }

  void pushed() {
    pushed++;
  }

  void conflict() {
    conflicts++;
  }

  void parked() {
    parked++;
  }

  int pulledCount() {
    return pulled;
  }

  int pushedCount() {
    return pushed;
  }

  int conflictCount() {
    return conflicts;
  }

  int parkedCount() {
    return parked;
  }

  SyncRun on(SyncRun run, Instant finishedAt, String outcome, int requests, long bytes) {
    return new SyncRun(
        run.id(),
        run.accountId(),
        run.trigger(),
        run.startedAt(),
        finishedAt,
        outcome,
        requests,
        bytes,
        pulled,
        pushed,
        conflicts,
        parked);
  }
}
