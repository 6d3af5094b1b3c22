package dev.daymark.sync.run;

import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.storage.LocalStore;
import dev.daymark.sync.RecordedRuns;
import dev.daymark.sync.SupportLog;
import dev.daymark.sync.SyncFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the runs of each account ended, and what follows from it. Used on one thread. */
final class RunEndings {

  private static final Logger SUPPORT = LoggerFactory.getLogger(SupportLog.NAME);
  private static final String OK = "OK";
  private static final Duration FULL_CALENDAR_LIST = Duration.ofDays(1);

  private final LocalStore store;
  private final InstantSource clock;
  private final Map<AccountId, Instant> fullListAt = new HashMap<>();
  private final Map<AccountId, String> lastOutcomes = new HashMap<>();

  RunEndings(LocalStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Whether an account's calendars are to be listed in full. */
  boolean isFullListDue(Account account, Instant now) {
    Instant last = fullListAt.get(account.id());
    return last == null || last.plus(FULL_CALENDAR_LIST).isBefore(now);
  }

  /** Records a run that has ended. */
  void conclude(
      Account account,
      RunJournal journal,
      Tally tally,
      AccountRun run,
      @Nullable SyncFailure failure,
      Instant began) {
    if (failure instanceof SyncFailure.SignInRequired gone && gone.isForGood()) {
      journal.write(
          tx -> {
            tx.setAccountState(account.id(), Account.State.SIGN_IN_REQUIRED);
            return true;
          });
    }
    noteFullList(account, run, failure, began);
    run.conclude(journal);
    String outcome = outcome(run, failure);
    boolean news = !outcome.equals(lastOutcome(account));
    if (journal.isBegun() || news) {
      journal.finish(tally, clock.instant(), outcome, run.requests(), run.bytes());
    }
    tell(account, tally, run, outcome);
    lastOutcomes.put(account.id(), outcome);
  }

  private static String outcome(AccountRun run, @Nullable SyncFailure failure) {
    if (failure != null) {
      return failure.getClass().getSimpleName();
    }
    return run.troubles().isEmpty() ? OK : RecordedRuns.PARTLY;
  }

  private void noteFullList(
      Account account, AccountRun run, @Nullable SyncFailure failure, Instant began) {
    if (failure instanceof SyncFailure.HeldBack) {
      // A vanished calendar that waits for an answer is told by a full list only.
      fullListAt.remove(account.id());
    } else if (run.rounds() > 0 && run.isListed()) {
      fullListAt.putIfAbsent(account.id(), began);
      fullListAt.computeIfPresent(
          account.id(), (_, last) -> last.plus(FULL_CALENDAR_LIST).isBefore(began) ? began : last);
    }
  }

  private static void tell(Account account, Tally tally, AccountRun run, String outcome) {
    SUPPORT.debug(
        "Run of account {} ended {}: {} rounds, {} requests, {} bytes, {} in, {} out, {} conflicts,"
            + " {} refused",
        account.id(),
        outcome,
        run.rounds(),
        run.requests(),
        run.bytes(),
        tally.pulledCount(),
        tally.pushedCount(),
        tally.conflictCount(),
        tally.parkedCount());
  }

  /** How the account's last run ended, of this process or of one before it. */
  private String lastOutcome(Account account) {
    return lastOutcomes.computeIfAbsent(
        account.id(), id -> Objects.requireNonNullElse(RecordedRuns.of(store).lastOutcome(id), OK));
  }
}
