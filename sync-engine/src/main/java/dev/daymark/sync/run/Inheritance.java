package dev.daymark.sync.run;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.recurrence.OccurrenceExpander;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.domain.sync.RemoteRef;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.RemoteTransaction;
import dev.daymark.sync.reconcile.Clash;
import dev.daymark.sync.reconcile.LocalSide;
import dev.daymark.sync.reconcile.Plan;
import dev.daymark.sync.reconcile.Reconciler;
import dev.daymark.sync.reconcile.RemoteSide;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the other side does to the identity an event gave up, as when it went to another account,
 * goes to the event: it neither comes back as a second one, nor is it lost with the first.
 */
final class Inheritance {

  private final ConflictJournal journal;

  Inheritance(ConflictJournal journal) {
    this.journal = journal;
  }

  /**
   * Brings a change of a deleted row to the event that gave its identity up.
   *
   * @param base what was agreed on about the row
   * @return false if there is no such event
   */
  boolean ofKnown(
      RemoteTransaction tx,
      SyncedEvent deleted,
      @Nullable EventContent base,
      RemoteVersion version) {
    EventContent there = version.content();
    Optional<SyncedEvent> heir = tx.heir(deleted.event().id());
    if (heir.isEmpty() || there == null) {
      return false;
    }
    merge(tx, heir.get(), base, version, there);
    return true;
  }

  /** As {@link #ofKnown}, for an occurrence of such a series that was no exception so far. */
  boolean ofNew(RemoteTransaction tx, SyncedEvent deletedSeries, RemoteVersion version) {
    EventContent there = version.content();
    OriginalStart start = version.originalStart();
    SyncedEvent heir = tx.heir(deletedSeries.event().id()).orElse(null);
    if (heir == null || there == null || start == null || !hasSlot(heir.event(), start)) {
      return false;
    }
    Optional<SyncedEvent> known = tx.findException(heir.event().id(), start);
    if (known.isPresent()) {
      merge(tx, known.get(), plain(deletedSeries, start), version, there);
    } else {
      tx.carryOver(heir.event().id(), start, there);
    }
    return true;
  }

  /** The event stays where it went, though the other side deleted what it was. */
  void ofGone(RemoteTransaction tx, SyncedEvent deleted) {
    if (deleted.deleted() && !isOurDoing(tx, deleted)) {
      EventContent base = deleted.base() == null ? null : deleted.base().content();
      tx.heir(deleted.event().id())
          .map(SyncedEvent::event)
          .ifPresent(
              heir ->
                  journal.file(
                      tx,
                      heir.id(),
                      new Clash(null, base, heir.content(), null, Conflict.Side.LOCAL),
                      new Conflict.Edits(heir.updatedAt(), null)));
    }
  }

  /** What lives in another account by now was moved there, and not deleted by us. */
  private static boolean isOurDoing(RemoteTransaction tx, SyncedEvent deleted) {
    RemoteRef ref = deleted.remote();
    return deleted.outbox().stream().anyMatch(entry -> entry.attempts() > 0)
        && (ref == null
            || tx.inOtherAccounts(ref).stream()
                .noneMatch(other -> other.event().details().organizerSelf()));
  }

  private void merge(
      RemoteTransaction tx,
      SyncedEvent heir,
      @Nullable EventContent base,
      RemoteVersion version,
      EventContent there) {
    EventId id = heir.event().id();
    LocalSide here = new LocalSide.Present(heir.event().content(), ConflictJournal.changedAt(heir));
    RemoteSide remote = new RemoteSide.Present(there, version.updatedAt());
    if (Reconciler.reconcile(base, null, here, remote)
        instanceof Plan.Merge(EventContent content, var clashes)) {
      tx.carryOver(id, content);
      Conflict.Edits edits = ConflictJournal.edits(heir, version);
      clashes.forEach(clash -> journal.file(tx, id, clash, edits));
    }
  }

  private static boolean hasSlot(CalendarEvent series, OriginalStart start) {
    return series.isSeries()
        && new OccurrenceExpander(series.content().time(), series.content().recurrence())
            .find(start)
            .isPresent();
  }

  /** What was agreed on about an occurrence that is as its series has it. */
  static @Nullable EventContent plain(SyncedEvent series, OriginalStart start) {
    EventContent content = series.base() == null ? null : series.base().content();
    return content == null
        ? null
        : content.withRecurrence(Recurrence.NONE).withTime(content.time().startingAt(start));
  }
}
