package dev.daymark.sync;

import dev.daymark.domain.AccountId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a run did, account by account. */
public record SyncReport(List<AccountReport> accounts) {

  public SyncReport {
    accounts = List.copyOf(accounts);
  }

  /** Whether every account came to its end. */
  public boolean succeeded() {
    return accounts.stream().allMatch(account -> account.failure() == null);
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
   * @param failure what ended it early; null if nothing did
   * @param explanation {@code failure} in a sentence for the person; null with it
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
      @Nullable String explanation) {}
}
