package dev.daymark.sync.run;

import dev.daymark.domain.Account;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.CalendarBase;
import dev.daymark.domain.sync.ListingProgress;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.domain.sync.RemoteCalendarEntry;
import dev.daymark.domain.sync.SyncToken;
import dev.daymark.storage.LocalStore;
import dev.daymark.storage.RemoteTransaction;
import dev.daymark.sync.SyncFailure;
import dev.daymark.sync.remote.Outcome;
import dev.daymark.sync.remote.RemoteCalendar;
import dev.daymark.sync.run.CalendarListReader.Listing;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes over an account's calendar list. It is short, so it is read whole and written in one
 * transaction; what an incremental listing never tells (a new name, another access role) comes with
 * a full one.
 */
final class CalendarListPull {

  private final LocalStore store;
  private final RemoteCalendar remote;
  private final CalendarListReader reader;
  private final RunJournal journal;
  private final MassChangeBrake brake;
  private final InstantSource clock;
  private final Account account;
  private final DoubtfulMoves moves;
  private final Stumbles stumbles;

  CalendarListPull(
      LocalStore store,
      RemoteCalendar remote,
      RunJournal journal,
      MassChangeBrake brake,
      InstantSource clock,
      Account account,
      DoubtfulMoves moves,
      Stumbles stumbles) {
    this.store = store;
    this.remote = remote;
    this.reader = new CalendarListReader(remote);
    this.journal = journal;
    this.brake = brake;
    this.clock = clock;
    this.account = account;
    this.moves = moves;
    this.stumbles = stumbles;
  }

  /** As {@link #pull}; what is stumbled at in it is a failure, too. */
  Optional<SyncFailure> read(boolean full) {
    try {
      return pull(full);
    } catch (RuntimeException unforeseen) {
      if (!stumbles.noteInList(account.id(), unforeseen)) {
        throw unforeseen;
      }
      return Optional.of(SyncFailure.Unavailable.unexpected());
    }
  }

  /**
   * Reads the list; empty if that succeeded.
   *
   * @param full whether to read all of it although only changes could be asked for
   */
  Optional<SyncFailure> pull(boolean full) {
    Optional<ListingProgress> stored =
        store
            .syncState()
            .calendarListProgress(account.id())
            .filter(progress -> progress.fingerprint().equals(remote.fingerprint()));
    SyncToken token = full ? null : stored.map(ListingProgress::syncToken).orElse(null);
    Map<String, Calendar> known = known();
    Outcome<Listing> outcome = reader.read(token, known.keySet());
    if (token != null
        && outcome instanceof Outcome.Failed<Listing>(SyncFailure failure)
        && failure instanceof SyncFailure.TokenExpired) {
      stored = Optional.empty();
      outcome = reader.read(null, known.keySet());
    }
    return switch (outcome) {
      case Outcome.Failed<Listing>(SyncFailure failure) -> Optional.of(failure);
      case Outcome.Done<Listing>(Listing listing) -> apply(listing, stored.isEmpty(), known);
    };
  }

  private Map<String, Calendar> known() {
    Map<String, Calendar> known = new HashMap<>();
    for (Calendar calendar : store.calendars().ofAccount(account.id())) {
      if (calendar.remoteId() != null) {
        known.put(calendar.remoteId(), calendar);
      }
    }
    return known;
  }

  /** Writes a listing; a calendar with many events that vanished stays until the person agrees. */
  private Optional<SyncFailure> apply(
      Listing listing, boolean tokenNeeded, Map<String, Calendar> known) {
    List<RemoteCalendarEntry> changed =
        listing.entries().stream()
            .filter(entry -> differs(entry, known.get(entry.remoteId()), listing.full()))
            .toList();
    Set<String> missing = listing.missing(known.keySet());
    boolean news = !listing.full() && !listing.entries().isEmpty();
    List<CalendarId> back = back(listing, known);
    if (tokenNeeded || news || !changed.isEmpty() || !missing.isEmpty() || !back.isEmpty()) {
      Optional<SyncFailure> unsettled = moves.settle(vanishing(changed, missing, known));
      if (unsettled.isPresent()) {
        return unsettled;
      }
      return journal.write(
          tx -> {
            back.forEach(id -> tx.release(id, MassChange.Kind.CALENDAR_GONE));
            return judged(tx, listing, changed, missing, known);
          });
    }
    return Optional.empty();
  }

