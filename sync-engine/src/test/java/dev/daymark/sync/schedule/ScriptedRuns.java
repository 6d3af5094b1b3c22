package dev.daymark.sync.schedule;

import dev.daymark.domain.AccountId;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.SyncReport;
import dev.daymark.sync.SyncReport.AccountReport;
import dev.daymark.sync.SyncStatus;
import dev.daymark.sync.SyncTrigger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs that take no time and end as the test says, and that remember when they were made. */
final class ScriptedRuns implements SyncRuns {

  private final InstantSource clock;
  private final List<AccountId> accounts;
  private final Map<AccountId, SyncFailure> failures = new HashMap<>();
  private final List<Made> made = new CopyOnWriteArrayList<>();
  private Runnable during = () -> {};

  ScriptedRuns(InstantSource clock, AccountId... accounts) {
    this.clock = clock;
    this.accounts = List.of(accounts);
  }

  /** A run that was made. */
  record Made(SyncTrigger trigger, Instant at, Set<AccountId> resting) {}

  @Override
  public synchronized SyncReport run(
      SyncTrigger trigger, Set<AccountId> resting, Consumer<SyncStatus.Progress> progress) {
    made.add(new Made(trigger, clock.instant(), resting));
    during.run();
    List<AccountReport> reports = new ArrayList<>();
    for (AccountId account : accounts) {
      if (!resting.contains(account)) {
        SyncFailure failure = failures.get(account);
        reports.add(
            new AccountReport(
                account,
                "",
                1,
                1,
                0,
                0,
                0,
                0,
                Duration.ZERO,
                failure,
                failure != null,
                failure == null ? null : "why",
                List.of()));
      }
    }
    return new SyncReport(reports);
  }

  @Override
  public void cancel() {}

  synchronized void failing(AccountId account, @Nullable SyncFailure failure) {
    if (failure == null) {
      failures.remove(account);
    } else {
      failures.put(account, failure);
    }
  }

  synchronized void during(Runnable work) {
    during = work;
  }

  /** The runs since the last call. */
  List<Made> take() {
    List<Made> taken = List.copyOf(made);
    made.clear();
    return taken;
  }
}
