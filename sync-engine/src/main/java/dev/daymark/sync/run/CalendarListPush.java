package dev.daymark.sync.run;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.sync.CalendarChange;
import dev.daymark.domain.sync.RemoteCalendarEntry;
import dev.daymark.storage.LocalStore;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.remote.Outcome;
import dev.daymark.sync.remote.RemoteCalendar;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends what the person changed about calendars in their list: names, colours, what is shown. */
final class CalendarListPush {

  private final LocalStore store;
  private final RemoteCalendar remote;
  private final RunJournal journal;
  private final CalendarListPull pull;
  private final Tally tally;
  private final AccountId account;
  private final ListChanges changes;

  CalendarListPush(
      LocalStore store,
      RemoteCalendar remote,
      RunJournal journal,
      CalendarListPull pull,
      Tally tally,
      AccountId account,
      Stumbles stumbles) {
    this.store = store;
    this.remote = remote;
    this.journal = journal;
    this.pull = pull;
    this.tally = tally;
    this.account = account;
    this.changes = new ListChanges(stumbles, account);
  }

  /** What became of one change. */
  private enum Step {
    SETTLED,
    STALE
  }

  /**
   * Sends everything; what changed there meanwhile is read and brought together once.
   *
   * @return what ends the run; empty if it goes on
   */
  Optional<SyncFailure> push() {
    return new ListMembership(store, remote, journal, tally, account)
        .push(changes)
        .or(this::change);
  }

  /** What fails alone and is left for the next run; null if nothing is. */
  @Nullable SyncFailure left() {
    return changes.left();
  }

  private Optional<SyncFailure> change() {
    for (CalendarChange change : waiting()) {
      Optional<SyncFailure> end = changes.attempt(() -> change(change));
      if (end.isPresent()) {
        return end;
      }
    }
    return Optional.empty();
  }

  private Optional<SyncFailure> change(CalendarChange change) {
    Outcome<Step> step = send(change);
    if (step instanceof Outcome.Done<Step>(Step done) && done == Step.STALE) {
      Optional<SyncFailure> unread = pull.pull(true);
      if (unread.isPresent()) {
        return unread;
      }
      step = again(change);
    }
    return step instanceof Outcome.Failed<Step>(SyncFailure failure)
        ? Optional.of(failure)
        : Optional.empty();
  }

  private List<CalendarChange> waiting() {
    return store.syncState().calendarChanges().stream()
        .filter(change -> change.account().equals(account))
        .toList();
  }

  private Outcome<Step> again(CalendarChange before) {
    for (CalendarChange change : waiting()) {
      if (change.calendar().equals(before.calendar())) {
        return send(change);
      }
    }
    return new Outcome.Done<>(Step.SETTLED);
  }

  private Outcome<Step> send(CalendarChange change) {
    return switch (remote.changeCalendar(change)) {
      case Outcome.Done<RemoteCalendarEntry>(RemoteCalendarEntry entry) -> {
        journal.write(
            tx -> {
              tx.adoptCalendar(account, entry, change.wanted());
              return true;
            });
        tally.pushed();
        yield new Outcome.Done<>(Step.SETTLED);
      }
      case Outcome.Failed<RemoteCalendarEntry>(SyncFailure failure) -> failed(change, failure);
    };
  }

  private Outcome<Step> failed(CalendarChange change, SyncFailure failure) {
    return switch (failure) {
      case SyncFailure.PreconditionFailed _ -> new Outcome.Done<>(Step.STALE);
      case SyncFailure.Rejected rejected when !rejected.concernsAccount() -> {
        journal.write(
            tx -> {
              tx.revertCalendar(change);
              return true;
            });
        tally.parked();
        yield new Outcome.Done<>(Step.SETTLED);
      }
      // The list says what became of the calendar.
      case SyncFailure.Gone _ -> new Outcome.Done<>(Step.SETTLED);
      case SyncFailure.Offline _,
          SyncFailure.SignInRequired _,
          SyncFailure.RateLimited _,
          SyncFailure.QuotaExceeded _,
          SyncFailure.TokenExpired _,
          SyncFailure.Rejected _,
          SyncFailure.Unavailable _,
          SyncFailure.HeldBack _ ->
          new Outcome.Failed<>(failure);
    };
  }
}
