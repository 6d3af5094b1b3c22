package dev.daymark.sync.run;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.Reach;
import dev.daymark.domain.sync.ListingProgress;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.storage.LocalStore;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.remote.CalendarAddress;
import dev.daymark.sync.remote.ListingPosition;
import dev.daymark.sync.remote.Outcome;
import dev.daymark.sync.remote.RemoteCalendar;
import dev.daymark.sync.remote.RemotePage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;

/**
 * Reads what changed in a calendar, page by page. Once it is known how much would come and go, each
 * page is reconciled and committed together with where the next one begins. Without a good sync
 * token everything is read, and what the listing did not contain is gone.
 */
final class EventsPull {

  /** A token that is not renewed grows too old in the end, even where nothing ever happens. */
  private static final Duration TOKEN_RENEWAL = Duration.ofDays(1);

  /** So many pages are held in memory before the first of them is applied; 50,000 items. */
  private static final int MOST_HELD = 20;

  private final LocalStore store;
  private final RemoteCalendar remote;
  private final RunJournal journal;
  private final VersionApplier applier;
  private final MassChangeBrake brake;
  private final InstantSource clock;
  private final Executor fetcher;
  private final Stumbles stumbles;
  private final IntConsumer read;
  private final Set<CalendarId> firstListed = new HashSet<>();

  EventsPull(
      LocalStore store,
      RemoteCalendar remote,
      RunJournal journal,
      VersionApplier applier,
      MassChangeBrake brake,
      InstantSource clock,
      Executor fetcher,
      Stumbles stumbles,
      IntConsumer read) {
    this.store = store;
    this.remote = remote;
    this.journal = journal;
    this.applier = applier;
    this.brake = brake;
    this.clock = clock;
    this.fetcher = fetcher;
    this.stumbles = stumbles;
    this.read = read;
  }

  /** Reads a calendar to the end of its listing; empty if that succeeded. */
  Optional<SyncFailure> pull(Calendar calendar) {
    try {
      return whole(calendar);
    } catch (RuntimeException unforeseen) {
      if (!stumbles.note(calendar.id(), unforeseen)) {
        throw unforeseen;
      }
      return Optional.of(SyncFailure.Unavailable.unexpected());
    }
  }

  private Optional<SyncFailure> whole(Calendar calendar) {
    ListingProgress progress = begin(calendar);
    Optional<SyncFailure> failure = pull(calendar, progress);
    boolean again =
        failure.isEmpty()
            && progress.syncToken() != null
            && store
                .syncState()
                .eventsProgress(calendar.id())
                .filter(next -> next.listingMark() != 0)
                .isPresent();
    return again ? pull(calendar, begin(calendar)) : failure;
  }

  private Optional<SyncFailure> pull(Calendar calendar, ListingProgress progress) {
    CalendarAddress address =
        new CalendarAddress(Objects.requireNonNull(calendar.remoteId()), calendar.zone());
    Instant before = store.syncState().lastSyncedAt(calendar.id()).orElse(null);
    PageCommit commit = new PageCommit(calendar, progress, before, journal, applier, brake, clock);
    MissingEvents missing = new MissingEvents(remote, journal, calendar.id(), address);
    try (PageReader pages = new PageReader(remote, address, fetcher)) {
      return pull(calendar.id(), progress, pages, commit, missing);
    }
  }

  private Optional<SyncFailure> pull(
      CalendarId calendar,
      ListingProgress begun,
      PageReader pages,
      PageCommit commit,
      MissingEvents missing) {
    ListingProgress progress = begun;
    List<PageCommit.Page> held = new ArrayList<>();
    boolean restarted = false;
    while (true) {
      switch (pages.read(position(progress))) {
        case Outcome.Failed<RemotePage<RemoteVersion>>(SyncFailure failure) -> {
          if (restarted || !isStale(failure, progress)) {
            return Optional.of(failure);
          }
          restarted = true;
          held.clear();
          progress = restart(calendar, anew(progress));
        }
        case Outcome.Done<RemotePage<RemoteVersion>>(RemotePage<RemoteVersion> page) -> {
          ListingProgress next = next(progress, page);
          if (isIdle(calendar, progress, page)) {
            return Optional.empty();
          }
          if (page.next() != null) {
            pages.fetchAhead(position(next));
          }
          read.accept(page.items().size());
          held.add(new PageCommit.Page(progress, page, next));
          if (isDue(calendar, held)) {
            Optional<SyncFailure> stopped = commit(commit, missing, held);
            held.clear();
            if (stopped.isPresent() || page.next() == null) {
              return stopped;
            }
          }
          progress = next;
        }
      }
    }
  }

