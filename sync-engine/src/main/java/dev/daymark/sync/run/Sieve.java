package dev.daymark.sync.run;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.ListingProgress;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.RemoteTransaction;
import dev.daymark.sync.reconcile.Horizon;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out of a listing what is older than is kept of the calendar, unless it is here already.
 * The listing itself always shows everything: so what it lacks is gone, however old it is, and a
 * series that lives is here with all its exceptions.
 */
final class Sieve {

  private final CalendarId calendar;
  private final Horizon horizon;
  private final @Nullable Instant before;
  private final Set<String> leftOut = new HashSet<>();
  private boolean incremental;
  private boolean incomplete;

  /**
   * The sieve of one listing.
   *
   * @param before when the listing before it was read to its end; null if none was
   */
  Sieve(CalendarId calendar, Horizon horizon, @Nullable Instant before) {
    this.calendar = calendar;
    this.horizon = horizon;
    this.before = before;
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

  /**
   * Takes away the older occurrences that came with this listing, and their series did not. They
   * may have come with a page before a kill: those are told by when their rows were made.
   */
  void settle(RemoteTransaction tx) {
    for (SyncedEvent orphan : tx.orphans(calendar)) {
      if (isOlder(orphan.event()) && isNew(orphan.event()) && orphan.outbox().isEmpty()) {
        tx.removeGone(orphan.event().id());
      }
    }
  }

  private boolean isOlder(CalendarEvent event) {
    CalendarEvent.ExceptionOf exception = event.exception();
    return exception != null && horizon.isOlder(event.content(), exception.originalStart());
  }

  private boolean isNew(CalendarEvent event) {
    return before == null || event.createdAt().isAfter(before);
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
}
