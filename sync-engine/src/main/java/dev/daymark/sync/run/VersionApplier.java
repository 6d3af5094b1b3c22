package dev.daymark.sync.run;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.RemoteTransaction;
import dev.daymark.sync.reconcile.Clash;
import dev.daymark.sync.reconcile.LocalSide;
import dev.daymark.sync.reconcile.Plan;
import dev.daymark.sync.reconcile.Reconciler;
import dev.daymark.sync.reconcile.RemoteSide;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Brings a version the remote side showed together with what is here, inside a transaction. The
 * same for a listing, for the answer to a lookup, and for an event that turned out to be gone.
 */
final class VersionApplier {

  private final Tally tally;
  private final ConflictJournal journal;
  private final Inheritance inheritance;

  VersionApplier(Tally tally, InstantSource clock, Supplier<UUID> ids) {
    this.tally = tally;
    this.journal = new ConflictJournal(tally, clock, ids);
    this.inheritance = new Inheritance(journal);
  }

  /**
   * Takes a version from a listing.
   *
   * @param listed as the listing has it
   * @param moves whose arrival it may show
   * @return the event it became or was; empty if there is nothing here for it
   */
  Optional<EventId> take(
      RemoteTransaction tx, CalendarId calendar, RemoteVersion listed, WaitingMoves moves) {
    RemoteVersion version = BareTombstones.named(tx, calendar, listed);
    moves.seen(tx, calendar, version);
    Optional<SyncedEvent> known = KnownEvents.of(tx, calendar, version);
    if (known.isPresent()) {
      if (version.originalStart() != null) {
        tx.setLookedUp(known.get().event().id(), false);
      }
      takeKnown(tx, calendar, known.get(), version);
      return known.map(synced -> synced.event().id());
    }
    if (version.deleted() || version.content() == null) {
      return Optional.empty();
    }
    if (version.remoteSeriesId() == null && SentContents.isLate(tx, calendar, version)) {
      return Optional.of(tx.insertDeleted(calendar, version));
    }
    return takeNew(tx, calendar, version);
  }

  private void takeKnown(
      RemoteTransaction tx, CalendarId calendar, SyncedEvent known, RemoteVersion version) {
    if (WaitingMoves.isGone(version) && WaitingMoves.isPresumed(tx, known)) {
      return;
    }
    if (WaitingMoves.isGone(version) && Absences.isAtStake(tx, known)) {
      missing(tx, known, ConflictJournal.updatedAt(version));
    } else if (!WaitingMoves.isGone(version)) {
      reconcile(tx, calendar, known, version);
    } else if (!WaitingMoves.explain(tx, known)) {
      reconcile(tx, calendar, known, version);
    }
  }

  /**
   * Takes it that a listing says an event is gone.
   *
   * @param at when it went; null if nobody said
   */
  void missing(RemoteTransaction tx, SyncedEvent known, @Nullable Instant at) {
    if (known.remote() != null && Absences.isAtStake(tx, known)) {
      tx.noteAbsent(known.remote(), at);
    } else {
      gone(tx, known, at);
    }
  }

  /** An occurrence that was changed there brings a series back that was deleted here. */
  private Optional<EventId> takeNew(
      RemoteTransaction tx, CalendarId calendar, RemoteVersion version) {
    endAbsence(tx, calendar, version);
    Optional<SyncedEvent> series =
        Optional.ofNullable(version.remoteSeriesId())
            .flatMap(remoteId -> tx.findByRemoteId(calendar, remoteId));
    boolean revived =
        !WaitingMoves.isGone(version)
            && series.filter(row -> !inheritance.ofNew(tx, row, version)).isPresent()
            && !SentContents.isLate(tx, calendar, version)
            && series.filter(row -> Revival.revive(tx, row)).isPresent();
    EventId id = tx.insert(calendar, version);
    tally.pulled();
    if (revived) {
      Clash clash = new Clash(null, null, null, version.content(), Conflict.Side.REMOTE);
      journal.file(tx, id, clash, new Conflict.Edits(null, ConflictJournal.updatedAt(version)));
    }
    return Optional.of(id);
  }

  /** Reconciles an event that is known here with what the remote side has. */
  void reconcile(
      RemoteTransaction tx, CalendarId calendar, SyncedEvent known, RemoteVersion version) {
    endAbsence(tx, calendar, version);
    if (isKnown(known, version)) {
      return;
    }
    EventContent content = version.content();
    if (version.deleted() || content == null) {
      shownGone(tx, known, arrived(tx, known), version);
      return;
    }
    RemoteSide there = new RemoteSide.Present(content, version.updatedAt());
    carryOut(tx, calendar, known, version, plan(tx, known, base(tx, known), there));
  }

  /** Wherever it was seen again, it is not to be judged for having been gone. */
  private static void endAbsence(RemoteTransaction tx, CalendarId calendar, RemoteVersion version) {
    if (!WaitingMoves.isGone(version)) {
      tx.forgetAbsence(calendar, version.remoteId());
    }
  }

  /**
   * Whether it is the very version that was agreed on last. The same ETag may show less or more
   * than before, for what is shown of an event depends on the account's access.
   */
  private static boolean isKnown(SyncedEvent known, RemoteVersion version) {
    return known.remote() != null
        && known.base() != null
        && !version.deleted()
        && known.remote().etag().equals(version.etag())
        && known.base().json().equals(version.json());
  }

  /**
   * Reconciles an event that is known here with its absence there. Of what others own the person
   * can change nothing but the own answer, colour and reminders, which have no meaning without it.
   *
   * @param at when it was deleted there; null if nobody said
   */
  void gone(RemoteTransaction tx, SyncedEvent known, @Nullable Instant at) {
    gone(tx, known, base(tx, known), at, tx::keepWithoutPlace);
  }

