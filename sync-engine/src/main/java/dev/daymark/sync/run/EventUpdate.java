package dev.daymark.sync.run;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.sync.BaseVersion;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.RemoteRef;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.reconcile.Reconciler;
import dev.daymark.sync.remote.CalendarAddress;
import dev.daymark.sync.remote.EventPatch;
import dev.daymark.sync.remote.Outcome;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Sends the changed fields of an event, on condition that nobody changed it meanwhile. An
 * occurrence that becomes an exception is looked up first, for it has a version of its own.
 */
final class EventUpdate {

  private final PushScope scope;

  EventUpdate(PushScope scope) {
    this.scope = scope;
  }

  PushStep send(OutboxEntry entry, SyncedEvent event) {
    return event.remote() == null
        ? firstSight(entry, event)
        : patch(entry, event, event.remote(), Objects.requireNonNull(event.base()));
  }

  private PushStep patch(OutboxEntry entry, SyncedEvent event, RemoteRef ref, BaseVersion base) {
    CalendarAddress address = scope.address(ref.calendarId()).orElse(null);
    if (address == null) {
      return new PushStep.Later();
    }
    if (SentContents.isTakenBack(event)) {
      return takenBack(entry, ref);
    }
    EventContent content = event.event().content();
    EventPatch patch =
        new EventPatch(ref.etag(), content, fields(entry, base.content(), content), base.json());
    return switch (scope.remote().patch(address, ref.remoteId(), patch, scope.notice(entry))) {
      case Outcome.Done<RemoteVersion>(RemoteVersion version)
          when isCalledOff(version) && content.status() != EventStatus.CANCELLED ->
          scope.vanished(ref, version);
      case Outcome.Done<RemoteVersion>(RemoteVersion version) ->
          scope.adopt(ref.calendarId(), content, version);
      case Outcome.Failed<RemoteVersion>(SyncFailure failure)
          when failure instanceof SyncFailure.PreconditionFailed
              || failure instanceof SyncFailure.Gone ->
          again(scope.reread(entry, ref.calendarId(), ref.remoteId()));
      case Outcome.Failed<RemoteVersion>(SyncFailure failure)
          when isForbidden(failure) && bringsBack(event) ->
          standsAlone(ref);
      case Outcome.Failed<RemoteVersion>(SyncFailure failure) -> scope.failed(entry, failure);
    };
  }

  /** Google lets some occurrences that were called off take place again, and others not. */
  private static boolean isForbidden(SyncFailure failure) {
    return failure instanceof SyncFailure.Rejected rejected
        && rejected.status() == 403
        && rejected.reason().equals("forbidden");
  }

  /** Whether it is an occurrence that is called off there, and takes place again here. */
  private static boolean bringsBack(SyncedEvent event) {
    return event.event().exception() != null
        && !event.event().details().isProtected()
        && !event.deleted()
        && event.event().content().status() != EventStatus.CANCELLED
        && event.base() != null
        && event.base().content().status() == EventStatus.CANCELLED;
  }

  /** It becomes an event of its own, and its place in its series stays empty as it is there. */
  private PushStep standsAlone(RemoteRef ref) {
    return scope.meet(
        tx -> KnownEvents.holder(tx, ref.calendarId(), ref.remoteId()),
        (tx, current) -> {
          if (bringsBack(current)) {
            tx.keepAsNew(current.event().id());
          }
          tx.settled(ref.calendarId(), ref.remoteId());
        });
  }

  /** There is nothing to send unless an earlier try arrived; then what it did is undone there. */
  private PushStep takenBack(OutboxEntry entry, RemoteRef ref) {
    PushStep step = scope.reread(entry, ref.calendarId(), ref.remoteId());
    if (step instanceof PushStep.Settled) {
      scope.settleTakenBack(entry);
    }
    return again(step);
  }

  /** Such is the answer about an occurrence whose whole series is gone. */
  private static boolean isCalledOff(RemoteVersion version) {
    return version.deleted()
        || version.content() == null
        || version.content().status() == EventStatus.CANCELLED;
  }

  /** What is only written differently is sent, too: the answer then brings both to one form. */
  private static Set<EventField> fields(
      OutboxEntry entry, EventContent base, EventContent content) {
    Set<EventField> fields = EnumSet.noneOf(EventField.class);
    fields.addAll(Reconciler.toSend(base, content));
    return fields.isEmpty() ? entry.fields() : fields;
  }

  private PushStep firstSight(OutboxEntry entry, SyncedEvent event) {
    CalendarEvent.ExceptionOf exception = event.event().exception();
    Optional<RemoteRef> series =
        exception == null || exception.seriesId() == null
            ? Optional.empty()
            : scope.store().syncState().find(exception.seriesId()).map(SyncedEvent::remote);
    CalendarAddress address = series.flatMap(ref -> scope.address(ref.calendarId())).orElse(null);
    if (exception == null || series.isEmpty() || address == null) {
      return new PushStep.Later();
    }
    CalendarId calendar = series.get().calendarId();
    String seriesId = series.get().remoteId();
    return switch (scope.remote().instance(address, seriesId, exception.originalStart())) {
      case Outcome.Done<RemoteVersion>(RemoteVersion version) ->
          again(
              scope.meetOccurrence(
                  entry.eventId(), calendar, seriesId, exception.originalStart(), version));
      case Outcome.Failed<RemoteVersion>(SyncFailure failure)
          when failure instanceof SyncFailure.Gone ->
          isSeriesWaiting(exception)
              ? new PushStep.Later()
              : scope.park(entry, "The series no longer has this occurrence.");
      case Outcome.Failed<RemoteVersion>(SyncFailure failure) -> scope.ended(entry, failure);
    };
  }

  /** Whether the series has a change of its own to send, which may bring the occurrence about. */
  private boolean isSeriesWaiting(CalendarEvent.ExceptionOf exception) {
    return exception.seriesId() != null
        && scope.store().outbox().ofEvent(exception.seriesId()).stream()
            .anyMatch(entry -> !entry.isParked());
  }

  /** The entry is looked at once more, for it is now known what it is up against. */
  private static PushStep again(PushStep step) {
    return step instanceof PushStep.Settled ? new PushStep.Later() : step;
  }
}
