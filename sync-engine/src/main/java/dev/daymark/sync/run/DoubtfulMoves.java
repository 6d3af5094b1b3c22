package dev.daymark.sync.run;

import dev.daymark.domain.Account;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.RemoteRef;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.remote.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Moves out of calendars that are about to go. Whether one whose reply was lost was made has to be
 * known before, or its event would be made a second time where it went.
 */
record DoubtfulMoves(PushScope scope, Account account) {

  /** Finds out about them; empty if that succeeded. */
  Optional<SyncFailure> settle(Set<CalendarId> vanishing) {
    for (SyncedEvent event : underWay(vanishing)) {
      RemoteRef ref = event.remote();
      if (ref != null && vanishing.contains(ref.calendarId())) {
        Optional<SyncFailure> failure = settle(ref, event.event().calendarId());
        if (failure.isPresent()) {
          return failure;
        }
      }
    }
    return Optional.empty();
  }

  private List<SyncedEvent> underWay(Set<CalendarId> vanishing) {
    return vanishing.isEmpty()
        ? List.of()
        : scope.store().outbox().ofAccount(account.id()).stream()
            .map(OutboxEntry::eventId)
            .distinct()
            .flatMap(id -> scope.store().syncState().find(id).stream())
            .filter(WaitingMoves::isUnderWay)
            .toList();
  }

  private Optional<SyncFailure> settle(RemoteRef ref, CalendarId target) {
    return scope
        .address(target)
        .flatMap(
            address ->
                switch (scope.remote().get(address, ref.remoteId())) {
                  case Outcome.Done<RemoteVersion>(RemoteVersion version) -> {
                    if (WaitingMoves.isAtHome(version)) {
                      scope.arrived(ref, target, version);
                    }
                    yield Optional.empty();
                  }
                  case Outcome.Failed<RemoteVersion>(SyncFailure failure) ->
                      failure instanceof SyncFailure.Gone || failure instanceof SyncFailure.Rejected
                          ? Optional.empty()
                          : Optional.of(failure);
                });
  }
}
