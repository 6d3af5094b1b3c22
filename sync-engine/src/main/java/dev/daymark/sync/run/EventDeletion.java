package dev.daymark.sync.run;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.sync.BaseVersion;
import dev.daymark.domain.sync.GuestNotice;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.RemoteRef;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.RemoteTransaction;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.remote.CalendarAddress;
import dev.daymark.sync.remote.Outcome;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Sends a deletion, on condition that nobody changed the event meanwhile. What may have been
 * created without our hearing of it is looked up first.
 */
final class EventDeletion {

  private final PushScope scope;

  EventDeletion(PushScope scope) {
    this.scope = scope;
  }

  PushStep send(OutboxEntry entry, SyncedEvent event) {
    return event.remote() == null ? firstSight(entry, event) : delete(entry, event, event.remote());
  }

  private PushStep delete(OutboxEntry entry, SyncedEvent event, RemoteRef ref) {
    CalendarAddress address = scope.address(ref.calendarId()).orElse(null);
    if (address == null) {
      return new PushStep.Later();
    }
    if (isCalledOff(event)) {
      return staysCalledOff(event.event().id());
    }
    GuestNotice notice = hasGuests(event) ? scope.notice(entry) : GuestNotice.NONE;
    return switch (scope.remote().delete(address, ref.remoteId(), ref.etag(), notice)) {
      case Outcome.Done<Boolean>(Boolean done) when done -> gone(ref.calendarId(), ref.remoteId());
      case Outcome.Done<Boolean> _ -> look(entry, event, ref);
      case Outcome.Failed<Boolean>(SyncFailure failure)
          when failure instanceof SyncFailure.Gone
              || failure instanceof SyncFailure.PreconditionFailed -> {
        scope.notCarriedOut(entry);
        yield look(entry, event, ref);
      }
      case Outcome.Failed<Boolean>(SyncFailure failure) -> scope.failed(entry, failure);
    };
  }

  /** Guests who were taken off here only know of the event all the same. */
  private static boolean hasGuests(SyncedEvent event) {
    BaseVersion base = event.base();
    return !event.event().content().attendees().isEmpty()
        || (base != null && !base.content().attendees().isEmpty());
  }

  /** It is no longer what was to be deleted: changed, moved, or deleted by whomever. */
  private PushStep look(OutboxEntry entry, SyncedEvent event, RemoteRef ref) {
    CalendarId target = event.event().calendarId();
    if (!ref.calendarId().equals(target) && isGone(ref)) {
      return follow(entry, ref, target);
    }
    return scope.reread(entry, ref.calendarId(), ref.remoteId()) instanceof PushStep.Stop stop
        ? stop
        : new PushStep.Later();
  }

  private boolean isGone(RemoteRef ref) {
    return scope
        .address(ref.calendarId())
        .map(address -> scope.remote().get(address, ref.remoteId()))
        .filter(
            outcome ->
                switch (outcome) {
                  case Outcome.Done<RemoteVersion>(RemoteVersion version) -> version.deleted();
                  case Outcome.Failed<RemoteVersion>(SyncFailure failure) ->
                      failure instanceof SyncFailure.Gone;
                })
        .isPresent();
  }

  private static boolean isCalledOff(SyncedEvent event) {
    return event.event().exception() != null
        && event.base() != null
        && event.base().content().status() == EventStatus.CANCELLED;
  }

  /** There is nothing more to delete; where its series lives on, its place in it stays empty. */
  private PushStep staysCalledOff(EventId occurrence) {
    return scope.meet(
        tx -> tx.find(occurrence).filter(SyncedEvent::deleted),
        (tx, current) -> {
          if (Revival.isSeriesAlive(tx, current.event())) {
            Revival.revive(tx, current);
          } else {
            tx.removeGone(occurrence);
          }
        });
  }

