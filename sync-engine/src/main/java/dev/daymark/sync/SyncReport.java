package dev.daymark.sync;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.sync.CalendarTrouble;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a run did, account by account. */
public record SyncReport(List<AccountReport> accounts) {

  public SyncReport {
    accounts = List.copyOf(accounts);
  }

  /** Whether every account came to its end, and each of its calendars was read. */
  public boolean succeeded() {
    return accounts.stream().allMatch(AccountReport::succeeded);
  }

  /**
   * One account's part.
   *
   * @param rounds how many times it pulled and pushed until it was quiet
   * @param requests HTTP requests made
   * @param pulled remote changes that changed something here
   * @param pushed local changes that were sent
   * @param conflicts filed
   * @param parked changes the service refused for good in this run
   * @param failure what went wrong first; null if nothing did
   * @param endedEarly whether that ended it, and not only left something for the next run
   * @param explanation {@code failure} in a sentence for the person; null with it
   * @param troubles the account's selected calendars that could not be read at the last try
   */
  public record AccountReport(
      AccountId account,
      String email,
      int rounds,
      int requests,
      int pulled,
      int pushed,
      int conflicts,
      int parked,
      Duration took,
      @Nullable SyncFailure failure,
      boolean endedEarly,
      @Nullable String explanation,
      List<CalendarTrouble> troubles) {

    public AccountReport {
      troubles = List.copyOf(troubles);
    }

    /** Whether it came to its end, and each of its calendars was read. */
    public boolean succeeded() {
      return failure == null && troubles.isEmpty();
    }
  }
}
