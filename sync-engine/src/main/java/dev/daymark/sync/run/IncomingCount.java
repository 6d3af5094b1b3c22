package dev.daymark.sync.run;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.domain.sync.MassChange.Evidence;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.RemoteTransaction;
import dev.daymark.sync.reconcile.Horizon;
import dev.daymark.sync.remote.RemotePage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts what a listing would bring here and take away, before anything of it is applied. */
final class IncomingCount {

  private final CalendarId calendar;
  private final Horizon kept;
  private final Set<String> seen = new HashSet<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private int creations;
  private int deletions;

  /**
   * Counts for a listing.
   *
   * @param kept since when everything was here before it: that older events come is no news
   */
  IncomingCount(CalendarId calendar, Horizon kept) {
    this.calendar = calendar;
    this.kept = kept;
  }

  void add(RemoteTransaction tx, RemotePage<RemoteVersion> page) {
    seen.addAll(page.unreadable());
    for (RemoteVersion version : page.items()) {
      seen.add(version.remoteId());
      if (version.deleted()) {
        tx.findByRemoteId(calendar, version.remoteId())
            .filter(known -> isLost(tx, known))
            .ifPresent(this::deletion);
      } else if (isNew(tx, version)) {
        EventContent content = version.content();
        creations++;
        note(false, content == null ? "" : content.summary());
      }
    }
  }

  /** Adds what a full listing that is at its end did not contain. */
  void addMissing(RemoteTransaction tx, long mark) {
    tx.unmarkedIds(calendar, mark).forEach((remoteId, id) -> missing(tx, remoteId, id));
  }

  private void missing(RemoteTransaction tx, String remoteId, EventId id) {
    if (!seen.contains(remoteId)) {
      tx.find(id).filter(known -> isLost(tx, known)).ifPresent(this::deletion);
    }
  }

  private static boolean isLost(RemoteTransaction tx, SyncedEvent known) {
    return !known.deleted() && !WaitingMoves.explain(tx, known);
  }

  /** Occurrences of a series are not counted, nor is the echo of what was created here. */
  private boolean isNew(RemoteTransaction tx, RemoteVersion version) {
    return version.originalStart() == null
        && version.content() != null
        && !kept.isOlder(version)
        && !tx.isKnown(calendar, version.remoteId())
        && KnownEvents.of(tx, calendar, version).isEmpty();
  }

  private void deletion(SyncedEvent known) {
    deletions++;
    note(true, known.event().content().summary());
  }

  private void note(boolean deletion, String title) {
    if (evidence.size() < MassChange.MOST_EVIDENCE) {
      evidence.add(new Evidence(deletion, title));
    }
  }

  /** Whether nothing comes or goes. */
  boolean isNothing() {
    return creations == 0 && deletions == 0;
  }

  MassChange change(RemoteTransaction tx, Instant now) {
    return new MassChange(
        calendar,
        MassChange.Kind.INCOMING,
        creations,
        deletions,
        isNothing() ? 0 : tx.countKnown(calendar),
        evidence,
        now,
        null);
  }
}