  /** It was deleted while a move waited, and the move may have been made. */
  private PushStep follow(OutboxEntry entry, RemoteRef ref, CalendarId target) {
    CalendarAddress address = scope.address(target).orElse(null);
    if (address == null) {
      return gone(ref.calendarId(), ref.remoteId());
    }
    return switch (scope.remote().get(address, ref.remoteId())) {
      case Outcome.Done<RemoteVersion>(RemoteVersion version)
          when WaitingMoves.isAtHome(version) -> {
        scope.arrived(ref, target, version);
        yield new PushStep.Later();
      }
      case Outcome.Failed<RemoteVersion>(SyncFailure failure)
          when !(failure instanceof SyncFailure.Gone) ->
          scope.ended(entry, failure);
      case Outcome.Done<RemoteVersion> _, Outcome.Failed<RemoteVersion> _ ->
          gone(ref.calendarId(), ref.remoteId());
    };
  }

  /** What was brought back here while the deletion was under way begins anew there. */
  private PushStep gone(CalendarId calendar, String remoteId) {
    scope.meet(
        tx -> KnownEvents.holder(tx, calendar, remoteId),
        (tx, current) -> {
          if (current.deleted()) {
            tx.removeGone(current.event().id());
          } else {
            tx.keepAsNew(current.event().id());
          }
          tx.settled(calendar, remoteId);
        });
    scope.tally().pushed();
    return new PushStep.Settled();
  }

  private PushStep firstSight(OutboxEntry entry, SyncedEvent event) {
    CalendarId calendar = entry.calendarId();
    CalendarAddress address = scope.address(calendar).orElse(null);
    CalendarEvent.ExceptionOf exception = event.event().exception();
    if (address == null) {
      return scope.meet(tx -> tx.find(entry.eventId()), EventDeletion::neverWas);
    }
    return exception == null
        ? created(entry, calendar, address, event)
        : occurrence(entry, calendar, address, exception);
  }

  private PushStep created(
      OutboxEntry entry, CalendarId calendar, CalendarAddress address, SyncedEvent event) {
    String remoteId = RemoteIds.of(entry.eventId(), event.generation());
    Function<RemoteTransaction, Optional<SyncedEvent>> whose =
        tx -> KnownEvents.holder(tx, calendar, remoteId);
    return found(
        entry,
        whose,
        version ->
            scope.meet(
                whose, (tx, current) -> scope.applier().reconcile(tx, calendar, current, version)),
        scope.remote().get(address, remoteId));
  }

  private PushStep occurrence(
      OutboxEntry entry,
      CalendarId calendar,
      CalendarAddress address,
      CalendarEvent.ExceptionOf exception) {
    Optional<RemoteRef> series =
        Optional.ofNullable(exception.seriesId())
            .flatMap(scope.store().syncState()::find)
            .map(SyncedEvent::remote);
    if (series.isEmpty()) {
      return new PushStep.Later();
    }
    String seriesId = series.get().remoteId();
    OriginalStart start = exception.originalStart();
    return found(
        entry,
        tx -> KnownEvents.occurrence(tx, calendar, seriesId, start),
        version -> scope.meetOccurrence(entry.eventId(), calendar, seriesId, start, version),
        scope.remote().instance(address, seriesId, start));
  }

  private PushStep found(
      OutboxEntry entry,
      Function<RemoteTransaction, Optional<SyncedEvent>> whose,
      Consumer<RemoteVersion> meet,
      Outcome<RemoteVersion> outcome) {
    return switch (outcome) {
      case Outcome.Done<RemoteVersion>(RemoteVersion version) -> {
        meet.accept(version);
        yield new PushStep.Later();
      }
      case Outcome.Failed<RemoteVersion>(SyncFailure failure)
          when failure instanceof SyncFailure.Gone -> {
        scope.meet(whose, EventDeletion::neverWas);
        scope.tally().pushed();
        yield new PushStep.Settled();
      }
      case Outcome.Failed<RemoteVersion>(SyncFailure failure) -> scope.ended(entry, failure);
    };
  }

  /** What was brought back here meanwhile stays, and waits to be sent. */
  private static void neverWas(RemoteTransaction tx, SyncedEvent event) {
    if (event.deleted()) {
      tx.removeGone(event.event().id());
    }
  }
}
