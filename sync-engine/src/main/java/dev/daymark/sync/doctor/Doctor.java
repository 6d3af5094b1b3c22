package dev.daymark.sync.doctor;

import dev.daymark.domain.Account;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.Reach;
import dev.daymark.domain.sync.ListingProgress;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.storage.LocalStore;
import dev.daymark.sync.FailureWords;
import dev.daymark.sync.doctor.Finding.Kind;
import dev.daymark.sync.remote.RemoteCalendar;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Compares the store with the remote side. Blocks on the network; not for use during a run. */
public final class Doctor {

  private final LocalStore store;
  private final Function<Account, RemoteCalendar> remotes;
  private final FailureWords words;
  private final InstantSource clock;
  private final Supplier<UUID> ids;

  /**
   * A doctor.
   *
   * @param remotes opens an account's remote calendars
   * @param ids makes the ids that repairs go by
   */
  public Doctor(
      LocalStore store,
      Function<Account, RemoteCalendar> remotes,
      FailureWords words,
      InstantSource clock,
      Supplier<UUID> ids) {
    this.store = store;
    this.remotes = remotes;
    this.words = words;
    this.clock = clock;
    this.ids = ids;
  }

  /** Looks at the store itself, then at each synced calendar. Changes nothing. */
  public List<Finding> examine() {
    List<OutboxEntry> outbox = store.outbox().all();
    List<Finding> findings = new ArrayList<>(new StoreCheck(store, outbox).run());
    for (Account account : store.accounts().all()) {
      RemoteCalendar remote = remotes.apply(account);
      for (Calendar calendar : synced(account)) {
        findings.addAll(new CalendarCheck(store, remote, words, calendar, outbox).run());
      }
    }
    return findings;
  }

  private List<Calendar> synced(Account account) {
    return store.calendars().ofAccount(account.id()).stream()
        .filter(calendar -> calendar.selected() && calendar.remoteId() != null)
        .toList();
  }

  /**
   * Has the calendars with repairable findings read anew by the next sync, which reconciles as
   * always: nothing that waits is lost, and the person is asked about much at once.
   *
   * @return how many calendars
   */
  public int repair(List<Finding> findings) {
    int repaired = 0;
    for (Account account : store.accounts().all()) {
      String fingerprint = remotes.apply(account).fingerprint();
      for (Calendar calendar : synced(account)) {
        if (findings.stream().anyMatch(finding -> isRepairable(finding, calendar))) {
          readAnew(calendar, fingerprint);
          repaired++;
        }
      }
    }
    return repaired;
  }

  private static boolean isRepairable(Finding finding, Calendar calendar) {
    return finding.kind().isRepairable() && finding.place().equals(calendar.summary());
  }

  private void readAnew(Calendar calendar, String fingerprint) {
    long mark = clock.instant().toEpochMilli();
    ListingProgress full =
        store
            .syncState()
            .eventsProgress(calendar.id())
            .map(progress -> progress.anew(fingerprint, mark))
            .orElseGet(() -> never(calendar).anew(fingerprint, mark));
    store
        .remoteUpdates()
        .transact(
            ids.get(),
            tx -> {
              tx.forgetVersions(calendar.id());
              tx.saveEventsProgress(calendar.id(), full);
              return full;
            });
  }

  private ListingProgress never(Calendar calendar) {
    Instant from =
        Optional.ofNullable(calendar.accountId())
            .flatMap(store.accounts()::reach)
            .orElse(Reach.EVERYTHING)
            .from(clock.instant());
    return ListingProgress.first("", from);
  }

  /** Whether nothing was found but changes on their way. */
  public static boolean isWell(List<Finding> findings) {
    return findings.stream().allMatch(finding -> finding.kind() == Kind.WAITING);
  }
}
