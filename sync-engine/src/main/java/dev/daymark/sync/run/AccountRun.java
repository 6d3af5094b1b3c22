package dev.daymark.sync.run;

import dev.daymark.domain.Account;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.CalendarTrouble;
import dev.daymark.storage.LocalStore;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.remote.RemoteCalendar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One account's part of a run: rounds of pull and push until both sides are quiet. */
final class AccountRun {

  private static final int MOST_ROUNDS = 5;

  private final LocalStore store;
  private final RemoteCalendar remote;
  private final Account account;
  private final CalendarListPull calendarList;
  private final CalendarListPush calendarSettings;
  private final EventsPull events;
  private final Absences absences;
  private final OutboxPush push;
  private final Tally tally;
  private final CalendarTroubles troubles;
  private final RunProgress progress;
  private @Nullable SyncFailure first;
  private int rounds;
  private boolean stopped;
  private boolean listed;
  private List<CalendarTrouble> left = List.of();

  AccountRun(
      LocalStore store,
      RemoteCalendar remote,
      Account account,
      CalendarListPull calendarList,
      CalendarListPush calendarSettings,
      EventsPull events,
      Absences absences,
      OutboxPush push,
      Tally tally,
      CalendarTroubles troubles,
      RunProgress progress) {
    this.store = store;
    this.remote = remote;
    this.account = account;
    this.calendarList = calendarList;
    this.calendarSettings = calendarSettings;
    this.events = events;
    this.absences = absences;
    this.push = push;
    this.tally = tally;
    this.troubles = troubles;
    this.progress = progress;
  }

  /**
   * Runs to the end, or until the connection fails.
   *
   * @param fullList whether the calendar list is read whole
   */
  void run(boolean fullList) {
    if (!list(fullList) || !note(calendarSettings.push())) {
      return;
    }
    leave(calendarSettings.left());
    List<Calendar> calendars = pulled();
    progress.expect(calendars);
    for (rounds = 1; ; rounds++) {
      if (!pull(calendars) || (rounds == 1 && !followMoves(calendars))) {
        return;
      }
      int before = tally.pushedCount();
      if (!note(push.push(events.firstListed(), troubles.passing()))) {
        return;
      }
      leave(push.left());
      Set<CalendarId> touched = push.takeTouched();
      if (tally.pushedCount() == before || rounds == MOST_ROUNDS) {
        return;
      }
      calendars = pulled().stream().filter(calendar -> touched.contains(calendar.id())).toList();
    }
  }

  /**
   * Reads the calendar list; false if nothing else can be read. Where it is the list itself that
   * cannot be taken over, the calendars that are known go on without it.
   */
  private boolean list(boolean fullList) {
    boolean known = store.syncState().calendarListProgress(account.id()).isPresent();
    Optional<SyncFailure> outcome = calendarList.read(fullList);
    listed = outcome.isEmpty();
    if (known
        && outcome.isPresent()
        && outcome.get() instanceof SyncFailure.Unavailable unavailable
        && (unavailable.isUnexpected() || unavailable.isSenseless())
        && unavailable.retryAt() == null) {
      leave(unavailable);
      return true;
    }
    return note(outcome);
  }

  /** Whether the calendar list was read and taken over. */
  boolean isListed() {
    return listed;
  }

  /** Reads calendars; false if the connection failed. */
  private boolean pull(List<Calendar> calendars) {
    for (Calendar calendar : calendars) {
      progress.reading(calendar.id());
      Optional<SyncFailure> outcome = events.pull(calendar);
      progress.ended(calendar.id(), outcome.isEmpty());
      if (!note(troubles.note(calendar.id(), outcome))) {
        return false;
      }
    }
    return note(troubles.ofAccount());
  }

  /** What was not read may be where events went that are gone elsewhere. */
  private boolean followMoves(List<Calendar> calendars) {
    if (first instanceof SyncFailure.HeldBack || !troubles.passing().isEmpty()) {
      return true;
    }
    Set<CalendarId> again = absences.judge(account.id());
    return pull(calendars.stream().filter(calendar -> again.contains(calendar.id())).toList());
  }

  /** Completes the record of what was sent, and of the calendars that could not be read. */
  void conclude(RunJournal journal) {
    left = knownTroubles();
    if (troubles.write(journal, left, stopped)) {
      left = knownTroubles();
    }
    if (push.hasSent()) {
      journal.write(
          tx -> {
            push.conclude(tx);
            return true;
          });
    }
  }

  int rounds() {
    return rounds;
  }

  int requests() {
    return remote.requests();
  }

  long bytes() {
    return remote.bytes();
  }

  /** Whether what went wrong ended the run early, and not only left something for the next one. */
  boolean isEndedEarly() {
    return stopped;
  }

  /** What went wrong first; null if nothing did. */
  @Nullable SyncFailure failure() {
    return first;
  }

  /** The account's selected calendars that could not be read, as the store has it. */
  private List<CalendarTrouble> knownTroubles() {
    Set<CalendarId> own =
        store.calendars().ofAccount(account.id()).stream()
            .map(Calendar::id)
            .collect(Collectors.toSet());
    return store.syncState().troubles().stream()
        .filter(trouble -> own.contains(trouble.calendar()))
        .toList();
  }

  /** The selected calendars that could not be read at the last try; known once it is concluded. */
  List<CalendarTrouble> troubles() {
    return left;
  }

  private List<Calendar> pulled() {
    return store.calendars().ofAccount(account.id()).stream()
        .filter(calendar -> calendar.selected() && calendar.remoteId() != null)
        .toList();
  }

  /** What fails alone is told of, and none of the others' concern. */
  private void leave(@Nullable SyncFailure left) {
    if (first == null) {
      first = left;
    }
  }

  /** Remembers a failure; false if it concerns everything and not one calendar. */
  private boolean note(Optional<SyncFailure> outcome) {
    if (outcome.isEmpty()) {
      return true;
    }
    SyncFailure failure = outcome.get();
    if (first == null) {
      first = failure;
    }
    boolean goesOn =
        switch (failure) {
          case SyncFailure.Offline _,
              SyncFailure.SignInRequired _,
              SyncFailure.RateLimited _,
              SyncFailure.QuotaExceeded _,
              SyncFailure.Unavailable _ ->
              false;
          case SyncFailure.Rejected rejected -> !rejected.concernsAccount();
          case SyncFailure.Gone _,
              SyncFailure.TokenExpired _,
              SyncFailure.PreconditionFailed _,
              SyncFailure.HeldBack _ ->
              true;
        };
    stopped |= !goesOn;
    return goesOn;
  }
}
