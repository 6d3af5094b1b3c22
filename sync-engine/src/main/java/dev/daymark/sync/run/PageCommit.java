package dev.daymark.sync.run;

import static java.util.stream.Collectors.toSet;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.ListingProgress;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.RemoteTransaction;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.reconcile.Horizon;
import dev.daymark.sync.remote.RemotePage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Commits the pages of one listing, each in one transaction with where the next begins, unless more
 * would be created or deleted than the brake lets pass.
 */
final class PageCommit {

  private final AccountId account;
  private final CalendarId calendar;
  private final RunJournal journal;
  private final VersionApplier applier;
  private final MassChangeBrake brake;
  private final InstantSource clock;
  private final IncomingCount count;
  private final Sieve sieve;
  private final LostOccurrences lost;
  private boolean refusing;
  private boolean hasPutAway;
  private long markAnew;

  /**
   * The commit of one listing.
   *
   * @param begun where the listing begins
   * @param before when the listing before it was read to its end; null if none was
   */
  PageCommit(
      Calendar calendar,
      ListingProgress begun,
      @Nullable Instant before,
      RunJournal journal,
      VersionApplier applier,
      MassChangeBrake brake,
      InstantSource clock) {
    this.account = Objects.requireNonNull(calendar.accountId());
    this.calendar = calendar.id();
    this.journal = journal;
    this.applier = applier;
    this.brake = brake;
    this.clock = clock;
    this.sieve = new Sieve(calendar.id(), new Horizon(begun.from(), calendar.zone()), before);
    this.lost = new LostOccurrences(calendar.id());
    this.count = new IncomingCount(calendar.id(), new Horizon(begun.keptFrom(), calendar.zone()));
  }

  /** A page between where it began and where the next one begins. */
  record Page(ListingProgress progress, RemotePage<RemoteVersion> content, ListingProgress next) {

    boolean isLast() {
      return content.next() == null;
    }

    /** Whether the calendar was never read to the end of a listing. */
    boolean isFirstListing() {
      return progress.isFirst();
    }
  }

  /** Commits pages that follow one another; if the brake stops them, nothing of them. */
  Optional<SyncFailure> commit(List<Page> pages) {
    Page first = pages.getFirst();
    Optional<SyncFailure> stopped =
        journal.write(
            tx -> {
              Optional<SyncFailure> held =
                  first.isFirstListing() || !tx.hasCalendar(calendar)
                      ? Optional.empty()
                      : judge(tx, pages);
              if (held.isEmpty()) {
                apply(tx, first);
              }
              return held;
            });
    if (stopped.isEmpty()) {
      pages.stream().skip(1).forEach(this::apply);
    }
    return stopped;
  }

  private Optional<SyncFailure> judge(RemoteTransaction tx, List<Page> pages) {
    if (isRestOfRefused(tx, pages.getFirst())) {
      refusing = true;
      return Optional.empty();
    }
    pages.forEach(page -> count.add(tx, page.content()));
    Page last = pages.getLast();
    if (last.isLast() && last.progress().listingMark() != 0) {
      count.addMissing(tx, last.progress().listingMark());
    }
    MassChange wanted = count.change(tx, clock.instant());
    MassChangeBrake.Verdict verdict = brake.judge(tx, wanted);
    if (verdict == MassChangeBrake.Verdict.HOLD) {
      return Optional.of(new SyncFailure.HeldBack(wanted));
    }
    if (verdict == MassChangeBrake.Verdict.REFUSE) {
      refusing = true;
      tx.hold(sentAnew(wanted));
    }
    return Optional.empty();
  }

  /** A no is about a listing whole, though its run was cut off between two of the pages. */
  private boolean isRestOfRefused(RemoteTransaction tx, Page first) {
    return first.progress().pageToken() != null
        && tx.massChange(calendar, MassChange.Kind.INCOMING)
            .filter(asked -> asked.answer() == MassChange.Answer.NO)
            .isPresent();
  }

  /** What stays here although it was deleted there is created there again, and was agreed to. */
  private static MassChange sentAnew(MassChange refused) {
    return new MassChange(
        refused.calendar(),
        MassChange.Kind.OUTGOING,
        refused.deletions(),
        0,
        refused.known(),
        refused.evidence(),
        refused.askedAt(),
        MassChange.Answer.YES);
  }

  private void apply(Page page) {
    journal.write(
        tx -> {
          apply(tx, page);
          return page;
        });
  }

