package dev.daymark.sync.run;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.RemoteRef;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.remote.CalendarAddress;
import dev.daymark.sync.remote.Outcome;
import java.util.Optional;

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
    boolean guests = !event.event().content().attendees().isEmpty();
    return switch (scope.remote().delete(address, ref.remoteId(), ref.etag(), guests)) {
      case Outcome.Done<Boolean> _ -> gone(entry);
      case Outcome.Failed<Boolean>(SyncFailure failure) when failure instanceof SyncFailure.Gone ->
          gone(entry);
      case Outcome.Failed<Boolean>(SyncFailure failure)
          when failure instanceof SyncFailure.PreconditionFailed ->
          scope.reread(entry, ref.calendarId(), ref.remoteId()) instanceof PushStep.Stop stop
              ? stop
              : new PushStep.Later();
      case Outcome.Failed<Boolean>(SyncFailure failure) -> scope.ended(entry, failure);
    };
  }

  private PushStep gone(OutboxEntry entry) {
    scope.meet(
        entry,
        (tx, current) -> {
          if (current.deleted()) {
            tx.removeGone(entry.eventId());
          } else {
            scope.applier().gone(tx, current);
          }
        });
    scope.sent().settled(entry.eventId());
    scope.tally().pushed();
    return new PushStep.Settled();
  }

  private PushStep firstSight(OutboxEntry entry, SyncedEvent event) {
    CalendarId calendar = entry.calendarId();
    CalendarAddress address = scope.address(calendar).orElse(null);
    if (address == null) {
      return scope.meet(entry, (tx, _) -> tx.removeGone(entry.eventId()));
    }
    CalendarEvent.ExceptionOf exception = event.event().exception();
    return exception == null
        ? created(entry, calendar, address, event)
        : occurrence(entry, calendar, address, exception);
  }

  private PushStep created(
      OutboxEntry entry, CalendarId calendar, CalendarAddress address, SyncedEvent event) {
    String remoteId = RemoteIds.of(entry.eventId(), event.generation());
    return found(entry, calendar, scope.remote().get(address, remoteId));
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
    return series.isEmpty()
        ? new PushStep.Later()
        : found(
            entry,
            calendar,
            scope.remote().instance(address, series.get().remoteId(), exception.originalStart()));
  }

  private PushStep found(OutboxEntry entry, CalendarId calendar, Outcome<RemoteVersion> outcome) {
    return switch (outcome) {
      case Outcome.Done<RemoteVersion>(RemoteVersion version) -> {
        scope.meet(
            entry, (tx, current) -> scope.applier().reconcile(tx, calendar, current, version));
        yield new PushStep.Later();
      }
      case Outcome.Failed<RemoteVersion>(SyncFailure failure)
          when failure instanceof SyncFailure.Gone ->
          gone(entry);
      case Outcome.Failed<RemoteVersion>(SyncFailure failure) -> scope.ended(entry, failure);
    };
  }
}
