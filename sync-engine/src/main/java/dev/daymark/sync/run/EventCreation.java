package dev.daymark.sync.run;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.remote.CalendarAddress;
import dev.daymark.sync.remote.NewEvent;
import dev.daymark.sync.remote.Outcome;

/** Sends a new event under an id of our own, so that sending it twice makes one event. */
final class EventCreation {

  private final PushScope scope;

  EventCreation(PushScope scope) {
    this.scope = scope;
  }

  PushStep send(OutboxEntry entry, SyncedEvent event) {
    CalendarId calendar = event.event().calendarId();
    CalendarAddress address = scope.address(calendar).orElse(null);
    if (address == null) {
      return new PushStep.Later();
    }
    String remoteId = RemoteIds.of(entry.eventId(), event.generation());
    EventContent content = event.event().content();
    NewEvent wanted = new NewEvent(remoteId, content, event.event().details().carried());
    return switch (scope.remote().insert(address, wanted, scope.notice(entry))) {
      case Outcome.Done<RemoteVersion>(RemoteVersion version) ->
          scope.adopt(calendar, content, version);
      case Outcome.Failed<RemoteVersion>(SyncFailure failure)
          when failure instanceof SyncFailure.PreconditionFailed -> {
        scope.tally().pushed();
        yield scope.reread(entry, calendar, remoteId);
      }
      case Outcome.Failed<RemoteVersion>(SyncFailure failure) -> scope.failed(entry, failure);
    };
  }
}
