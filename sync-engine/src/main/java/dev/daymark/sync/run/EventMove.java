package dev.daymark.sync.run;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.RemoteRef;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.RemoteTransaction;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.remote.CalendarAddress;
import dev.daymark.sync.remote.Outcome;

/**
 * Sends a move between two calendars of an account. Google takes no condition here, so the answer
 * is reconciled like any other version, and a refusal may mean that it was moved before.
 */
final class EventMove {

  private final PushScope scope;

  EventMove(PushScope scope) {
    this.scope = scope;
  }

  PushStep send(OutboxEntry entry, SyncedEvent event) {
    RemoteRef ref = event.remote();
    CalendarId target = event.event().calendarId();
    CalendarAddress to = scope.address(target).orElse(null);
    CalendarAddress from = ref == null ? null : scope.address(ref.calendarId()).orElse(null);
    if (ref == null || to == null || from == null) {
      return new PushStep.Later();
    }
    if (target.equals(ref.calendarId())) {
      return takenBack(entry, ref, from);
    }
    return switch (scope.remote().move(from, ref.remoteId(), to)) {
      case Outcome.Done<RemoteVersion>(RemoteVersion version) -> moved(ref, target, version);
      case Outcome.Failed<RemoteVersion>(SyncFailure failure) ->
          switch (scope.failed(entry, asked(failure))) {
            case PushStep.Stop stop -> stop;
            case PushStep.Settled _, PushStep.Later _, PushStep.Waits _ ->
                lookAround(entry, ref, target, to, failure);
          };
    };
  }

  /**
   * It was to move and is to be where it was again, but the move may have been made. Where it went
   * is told by the listings of the next run.
   */
  private PushStep takenBack(OutboxEntry entry, RemoteRef ref, CalendarAddress home) {
    return switch (scope.remote().get(home, ref.remoteId())) {
      case Outcome.Done<RemoteVersion>(RemoteVersion version)
          when !WaitingMoves.isGone(version) -> {
        scope.stayed(entry, ref, version);
        yield new PushStep.Settled();
      }
      case Outcome.Failed<RemoteVersion>(SyncFailure failure)
          when !(failure instanceof SyncFailure.Gone) ->
          scope.ended(entry, failure);
      case Outcome.Done<RemoteVersion> _, Outcome.Failed<RemoteVersion> _ -> {
        scope.meet(
            tx -> tx.findByRemoteId(ref.calendarId(), ref.remoteId()),
            (tx, _) -> tx.noteAbsent(ref, null));
        yield new PushStep.Waits();
      }
    };
  }

  /**
   * Finds out about a move out of a calendar that was taken off the list meanwhile: the event is
   * where it was to go, or begins anew there.
   *
   * @param entry what is to be sent of the event; it can go on afterwards
   */
  PushStep prove(OutboxEntry entry, SyncedEvent event) {
    RemoteRef ref = event.remote();
    CalendarAddress there = ref == null ? null : scope.address(ref.calendarId()).orElse(null);
    OutboxEntry move =
        event.outbox().stream()
            .filter(other -> other.kind() == OutboxEntry.Kind.MOVE)
            .findFirst()
            .orElse(null);
    if (ref == null || there == null || move == null) {
      return new PushStep.Later();
    }
    return switch (scope.remote().get(there, ref.remoteId())) {
      case Outcome.Done<RemoteVersion>(RemoteVersion version)
          when WaitingMoves.isAtHome(version) -> {
        scope.stayed(move, ref, version);
        yield new PushStep.Later();
      }
      case Outcome.Failed<RemoteVersion>(SyncFailure failure)
          when !(failure instanceof SyncFailure.Gone) ->
          scope.ended(entry, failure);
      case Outcome.Done<RemoteVersion> _, Outcome.Failed<RemoteVersion> _ ->
          scope.meet(
              tx -> tx.findByRemoteId(ref.calendarId(), ref.remoteId()), EventMove::neverArrived);
    };
  }

  /** It begins anew; if the move arrives after all it is known for what it is. */
  private static void neverArrived(RemoteTransaction tx, SyncedEvent current) {
    if (!WaitingMoves.isPresumed(tx, current) || current.deleted()) {
      return;
    }
    SentContents.begunAnew(tx, current);
    tx.keepAsNew(current.event().id());
  }

  /** Before a refusal parks the entry it is found out whether the move was made already. */
  private static SyncFailure asked(SyncFailure failure) {
    boolean maybeMade =
        failure instanceof SyncFailure.Gone
            || (failure instanceof SyncFailure.Rejected rejected && !rejected.concernsAccount());
    return maybeMade ? new SyncFailure.PreconditionFailed() : failure;
  }

  private PushStep lookAround(
      OutboxEntry entry,
      RemoteRef ref,
      CalendarId target,
      CalendarAddress to,
      SyncFailure failure) {
    return switch (scope.remote().get(to, ref.remoteId())) {
      case Outcome.Done<RemoteVersion>(RemoteVersion version) when WaitingMoves.isAtHome(version) ->
          moved(ref, target, version);
      case Outcome.Done<RemoteVersion>(RemoteVersion version)
          when !version.deleted() && failure instanceof SyncFailure.PreconditionFailed ->
          scope.park(entry, "The calendar already has a copy of this event, as its guest.");
      case Outcome.Failed<RemoteVersion>(SyncFailure other)
          when !(other instanceof SyncFailure.Gone) ->
          scope.ended(entry, other);
      case Outcome.Done<RemoteVersion> _, Outcome.Failed<RemoteVersion> _ ->
          failure instanceof SyncFailure.Rejected
              ? scope.failed(entry, failure)
              : scope.reread(entry, ref.calendarId(), ref.remoteId());
    };
  }

  private PushStep moved(RemoteRef ref, CalendarId target, RemoteVersion version) {
    scope.arrived(ref, target, version);
    scope.tally().pushed();
    return new PushStep.Settled();
  }
}
