package dev.daymark.sync.run;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.RemoteTransaction;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.run.MassChangeBrake.Verdict;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds back what this device would create or delete in a calendar, if it is too much. */
final class OutgoingBrake {

  private final LocalStore store;
  private final RunJournal journal;
  private final MassChangeBrake brake;
  private final AccountId account;
  private final InstantSource clock;
  private final Set<CalendarId> held = new HashSet<>();
  private Optional<SyncFailure> failure = Optional.empty();

  OutgoingBrake(
      LocalStore store,
      RunJournal journal,
      MassChangeBrake brake,
      AccountId account,
      InstantSource clock) {
    this.store = store;
    this.journal = journal;
    this.brake = brake;
    this.account = account;
    this.clock = clock;
  }

  /**
   * Looks at the whole outbox before anything of it is sent.
   *
   * @param exempt calendars that were read for the first time in this run
   * @param unread calendars of which nothing is sent this time, so that nothing is asked either
   */
  void look(Set<CalendarId> exempt, Set<CalendarId> unread) {
    held.clear();
    failure = Optional.empty();
    Set<CalendarId> asked = new HashSet<>();
    for (MassChange change : store.syncState().massChanges()) {
      if (change.kind() == MassChange.Kind.OUTGOING) {
        asked.add(change.calendar());
      } else if (change.answer() == null) {
        held.add(change.calendar());
      }
    }
    asked.removeAll(unread);
    waiting()
        .forEach(
            (calendar, entries) -> {
              if (!exempt.contains(calendar)
                  && !unread.contains(calendar)
                  && (asked.remove(calendar) || entries.size() > MassChange.limit(0))) {
                journal.write(tx -> judge(tx, calendar, entries));
              }
            });
    asked.forEach(this::release);
  }

  /** Whether nothing of a calendar may be sent now. */
  boolean holds(CalendarId calendar) {
    return held.contains(calendar);
  }

  /** What was held back by the last look. */
  Optional<SyncFailure> failure() {
    return failure;
  }

  private Map<CalendarId, List<OutboxEntry>> waiting() {
    Map<CalendarId, List<OutboxEntry>> waiting = new LinkedHashMap<>();
    for (OutboxEntry entry : store.outbox().ofAccount(account)) {
      boolean counts =
          entry.kind() == OutboxEntry.Kind.CREATE || entry.kind() == OutboxEntry.Kind.DELETE;
      if (counts && !entry.isParked()) {
        waiting.computeIfAbsent(entry.calendarId(), _ -> new ArrayList<>()).add(entry);
      }
    }
    return waiting;
  }

  private Verdict judge(RemoteTransaction tx, CalendarId calendar, List<OutboxEntry> entries) {
    MassChange wanted = change(tx, calendar, entries);
    Verdict verdict = brake.judge(tx, wanted);
    if (verdict != Verdict.PASS) {
      held.add(calendar);
      failure = Optional.of(new SyncFailure.HeldBack(wanted));
    }
    return verdict;
  }

  private MassChange change(RemoteTransaction tx, CalendarId calendar, List<OutboxEntry> entries) {
    int deletions = 0;
    List<MassChange.Evidence> evidence = new ArrayList<>();
    for (OutboxEntry entry : entries) {
      boolean deletion = entry.kind() == OutboxEntry.Kind.DELETE;
      deletions += deletion ? 1 : 0;
      if (evidence.size() < MassChange.MOST_EVIDENCE) {
        String title =
            tx.find(entry.eventId())
                .map(SyncedEvent::event)
                .map(event -> event.content().summary())
                .orElse("");
        evidence.add(new MassChange.Evidence(deletion, title));
      }
    }
    return new MassChange(
        calendar,
        MassChange.Kind.OUTGOING,
        entries.size() - deletions,
        deletions,
        tx.countKnown(calendar),
        evidence,
        clock.instant(),
        null);
  }

  /** Nothing waits there any more. */
  private void release(CalendarId calendar) {
    boolean ours =
        store
            .calendars()
            .find(calendar)
            .filter(found -> account.equals(found.accountId()))
            .isPresent();
    if (ours) {
      journal.write(
          tx -> {
            tx.release(calendar, MassChange.Kind.OUTGOING);
            return true;
          });
    }
  }
}
