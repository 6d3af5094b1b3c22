package dev.daymark.sync.run;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.sync.DepartingCalendar;
import dev.daymark.domain.sync.RemoteCalendarEntry;
import dev.daymark.storage.LocalStore;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.remote.Outcome;
import dev.daymark.sync.remote.RemoteCalendar;
import java.util.Optional;

/** Makes the calendars in an account that were made here, and takes off its list what was here. */
final class ListMembership {

  private final LocalStore store;
  private final RemoteCalendar remote;
  private final RunJournal journal;
  private final Tally tally;
  private final AccountId account;

  ListMembership(
      LocalStore store, RemoteCalendar remote, RunJournal journal, Tally tally, AccountId account) {
    this.store = store;
    this.remote = remote;
    this.journal = journal;
    this.tally = tally;
    this.account = account;
  }

  /** Sends everything; empty unless the run cannot go on. */
  Optional<SyncFailure> push(ListChanges changes) {
    for (Calendar calendar : store.calendars().ofAccount(account)) {
      if (calendar.remoteId() == null) {
        Optional<SyncFailure> end = changes.attempt(() -> create(calendar));
        if (end.isPresent()) {
          return end;
        }
      }
    }
    for (DepartingCalendar departing : store.syncState().departingCalendars()) {
      if (departing.account().equals(account)) {
        Optional<SyncFailure> end = changes.attempt(() -> leave(departing));
        if (end.isPresent()) {
          return end;
        }
      }
    }
    return Optional.empty();
  }

  /** That it is begun is known before it is sent, so that a calendar is not made twice. */
  private Optional<SyncFailure> create(Calendar calendar) {
    journal.write(
        tx -> {
          tx.makingCalendar(calendar.id());
          return true;
        });
    return switch (remote.createCalendar(calendar.summary(), calendar.zone())) {
      case Outcome.Failed<String>(SyncFailure failure) -> Optional.of(failure);
      case Outcome.Done<String>(String remoteId) -> adopt(calendar, remoteId);
    };
  }

  private Optional<SyncFailure> adopt(Calendar calendar, String remoteId) {
    return switch (remote.calendar(remoteId)) {
      case Outcome.Failed<RemoteCalendarEntry>(SyncFailure failure) -> Optional.of(failure);
      case Outcome.Done<RemoteCalendarEntry>(RemoteCalendarEntry entry) -> {
        journal.write(
            tx -> {
              tx.madeCalendar(calendar.id(), entry);
              return true;
            });
        tally.pushed();
        yield Optional.empty();
      }
    };
  }

  private Optional<SyncFailure> leave(DepartingCalendar departing) {
    if (remote.leaveCalendar(departing.remoteId())
            instanceof Outcome.Failed<Boolean>(SyncFailure failure)
        && !(failure instanceof SyncFailure.Gone)) {
      return Optional.of(failure);
    }
    journal.write(
        tx -> {
          tx.departed(account, departing.remoteId());
          return true;
        });
    tally.pushed();
    return Optional.empty();
  }
}