  /** What a full listing lacks is asked for by name before it is taken for gone. */
  private static Optional<SyncFailure> commit(
      PageCommit commit, MissingEvents missing, List<PageCommit.Page> held) {
    PageCommit.Page last = held.getLast();
    if (!last.isLast() || last.progress().listingMark() == 0) {
      return commit.commit(held);
    }
    return switch (missing.complete(held)) {
      case Outcome.Failed<PageCommit.Page>(SyncFailure failure) -> Optional.of(failure);
      case Outcome.Done<PageCommit.Page>(PageCommit.Page whole) -> {
        held.set(held.size() - 1, whole);
        yield commit.commit(held);
      }
    };
  }

  /** A first listing is committed page by page; any other is known whole before it is applied. */
  private boolean isDue(CalendarId calendar, List<PageCommit.Page> held) {
    PageCommit.Page last = held.getLast();
    if (last.isFirstListing()) {
      firstListed.add(calendar);
    }
    return last.isFirstListing() || last.isLast() || held.size() == MOST_HELD;
  }

  /** The calendars that were read for the first time. */
  Set<CalendarId> firstListed() {
    return firstListed;
  }

  private static ListingPosition position(ListingProgress progress) {
    return new ListingPosition(progress.syncToken(), progress.pageToken());
  }

  /** Older events that are wanted by now are read at once, from a full listing. */
  private ListingProgress begin(Calendar calendar) {
    Optional<ListingProgress> stored = store.syncState().eventsProgress(calendar.id());
    Optional<Reach> reach = store.accounts().reach(Objects.requireNonNull(calendar.accountId()));
    Instant wanted = reach.orElse(Reach.EVERYTHING).from(clock.instant());
    if (stored.isEmpty()) {
      return ListingProgress.first(remote.fingerprint(), wanted);
    }
    ListingProgress progress = stored.get();
    if (reach.isPresent() && progress.isNarrowerThan(wanted)) {
      return restart(calendar.id(), progress.widened(remote.fingerprint(), wanted, mark(progress)));
    }
    if (!progress.fingerprint().equals(remote.fingerprint())) {
      return restart(calendar.id(), anew(progress));
    }
    return isDueAnew(progress) ? anew(progress) : progress;
  }

  /**
   * Whether a full listing is due of which nothing was read yet. It gets a mark of its own: what
   * was sent since it became due bears the mark of then, and may be gone before the listing begins.
   */
  private static boolean isDueAnew(ListingProgress progress) {
    return progress.listingMark() != 0 && progress.pageToken() == null;
  }

  private ListingProgress anew(ListingProgress progress) {
    return progress.anew(remote.fingerprint(), mark(progress));
  }

  /** A mark that nothing bears yet, whatever the clock did. */
  private long mark(ListingProgress before) {
    return Math.max(clock.instant().toEpochMilli(), before.listingMark() + 1);
  }

  /** Begins to read everything; that it has to be done is remembered at once. */
  private ListingProgress restart(CalendarId calendar, ListingProgress full) {
    journal.write(
        tx -> {
          tx.saveEventsProgress(calendar, full);
          return full;
        });
    return full;
  }

  private static boolean isStale(SyncFailure failure, ListingProgress progress) {
    return switch (failure) {
      case SyncFailure.TokenExpired _ -> true;
      case SyncFailure.Rejected(int status, var _, var _) ->
          status == 400 && progress.pageToken() != null;
      case SyncFailure.Gone _,
          SyncFailure.Offline _,
          SyncFailure.SignInRequired _,
          SyncFailure.RateLimited _,
          SyncFailure.QuotaExceeded _,
          SyncFailure.PreconditionFailed _,
          SyncFailure.Unavailable _,
          SyncFailure.HeldBack _ ->
          false;
    };
  }

  private static ListingProgress next(ListingProgress progress, RemotePage<RemoteVersion> page) {
    return page.next() == null ? progress.ended(page.syncToken()) : progress.next(page.next());
  }

  /** Whether nothing happened since the last listing, so that nothing needs to be written. */
  private boolean isIdle(
      CalendarId calendar, ListingProgress progress, RemotePage<RemoteVersion> page) {
    if (progress.syncToken() == null
        || progress.pageToken() != null
        || page.next() != null
        || !page.items().isEmpty()
        || !page.unreadable().isEmpty()) {
      return false;
    }
    Instant renewal = clock.instant().minus(TOKEN_RENEWAL);
    return store.syncState().lastSyncedAt(calendar).map(at -> at.isAfter(renewal)).orElse(false);
  }
}
