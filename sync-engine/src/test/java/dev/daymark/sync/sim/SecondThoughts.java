package dev.daymark.sync.sim;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.domain.sync.Conflict.Side;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.SyncRun;
import java.util.List;

/** What somebody decides afterwards: about what they did, what was kept, and what is asked. */
final class SecondThoughts {

  private final Hand hand;

  SecondThoughts(Hand hand) {
    this.hand = hand;
  }

  void undo() {
    hand.client()
        .store()
        .history()
        .lastUndoable()
        .ifPresent(
            change -> {
              hand.note("undoes");
              hand.ledger().undone();
              hand.edits().undo(change);
            });
  }

  /** Takes back what a sync run did here. */
  void undoRun() {
    List<SyncRun> runs = hand.client().store().syncState().runs(5);
    if (!runs.isEmpty()) {
      SyncRun run = runs.get(hand.pick(runs.size()));
      hand.note("undoes a run");
      hand.ledger().undone();
      hand.edits().undoRun(run.id());
    }
  }

  void resolve() {
    List<Conflict> open = hand.client().store().conflicts().open();
    if (!open.isEmpty()) {
      Conflict conflict = open.get(hand.pick(open.size()));
      Side side = Side.values()[hand.pick(2)];
      hand.note("ends a conflict over " + conflict.field() + " with " + side);
      hand.ledger().undone();
      hand.edits().resolveConflict(conflict.id(), side);
    }
  }

  void discardOrRetry() {
    hand.client().store().outbox().all().stream()
        .filter(entry -> entry.isParked() || hand.pick(8) == 0)
        .findFirst()
        .ifPresent(
            entry -> {
              boolean retry = entry.isParked() && hand.pick(2) == 0;
              hand.note((retry ? "retries a " : "discards a ") + entry.kind());
              if (retry) {
                hand.edits().retry(entry.sequence());
              } else {
                discard(entry);
              }
            });
  }

  /** Gives up a change; an event whose deletion is given up lives beside its copy elsewhere. */
  void discard(OutboxEntry entry) {
    if (entry.kind() == OutboxEntry.Kind.DELETE) {
      hand.ledger().undone();
    }
    hand.edits().discard(entry.sequence());
  }

  /** Whether a run asks something. */
  boolean isAsked() {
    return hand.client().store().syncState().massChanges().stream()
        .anyMatch(change -> change.answer() == null);
  }

  /** Answers what a run asks. */
  void answer() {
    for (MassChange change : hand.client().store().syncState().massChanges()) {
      if (change.answer() == null) {
        MassChange.Answer answer = MassChange.Answer.values()[hand.pick(2)];
        hand.note("says " + answer + " to " + change.kind());
        hand.ledger().undone();
        hand.edits().answerMassChange(change.calendar(), answer);
      }
    }
  }

  /** No longer keeps a calendar in step, or does so again. */
  void select() {
    Calendar calendar = hand.calendar();
    if (calendar.accountId() != null) {
      hand.note((calendar.selected() ? "leaves out " : "takes in ") + calendar.summary());
      hand.edits().editCalendar(calendar.id(), c -> c.withSelected(!calendar.selected()));
    }
  }
}
