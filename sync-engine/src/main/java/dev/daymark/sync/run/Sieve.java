package dev.daymark.sync.run;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.ListingProgress;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.RemoteTransaction;
import dev.daymark.sync.reconcile.Horizon;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Leaves out of a listing what is older than is kept of the calendar, unless it is here already.
 * The listing itself always shows everything: so what it lacks is gone, however old it is, and a
 * series that lives is here with all its exceptions.
 */
final class Sieve {

  private final CalendarId calendar;
  private final Horizon horizon;
  private final Set<String> leftOut = new HashSet<>();
  private final Set<EventId> orphans = new HashSet<>();
  private boolean incremental;
  private boolean incomplete;

  Sieve(CalendarId calendar, Horizon horizon) {
    this.calendar = calendar;
    this.horizon = horizon;
  }

  /** Begins a page of a listing. */
  void begin(ListingProgress progress) {
    incremental = progress.syncToken() != null;
  }

  /** Whether a version is not for this device; one that is here always is. */
  boolean leavesOut(RemoteTransaction tx, RemoteVersion version, WaitingMoves moves) {
    if (!horizon.isOlder(version)) {
      noteNewSeries(tx, version);
      return false;
    }
    moves.seen(tx, calendar, version);
    if (KnownEvents.of(tx, calendar, version).isPresent()) {
      return false;
    }
    String series = version.remoteSeriesId();
    boolean out = series == null || leftOut.contains(series);
    if (out && series == null) {
      leftOut.add(version.remoteId());
    }
    return out;
  }

  /** An older occurrence may come before its series, which tells whether it is to stay. */
  void taken(RemoteTransaction tx, RemoteVersion version, EventId id) {
    if (version.originalStart() != null && horizon.isOlder(version) && isOrphan(tx, id)) {
      orphans.add(id);
    }
  }

  /** Takes away the older occurrences whose series did not come. */
  void settle(RemoteTransaction tx) {
    for (EventId id : orphans) {
      if (isOrphan(tx, id)) {
        tx.removeGone(id);
      }
    }
    orphans.clear();
  }

  /**
   * Whether a series was told of as changed whose older exceptions were left out of the full
   * listing, so that another one has to be read.
   */
  boolean isIncomplete() {
    return incomplete;
  }

  private void noteNewSeries(RemoteTransaction tx, RemoteVersion version) {
    incomplete |=
        incremental
            && !version.deleted()
            && horizon.isCrossedBy(version)
            && KnownEvents.of(tx, calendar, version).isEmpty();
  }

  private static boolean isOrphan(RemoteTransaction tx, EventId id) {
    Optional<SyncedEvent> row = tx.find(id);
    CalendarEvent.ExceptionOf exception = row.map(it -> it.event().exception()).orElse(null);
    return exception != null
        && exception.seriesId() == null
        && row.filter(it -> !it.deleted() && it.outbox().isEmpty()).isPresent();
  }
}