  /** Reconciles an event that is known here with a version of it that says it was called off. */
  void calledOff(RemoteTransaction tx, SyncedEvent known, RemoteVersion version) {
    shownGone(tx, known, base(tx, known), version);
  }

  private void shownGone(
      RemoteTransaction tx, SyncedEvent known, @Nullable EventContent base, RemoteVersion version) {
    gone(tx, known, base, ConflictJournal.updatedAt(version), tx::keepAsNew);
  }

  /** What is shown deleted was there: of a creation without an answer that is what was sent. */
  private static @Nullable EventContent arrived(RemoteTransaction tx, SyncedEvent known) {
    EventContent base = base(tx, known);
    return base == null ? SentContents.of(tx, known) : base;
  }

  private void gone(
      RemoteTransaction tx,
      SyncedEvent known,
      @Nullable EventContent base,
      @Nullable Instant at,
      Consumer<EventId> keep) {
    EventId id = known.event().id();
    Conflict.Edits edits = new Conflict.Edits(ConflictJournal.changedAt(known), at);
    switch (plan(tx, known, base, new RemoteSide.Gone())) {
      case Plan.KeepAsNew _ when known.event().details().isProtected() -> remove(tx, known);
      case Plan.KeepAsNew(Clash clash) -> {
        keep.accept(id);
        journal.file(tx, id, clash, edits);
      }
      case Plan.RemoveHere _ when hasUnsentExceptions(tx, known) -> {
        keep.accept(id);
        journal.file(tx, id, editedOccurrence(known), edits);
      }
      case Plan.RemoveHere _ -> remove(tx, known);
      case Plan.Nothing _, Plan.TakeRemote _, Plan.Merge _, Plan.Revive _ -> {
        // None of these follows from an absence.
      }
    }
    SentContents.settled(tx, known);
    if (known.remote() != null) {
      tx.forgetAbsence(known.remote().calendarId(), known.remote().remoteId());
    }
  }

  private void remove(RemoteTransaction tx, SyncedEvent known) {
    inheritance.ofGone(tx, known);
    tx.removeGone(known.event().id());
    tally.pulled();
  }

  private static Plan plan(
      RemoteTransaction tx, SyncedEvent known, @Nullable EventContent base, RemoteSide there) {
    EventContent content = known.event().content();
    LocalSide here =
        known.deleted()
            ? new LocalSide.Deleted(content)
            : new LocalSide.Present(content, ConflictJournal.changedAt(known));
    return Reconciler.reconcile(base, SentContents.of(tx, known), here, there);
  }

  private void carryOut(
      RemoteTransaction tx,
      CalendarId calendar,
      SyncedEvent known,
      RemoteVersion version,
      Plan plan) {
    EventId id = known.event().id();
    if (plan instanceof Plan.Revive && inheritance.ofKnown(tx, known, base(tx, known), version)) {
      tx.apply(id, known.event().content(), version);
      SentContents.settled(tx, known);
      return;
    }
    switch (plan) {
      case Plan.Merge(EventContent content, var clashes) -> {
        if (!content.equals(known.event().content())) {
          tally.pulled();
        }
        write(tx, calendar, known, content, version);
        clashes.forEach(
            clash -> journal.file(tx, id, clash, ConflictJournal.edits(known, version)));
      }
      case Plan.Revive(Clash clash) -> {
        Revival.reviveOf(tx, known.event());
        tx.revive(id, version);
        tally.pulled();
        journal.file(tx, id, clash, ConflictJournal.edits(known, version));
      }
      case Plan.RemoveHere _ -> {
        // Called off on both sides: its place stays empty if its series comes back.
        tx.apply(id, known.event().content(), version);
        tally.pulled();
      }
      case Plan.Nothing _, Plan.TakeRemote _, Plan.KeepAsNew _ -> {
        // None of these follows from an event that is on both sides.
      }
    }
    SentContents.settled(tx, known);
  }

  /** Writes a version of a known event, and where it lives if that was not known yet. */
  void write(
      RemoteTransaction tx,
      CalendarId calendar,
      SyncedEvent known,
      EventContent content,
      RemoteVersion version) {
    EventId id = known.event().id();
    tx.apply(id, content, version);
    CalendarId recorded =
        known.remote() == null ? known.event().calendarId() : known.remote().calendarId();
    if (!recorded.equals(calendar)) {
      tx.setRemoteCalendar(id, calendar);
    }
  }

  /** Whether an occurrence of a living series waits to be sent. */
  static boolean hasUnsentExceptions(RemoteTransaction tx, SyncedEvent known) {
    return !known.deleted()
        && known.event().isSeries()
        && !known.event().details().isProtected()
        && tx.exceptions(known.event().id()).stream()
            .anyMatch(exception -> !exception.outbox().isEmpty());
  }

  private static Clash editedOccurrence(SyncedEvent known) {
    EventContent base = known.base() == null ? null : known.base().content();
    return new Clash(null, base, known.event().content(), null, Conflict.Side.LOCAL);
  }

  /**
   * What was agreed last. Of an occurrence that was never seen as an exception that is what its
   * series says.
   */
  private static @Nullable EventContent base(RemoteTransaction tx, SyncedEvent known) {
    if (known.base() != null) {
      return known.base().content();
    }
    CalendarEvent.ExceptionOf exception = known.event().exception();
    if (exception == null || exception.seriesId() == null) {
      return null;
    }
    return tx.find(exception.seriesId())
        .map(series -> Inheritance.plain(series, exception.originalStart()))
        .orElse(null);
  }
}
