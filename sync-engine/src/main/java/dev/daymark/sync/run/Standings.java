package dev.daymark.sync.run;

import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.Calendar;
import dev.daymark.storage.LocalStore;
import dev.daymark.sync.RecordedRuns;
import dev.daymark.sync.SyncStatus.Standing;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the accounts stand by what was recorded of them, before an engine has tried any of them. */
final class Standings {

  private Standings() {}

  /** Reads it; blocks. */
  static Map<AccountId, Standing> recorded(LocalStore store) {
    RecordedRuns runs = RecordedRuns.of(store);
    Map<AccountId, Standing> standings = new HashMap<>();
    for (Account account : store.accounts().all()) {
      standings.put(
          account.id(),
          new Standing(
              checkedAt(store, account),
              runs.offlineSince(account.id()),
              runs.failure(account.id())));
    }
    return standings;
  }

  /** When the calendar that was checked longest ago was checked; null if one never was. */
  private static @Nullable Instant checkedAt(LocalStore store, Account account) {
    List<Optional<Instant>> checks =
        store.calendars().ofAccount(account.id()).stream()
            .filter(calendar -> calendar.remoteId() != null && calendar.selected())
            .map(Calendar::id)
            .map(store.syncState()::lastSyncedAt)
            .toList();
    return checks.stream().anyMatch(Optional::isEmpty)
        ? null
        : checks.stream().flatMap(Optional::stream).min(Instant::compareTo).orElse(null);
  }
}
