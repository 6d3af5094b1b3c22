package dev.daymark.sync.run;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.sync.ListingProgress;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.RemoteTransaction;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.remote.RemotePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Commits the pages of one listing, each in one transaction with where the next begins, unless more
 * would be deleted than the brake lets pass.
 */
final class PageCommit {

  private final AccountId account;
  private final CalendarId calendar;
  private final RunJournal journal;
  private final VersionApplier applier;
  private final DeletionBrake brake;
  private final List<EventId> cancelled = new ArrayList<>();
  private int deletions;

  PageCommit(
      AccountId account,
      CalendarId calendar,
      RunJournal journal,
      VersionApplier applier,
      DeletionBrake brake) {
    this.account = account;
    this.calendar = calendar;
    this.journal = journal;
    this.applier = applier;
    this.brake = brake;
  }

  /** Commits a page; if the brake stops it, nothing of it. */
  Optional<SyncFailure> commit(
      ListingProgress progress, RemotePage<RemoteVersion> page, ListingProgress next) {
    return journal.write(tx -> commit(tx, progress, page, next));
  }

  private Optional<SyncFailure> commit(
      RemoteTransaction tx,
      ListingProgress progress,
      RemotePage<RemoteVersion> page,
      ListingProgress next) {
    boolean first = progress.syncToken() == null && progress.listingMark() == 0;
    deletions += first ? 0 : countDeletions(tx, page.items());
    int known = deletions == 0 && progress.listingMark() == 0 ? 0 : tx.countKnown(calendar);
    Optional<SyncFailure> stopped =
        deletions == 0 ? Optional.empty() : brake.check(calendar, deletions, known);
    if (stopped.isPresent()) {
      return stopped;
    }
    List<SyncedEvent> missing = List.of();
    if (page.next() == null && progress.listingMark() != 0) {
      keep(tx, page.unreadable(), progress.listingMark());
      missing = missing(tx, page.items(), progress.listingMark());
      stopped = brake.check(calendar, missing.size() + deletions, known);
      if (stopped.isPresent()) {
        return stopped;
      }
    }
    keep(tx, page.unreadable(), progress.listingMark());
    take(tx, page.items(), progress.listingMark());
    missing.forEach(
        event -> tx.find(event.event().id()).ifPresent(current -> applier.gone(tx, current)));
    if (page.next() == null) {
      cancelled.forEach(id -> removeOrphan(tx, id));
      tx.synced(calendar);
      brake.listed(calendar);
    }
    tx.saveEventsProgress(calendar, next);
    return Optional.empty();
  }

  private void take(RemoteTransaction tx, List<RemoteVersion> versions, long mark) {
    WaitingMoves moves = WaitingMoves.of(tx, account);
    for (RemoteVersion version : versions) {
      Optional<EventId> id = applier.take(tx, calendar, version, moves);
      if (id.isPresent() && !version.deleted()) {
        if (mark != 0) {
          tx.mark(id.get(), mark);
        }
        EventContent content = version.content();
        if (content != null && content.status() == EventStatus.CANCELLED) {
          cancelled.add(id.get());
        }
      }
    }
  }

  /** What is there but cannot be read stays as it is here. */
  private void keep(RemoteTransaction tx, List<String> unreadable, long mark) {
    if (mark != 0) {
      unreadable.stream()
          .map(remoteId -> tx.findByRemoteId(calendar, remoteId))
          .flatMap(Optional::stream)
          .forEach(known -> tx.mark(known.event().id(), mark));
    }
  }

  private int countDeletions(RemoteTransaction tx, List<RemoteVersion> versions) {
    return Math.toIntExact(
        versions.stream()
            .filter(RemoteVersion::deleted)
            .map(version -> tx.findByRemoteId(calendar, version.remoteId()))
            .flatMap(Optional::stream)
            .filter(known -> !known.deleted() && !WaitingMoves.explain(tx, known))
            .count());
  }

  /** What the full listing that ends with these versions did not contain. */
  private List<SyncedEvent> missing(RemoteTransaction tx, List<RemoteVersion> versions, long mark) {
    versions.stream()
        .map(version -> tx.findByRemoteId(calendar, version.remoteId()))
        .flatMap(Optional::stream)
        .forEach(known -> tx.mark(known.event().id(), mark));
    return tx.unmarked(calendar, mark).stream()
        .filter(event -> !WaitingMoves.explain(tx, event))
        .toList();
  }

  /**
   * An occurrence may be called off on an earlier page than its series is named on; if the series
   * does not come at all it is gone, and its cancelled occurrence with it.
   */
  private static void removeOrphan(RemoteTransaction tx, EventId id) {
    CalendarEvent event = tx.find(id).map(SyncedEvent::event).orElse(null);
    if (event != null && event.exception() != null && event.exception().seriesId() == null) {
      tx.removeGone(id);
    }
  }
}
