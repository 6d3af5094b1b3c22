package dev.daymark.sync;

import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.sync.SyncRun;
import dev.daymark.storage.LocalStore;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the recorded runs tell of how sync went last. A run that changed nothing is recorded only if
 * it ended otherwise than the one before it, so that the newest record always tells how it stands.
 *
 * @param newestFirst of all accounts, so many as are worth looking at
 */
public record RecordedRuns(List<SyncRun> newestFirst) {

  /** The outcome of a run that came to its end although a calendar could not be read. */
  public static final String PARTLY = "Partly";

  private static final int ENOUGH = 200;
  private static final String RECORDED = "in an earlier run";
  private static final String OFFLINE = SyncFailure.Offline.class.getSimpleName();

  public RecordedRuns {
    newestFirst = List.copyOf(newestFirst);
  }

  /** Those of the accounts that are connected. */
  public static RecordedRuns of(LocalStore store) {
    List<AccountId> accounts = store.accounts().all().stream().map(Account::id).toList();
    return new RecordedRuns(
        store.syncState().runs(ENOUGH).stream()
            .filter(run -> accounts.contains(run.accountId()))
            .toList());
  }

  /** The newest run of an account. */
  public Optional<SyncRun> last(AccountId account) {
    return of(account).findFirst();
  }

  /** How the newest run of an account ended; null if that is not known. */
  public @Nullable String lastOutcome(AccountId account) {
    return last(account).map(SyncRun::outcome).orElse(null);
  }

  /**
   * When it was found that the account cannot be reached, if it could not be at any try since;
   * otherwise null.
   */
  public @Nullable Instant offlineSince(AccountId account) {
    return of(account)
        .takeWhile(run -> OFFLINE.equals(run.outcome()))
        .map(SyncRun::finishedAt)
        .filter(Objects::nonNull)
        .reduce((newer, older) -> older)
        .orElse(null);
  }

  /** The same of whichever account has been out of reach for the longest time. */
  public @Nullable Instant offlineSince() {
    return newestFirst.stream()
        .map(SyncRun::accountId)
        .distinct()
        .map(this::offlineSince)
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(null);
  }

  /** What ended the newest run of an account, as far as that is known; null if it was in order. */
  public @Nullable SyncFailure failure(AccountId account) {
    String outcome = lastOutcome(account);
    return switch (outcome) {
      case null -> null;
      case "Offline" -> new SyncFailure.Offline(RECORDED);
      case "RateLimited" -> new SyncFailure.RateLimited(null);
      case "QuotaExceeded" -> new SyncFailure.QuotaExceeded();
      case "Unavailable" -> new SyncFailure.Unavailable(RECORDED, null);
      default -> null;
    };
  }

  private Stream<SyncRun> of(AccountId account) {
    return newestFirst.stream().filter(run -> run.accountId().equals(account));
  }
}
