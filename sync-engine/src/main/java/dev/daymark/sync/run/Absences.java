package dev.daymark.sync.run;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.Absence;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.RemoteTransaction;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Events that are gone from their calendars while something of them waits here. Once all calendars
 * of the account were read it shows what happened: what stands in another calendar by now was moved
 * there, and its row follows; anything else was deleted.
 */
final class Absences {

  private final LocalStore store;
  private final RunJournal journal;
  private final VersionApplier applier;

  Absences(LocalStore store, RunJournal journal, VersionApplier applier) {
    this.store = store;
    this.journal = journal;
    this.applier = applier;
  }

  /** Whether the end of something that waits here has to be judged later. */
  static boolean isAtStake(RemoteTransaction tx, SyncedEvent known) {
    return known.remote() != null
        && known.event().exception() == null
        && known.event().details().organizerSelf()
        && (!known.outbox().isEmpty() || VersionApplier.hasUnsentExceptions(tx, known));
  }

  /** Whether it was noted that an event is gone. */
  static boolean isNoted(RemoteTransaction tx, SyncedEvent known) {
    return known.remote() != null && tx.isAbsent(known.remote());
  }

  /**
   * Judges all that was noted.
   *
   * @return the calendars that events were moved to; they have to be read whole once more
   */
  Set<CalendarId> judge(AccountId account) {
    Set<CalendarId> again = new LinkedHashSet<>();
    for (Absence absence : store.syncState().absences(account)) {
      journal.write(tx -> judge(tx, absence)).ifPresent(again::add);
    }
    return again;
  }

  private Optional<CalendarId> judge(RemoteTransaction tx, Absence absence) {
    SyncedEvent known = tx.findByRemoteId(absence.calendar(), absence.remoteId()).orElse(null);
    if (known == null || known.remote() == null) {
      tx.forgetAbsence(absence.calendar(), absence.remoteId());
      return Optional.empty();
    }
    SyncedEvent arrived =
        tx.elsewhere(known.remote()).filter(there -> wasMoved(tx, known, there)).orElse(null);
    if (arrived != null && arrived.remote() != null) {
      tx.follow(known.event().id(), arrived.event().id());
      // What the listing showed went with the row that was removed, and is shown once more.
      tx.listAnew(arrived.remote().calendarId());
      tx.forgetAbsence(absence.calendar(), absence.remoteId());
      return Optional.of(arrived.remote().calendarId());
    }
    if (WaitingMoves.isUnderWay(known)) {
      return Optional.empty();
    }
    applier.gone(tx, known, absence.at());
    tx.forgetAbsence(absence.calendar(), absence.remoteId());
    return Optional.empty();
  }

  /**
   * A guest's copy bears the same id in another calendar, but is not its own there. Where the same
   * was changed in both rows, both are kept; and a deletion does not follow to what was changed
   * since.
   */
  private static boolean wasMoved(RemoteTransaction tx, SyncedEvent known, SyncedEvent arrived) {
    return arrived.event().exception() == null
        && arrived.event().details().organizerSelf()
        && arrived.outbox().isEmpty()
        && tx.exceptions(arrived.event().id()).stream()
            .filter(exception -> !exception.outbox().isEmpty())
            .noneMatch(exception -> known.deleted() || isIn(tx, known, exception));
  }

  private static boolean isIn(RemoteTransaction tx, SyncedEvent series, SyncedEvent exception) {
    CalendarEvent.ExceptionOf place = exception.event().exception();
    return place != null
        && tx.findException(series.event().id(), place.originalStart()).isPresent();
  }
}
