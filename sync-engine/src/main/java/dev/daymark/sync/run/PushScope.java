package dev.daymark.sync.run;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.sync.GuestNotice;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.RemoteRef;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SentChange;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.RemoteTransaction;
import dev.daymark.sync.FailureWords;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.reconcile.Reconciler;
import dev.daymark.sync.remote.CalendarAddress;
import dev.daymark.sync.remote.Outcome;
import dev.daymark.sync.remote.RemoteCalendar;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What the four kinds of sending share. Used on one thread. */
record PushScope(
    LocalStore store,
    RemoteCalendar remote,
    RunJournal journal,
    VersionApplier applier,
    Tally tally,
    FailureWords words) {

  /** The event of an entry as it is now, with the try counted; empty if the entry is done with. */
  Optional<SyncedEvent> begin(OutboxEntry entry) {
    return journal.write(
        tx -> {
          Optional<SyncedEvent> current = current(tx, entry);
          current.ifPresent(event -> begin(tx, own(event, entry).orElseThrow(), event));
          return current;
        });
  }

  /** The try that was counted is known to have done nothing there. */
  void notCarriedOut(OutboxEntry entry) {
    meet(
        tx -> tx.find(entry.eventId()),
        (tx, event) -> own(event, entry).ifPresent(tx::notCarriedOut));
  }

  /** As {@link #ended}, for the failure of what was sent itself. */
  PushStep failed(OutboxEntry entry, SyncFailure failure) {
    if (failure.isRefusal()) {
      notCarriedOut(entry);
    }
    return ended(entry, failure);
  }

  /** Whether it is about an occurrence of a series that is not known remotely yet. */
  boolean isBehindItsSeries(OutboxEntry entry) {
    return entry.target() == null
        && entry.kind() != OutboxEntry.Kind.CREATE
        && store
            .syncState()
            .find(entry.eventId())
            .map(event -> event.event().exception())
            .map(CalendarEvent.ExceptionOf::seriesId)
            .flatMap(store.syncState()::find)
            .filter(series -> series.remote() == null)
            .isPresent();
  }

  /** Whether it goes to a calendar that the account does not have yet. */
  boolean isBehindItsCalendar(OutboxEntry entry) {
    boolean arrives =
        entry.kind() == OutboxEntry.Kind.CREATE || entry.kind() == OutboxEntry.Kind.MOVE;
    return arrives && address(entry.calendarId()).isEmpty();
  }

  private static void begin(RemoteTransaction tx, OutboxEntry entry, SyncedEvent event) {
    tx.began(entry);
    tx.noteSending(entry);
    SentContents.sending(tx, entry, event);
  }

  /** Which guests are told of a change: as the person said, else as the setting says. */
  GuestNotice notice(OutboxEntry entry) {
    GuestNotice own = entry.notice();
    if (own != null) {
      return own;
    }
    return store
        .settings()
        .get(GuestNotice.SETTING)
        .flatMap(
            name ->
                Arrays.stream(GuestNotice.values())
                    .filter(notice -> notice.name().equalsIgnoreCase(name))
                    .findFirst())
        .orElse(GuestNotice.ALL);
  }

  /** Where a calendar is remotely; empty if it is gone or on this device only. */
  Optional<CalendarAddress> address(CalendarId id) {
    return store
        .calendars()
        .find(id)
        .filter(calendar -> calendar.remoteId() != null)
        .map(PushScope::address);
  }

  private static CalendarAddress address(Calendar calendar) {
    return new CalendarAddress(Objects.requireNonNull(calendar.remoteId()), calendar.zone());
  }

  /** Takes over what the remote side returned for what was sent; later local edits stay. */
  PushStep adopt(CalendarId calendar, EventContent sentContent, RemoteVersion returned) {
    journal.write(
        tx -> {
          EventContent content = returned.content();
          Optional<SyncedEvent> now = KnownEvents.holder(tx, calendar, returned.remoteId());
          if (now.isPresent() && content != null) {
            EventContent local = now.get().event().content();
            EventContent adopted = Reconciler.adopt(sentContent, local, content);
            tx.setLookedUp(now.get().event().id(), false);
            applier.write(tx, calendar, now.get(), adopted, returned);
          }
          tx.settled(calendar, returned.remoteId());
          return true;
        });
    tally.pushed();
    return new PushStep.Settled();
  }

  /** Reads the event anew and brings it together with what is here. */
  PushStep reread(OutboxEntry entry, CalendarId calendar, String remoteId) {
    CalendarAddress address = address(calendar).orElse(null);
    if (address == null) {
      return new PushStep.Later();
    }
    return switch (remote.get(address, remoteId)) {
      case Outcome.Done<RemoteVersion>(RemoteVersion version) ->
          meet(
              tx -> KnownEvents.holder(tx, calendar, remoteId),
              (tx, event) -> applier.reconcile(tx, calendar, event, version));
      case Outcome.Failed<RemoteVersion>(SyncFailure failure)
          when failure instanceof SyncFailure.Gone ->
          meet(
              tx -> KnownEvents.holder(tx, calendar, remoteId),
              (tx, event) -> applier.gone(tx, event, null));
      case Outcome.Failed<RemoteVersion>(SyncFailure failure) -> ended(entry, failure);
    };
  }

  /** What was sent was accepted, but as part of something that is no longer there. */
  PushStep vanished(RemoteRef ref, RemoteVersion version) {
    return meet(
        tx -> KnownEvents.holder(tx, ref.calendarId(), ref.remoteId()),
        (tx, event) -> {
          applier.calledOff(tx, event, version);
          tx.settled(ref.calendarId(), ref.remoteId());
        });
  }

  /** Ends an update of which nothing is left to send, now that it is known how it is there. */
  void settleTakenBack(OutboxEntry update) {
    meet(
        tx -> tx.find(update.eventId()).filter(SentContents::isTakenBack),
        (tx, event) -> {
          SentContents.settled(tx, event);
          own(event, update).ifPresent(tx::done);
        });
  }

  /**
   * Does something about the event that an answer is about, if it is still there.
   *
   * @param whose finds the row by what was asked for remotely; the one that was sent may have
   *     parted from it meanwhile
   */
  PushStep meet(
      Function<RemoteTransaction, Optional<SyncedEvent>> whose,
      BiConsumer<RemoteTransaction, SyncedEvent> work) {
    journal.write(
        tx -> {
          whose.apply(tx).ifPresent(event -> work.accept(tx, event));
          return true;
        });
    return new PushStep.Settled();
  }

  /**
   * Brings an occurrence that was never seen as an exception together with what was looked up.
   *
   * @param sender the row that waits; another one in its place gives way to it
   */
  PushStep meetOccurrence(
      EventId sender,
      CalendarId calendar,
      String seriesId,
      OriginalStart start,
      RemoteVersion version) {
    return meet(
        tx -> KnownEvents.occurrence(tx, sender, calendar, seriesId, start),
        (tx, current) -> {
          if (current.remote() == null) {
            EventId id = current.event().id();
            // One that was listed or is called off is an exception there; any other may be none.
            boolean exception =
                WaitingMoves.isGone(version) || tx.isListed(calendar, version.remoteId());
            applier.reconcile(tx, calendar, current, version);
            tx.setLookedUp(id, !exception);
          }
        });
  }

  /** The event was moved remotely: it is another calendar's from now on, as it is there. */
  void arrived(RemoteRef from, CalendarId target, RemoteVersion version) {
    meet(
        tx -> tx.findByRemoteId(from.calendarId(), from.remoteId()),
        (tx, current) -> {
          if (!tx.hasCalendar(target)) {
            return;
          }
          WaitingMoves.arrive(tx, current, target);
          tx.find(current.event().id())
              .ifPresent(now -> applier.reconcile(tx, target, now, version));
        });
  }

  /** Whether an event is only presumed to be where it is to be. */
  boolean isPresumed(SyncedEvent event) {
    return event.outbox().stream().anyMatch(entry -> entry.kind() == OutboxEntry.Kind.MOVE)
        && journal.write(tx -> WaitingMoves.isPresumed(tx, event));
  }

  /** The event is, as it is there, where it is to be: a move that was taken back is done with. */
  void stayed(OutboxEntry move, RemoteRef home, RemoteVersion version) {
    meet(
        tx -> tx.findByRemoteId(home.calendarId(), home.remoteId()),
        (tx, current) -> {
          tx.presumptionProved(current.event().id());
          if (current.event().calendarId().equals(home.calendarId())) {
            own(current, move).ifPresent(tx::done);
          }
          applier.reconcile(tx, home.calendarId(), current, version);
        });
  }

  /** What a failure means that no kind of sending has an answer of its own to. */
  PushStep ended(OutboxEntry entry, SyncFailure failure) {
    return switch (failure) {
      case SyncFailure.Offline _,
          SyncFailure.SignInRequired _,
          SyncFailure.RateLimited _,
          SyncFailure.QuotaExceeded _,
          SyncFailure.Unavailable _ ->
          new PushStep.Stop(failure);
      case SyncFailure.PreconditionFailed _, SyncFailure.TokenExpired _, SyncFailure.HeldBack _ ->
          new PushStep.Later();
      case SyncFailure.Rejected rejected when rejected.concernsAccount() ->
          new PushStep.Stop(failure);
      case SyncFailure.Gone _, SyncFailure.Rejected _ -> park(entry, words.refusal(failure));
    };
  }

  PushStep park(OutboxEntry entry, String reason) {
    journal.write(
        tx -> {
          tx.find(entry.eventId())
              .flatMap(event -> own(event, entry))
              .ifPresent(own -> tx.park(own, reason));
          tx.noteSent(entry, SentChange.Outcome.REFUSED);
          return true;
        });
    tally.parked();
    return new PushStep.Settled();
  }

  private static Optional<SyncedEvent> current(RemoteTransaction tx, OutboxEntry entry) {
    EventId id = entry.eventId();
    return tx.find(id).filter(event -> own(event, entry).isPresent());
  }

  private static Optional<OutboxEntry> own(SyncedEvent event, OutboxEntry entry) {
    return event.outbox().stream()
        .filter(other -> other.kind() == entry.kind() && !other.isParked())
        .findFirst();
  }
}