  private void apply(RemoteTransaction tx, Page page) {
    if (!tx.hasCalendar(calendar)) {
      // It was taken off the list while it was read.
      return;
    }
    long mark = page.progress().listingMark();
    RemotePage<RemoteVersion> content = page.content();
    keep(tx, content.unreadable(), mark);
    sieve.begin(page.progress());
    List<SyncedEvent> missing =
        page.isLast() && mark != 0 ? missing(tx, content.items(), mark) : List.of();
    take(tx, content.items(), mark);
    Set<EventId> gone = missing.stream().map(event -> event.event().id()).collect(toSet());
    missing.forEach(event -> tx.find(event.event().id()).ifPresent(now -> gone(tx, now, gone)));
    if (page.progress().syncToken() != null) {
      lost.note(content.items());
      hasPutAway |= page.isLast() && lost.areThere(tx);
    }
    if (page.isLast()) {
      sieve.settle(tx);
      tx.removeCancelledOrphans(calendar);
      tx.synced(calendar);
      tx.release(calendar, MassChange.Kind.INCOMING);
    }
    hasPutAway |= tx.hasPutAway(calendar);
    tx.saveEventsProgress(calendar, next(page));
  }

  /**
   * Where the next page begins. That everything has to be listed once more is written with the very
   * page that tells it, for the run may be cut off before the last one; each time under a mark of
   * its own, which nothing that these pages bring bears.
   */
  private ListingProgress next(Page page) {
    ListingProgress next = page.next();
    if (!sieve.isIncomplete() && !hasPutAway) {
      return next;
    }
    markAnew = Math.max(markAnew + 1, clock.instant().toEpochMilli());
    return next.anew(next.fingerprint(), markAnew);
  }

  private void gone(RemoteTransaction tx, SyncedEvent known, Set<EventId> gone) {
    if (refusing && isOfOneOf(gone, known)) {
      // Its series is kept, and takes it along.
      return;
    }
    if (isOnlyHere(tx, known, gone)) {
      tx.forgetIdentity(known.event().id());
    } else if (refusing && known.event().exception() == null && known.remote() != null) {
      tx.keepAsNew(known.event().id());
    } else if (known.remote() != null && !WaitingMoves.explain(tx, known)) {
      applier.missing(tx, known, null);
    }
  }

  private static boolean isOfOneOf(Set<EventId> series, SyncedEvent known) {
    CalendarEvent.ExceptionOf exception = known.event().exception();
    return exception != null
        && exception.seriesId() != null
        && series.contains(exception.seriesId());
  }

  /**
   * Whether a listing that shows the series rightly lacks its exception: one that was only looked
   * up there, and never sent, is none there yet. Those that were called off are listed.
   */
  private static boolean isOnlyHere(RemoteTransaction tx, SyncedEvent known, Set<EventId> gone) {
    CalendarEvent.ExceptionOf exception = known.event().exception();
    EventId series = exception == null ? null : exception.seriesId();
    return series != null
        && !gone.contains(series)
        && !known.deleted()
        && !known.outbox().isEmpty()
        && tx.find(series).filter(row -> row.remote() != null && !row.deleted()).isPresent();
  }

  /** Keeps an event here that is deleted there; false if that is not what was asked for. */
  private boolean refuse(RemoteTransaction tx, RemoteVersion version) {
    Optional<SyncedEvent> known =
        refusing && version.deleted()
            ? tx.findByRemoteId(calendar, version.remoteId())
            : Optional.empty();
    boolean kept =
        known.filter(event -> !event.deleted() && !WaitingMoves.explain(tx, event)).isPresent();
    if (kept) {
      known.ifPresent(event -> tx.keepAsNew(event.event().id()));
    }
    return kept;
  }

  private void take(RemoteTransaction tx, List<RemoteVersion> versions, long mark) {
    WaitingMoves moves = WaitingMoves.of(tx, account);
    for (RemoteVersion version : versions) {
      if (refuse(tx, version) || sieve.leavesOut(tx, version, moves)) {
        continue;
      }
      Optional<EventId> id = applier.take(tx, calendar, version, moves);
      if (id.isPresent() && !version.deleted() && mark != 0) {
        tx.mark(id.get(), mark);
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

  /** What the full listing that ends with these versions did not contain, series first. */
  private List<SyncedEvent> missing(RemoteTransaction tx, List<RemoteVersion> versions, long mark) {
    versions.stream()
        .map(version -> tx.findByRemoteId(calendar, version.remoteId()))
        .flatMap(Optional::stream)
        .forEach(known -> tx.mark(known.event().id(), mark));
    return tx.unmarked(calendar, mark).stream()
        .filter(event -> !WaitingMoves.explain(tx, event))
        .sorted(Comparator.comparing(event -> event.event().exception() != null))
        .toList();
  }
}