  private static Set<CalendarId> vanishing(
      List<RemoteCalendarEntry> changed, Set<String> missing, Map<String, Calendar> known) {
    return ended(changed, missing)
        .map(known::get)
        .filter(Objects::nonNull)
        .map(Calendar::id)
        .collect(Collectors.toSet());
  }

  private static Stream<String> ended(List<RemoteCalendarEntry> changed, Set<String> missing) {
    return Stream.concat(
        missing.stream(),
        changed.stream().filter(RemoteCalendarEntry::deleted).map(RemoteCalendarEntry::remoteId));
  }

  /** Calendars whose end was asked about, and which are listed again. */
  private List<CalendarId> back(Listing listing, Map<String, Calendar> known) {
    Set<CalendarId> asked =
        store.syncState().massChanges().stream()
            .filter(change -> change.kind() == MassChange.Kind.CALENDAR_GONE)
            .map(MassChange::calendar)
            .collect(Collectors.toSet());
    return listing.entries().stream()
        .filter(entry -> !entry.deleted())
        .map(entry -> known.get(entry.remoteId()))
        .filter(calendar -> calendar != null && asked.contains(calendar.id()))
        .map(Calendar::id)
        .toList();
  }

  private Optional<SyncFailure> judged(
      RemoteTransaction tx,
      Listing listing,
      List<RemoteCalendarEntry> changed,
      Set<String> missing,
      Map<String, Calendar> known) {
    Map<String, SyncFailure> held = new HashMap<>();
    ended(changed, missing)
        .forEach(id -> check(tx, known.get(id)).ifPresent(failure -> held.put(id, failure)));
    write(tx, listing, changed, missing, held.keySet());
    return held.values().stream().findFirst();
  }

  private Optional<SyncFailure> check(RemoteTransaction tx, @Nullable Calendar vanished) {
    if (vanished == null) {
      return Optional.empty();
    }
    MassChange wanted = vanishing(vanished);
    return brake.judge(tx, wanted) == MassChangeBrake.Verdict.PASS
        ? Optional.empty()
        : Optional.of(new SyncFailure.HeldBack(wanted));
  }

  private MassChange vanishing(Calendar calendar) {
    List<MassChange.Evidence> evidence =
        store.events().ofCalendar(calendar.id()).stream()
            .map(event -> new MassChange.Evidence(true, event.content().summary()))
            .toList();
    return new MassChange(
        calendar.id(),
        MassChange.Kind.CALENDAR_GONE,
        0,
        evidence.size(),
        0,
        evidence,
        clock.instant(),
        null);
  }

  private void write(
      RemoteTransaction tx,
      Listing listing,
      List<RemoteCalendarEntry> changed,
      Set<String> missing,
      Set<String> held) {
    for (RemoteCalendarEntry entry : changed) {
      if (entry.deleted()) {
        remove(tx, entry.remoteId(), held);
      } else {
        tx.upsertCalendar(account.id(), entry);
      }
    }
    missing.forEach(remoteId -> remove(tx, remoteId, held));
    if (held.isEmpty()) {
      tx.saveCalendarListProgress(
          account.id(), new ListingProgress(remote.fingerprint(), listing.token(), null, 0));
    }
  }

  private void remove(RemoteTransaction tx, String remoteId, Set<String> held) {
    if (!held.contains(remoteId)) {
      tx.removeCalendar(account.id(), remoteId);
    }
  }

  private boolean differs(RemoteCalendarEntry entry, @Nullable Calendar calendar, boolean full) {
    if (entry.deleted() || calendar == null) {
      return entry.deleted() ? calendar != null : true;
    }
    return !full
        || !isAgreed(entry, calendar)
        || !entry.description().equals(calendar.description())
        || !entry.zone().equals(calendar.zone())
        || entry.accessRole() != calendar.accessRole()
        || entry.primary() != calendar.primary()
        || entry.offersCalls() != calendar.offersCalls()
        || !entry.defaultReminders().equals(calendar.defaultReminders());
  }

  private boolean isAgreed(RemoteCalendarEntry entry, Calendar calendar) {
    return store
        .syncState()
        .calendarBase(calendar.id())
        .filter(new CalendarBase(entry.settings(), entry.etag())::equals)
        .isPresent();
  }
}
