package dev.daymark.storage.jdbi;

import dev.daymark.domain.Account;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarEvent.ExceptionOf;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventDetails;
import dev.daymark.domain.EventId;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.sync.CalendarChange;
import dev.daymark.domain.sync.CalendarTrouble;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.domain.sync.ListSettings;
import dev.daymark.domain.sync.ListingProgress;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.RemoteCalendarEntry;
import dev.daymark.domain.sync.RemoteRef;
import dev.daymark.domain.sync.RemoteVersion;
import dev.daymark.domain.sync.SentChange;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.DomainEvent;
import dev.daymark.storage.RemoteTransaction;
import dev.daymark.storage.StoreChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What the engine does inside one transaction. */
final class JdbiRemoteTransaction implements RemoteTransaction {

  private final WriteUnit unit;
  private final Handle handle;

  JdbiRemoteTransaction(WriteUnit unit) {
    this.unit = unit;
    this.handle = unit.handle();
  }

  @Override
  public Optional<SyncedEvent> findByRemoteId(CalendarId remoteCalendar, String remoteId) {
    return RemoteTable.findId(handle, remoteCalendar, remoteId)
        .flatMap(id -> SyncedEvents.find(handle, id));
  }

  @Override
  public Optional<SyncedEvent> find(EventId id) {
    return SyncedEvents.find(handle, id);
  }

  @Override
  public Optional<SyncedEvent> findException(EventId seriesId, OriginalStart originalStart) {
    return EventTable.exception(handle, seriesId, originalStart)
        .map(row -> SyncedEvents.of(handle, row));
  }

  @Override
  public List<SyncedEvent> exceptions(EventId seriesId) {
    return EventTable.exceptions(handle, seriesId).stream()
        .filter(row -> !row.deleted())
        .map(row -> SyncedEvents.of(handle, row))
        .toList();
  }

  @Override
  public List<OutboxEntry> sendable(AccountId account) {
    return OutboxTable.ofAccount(handle, account).stream()
        .filter(entry -> !entry.isParked())
        .toList();
  }

  @Override
  public Optional<SyncedEvent> elsewhere(RemoteRef ref) {
    return RemoteTable.elsewhere(handle, ref).flatMap(id -> SyncedEvents.find(handle, id));
  }

  @Override
  public List<SyncedEvent> inOtherAccounts(RemoteRef ref) {
    return RemoteTable.inOtherAccounts(handle, ref).stream()
        .flatMap(id -> SyncedEvents.find(handle, id).stream())
        .toList();
  }

  @Override
  public boolean isAbsent(RemoteRef ref) {
    return AbsenceTable.contains(handle, ref);
  }

  @Override
  public void noteAbsent(RemoteRef ref, @Nullable Instant at) {
    AbsenceTable.put(handle, ref, at);
  }

  @Override
  public void forgetAbsence(CalendarId remoteCalendar, String remoteId) {
    AbsenceTable.delete(handle, remoteCalendar, remoteId);
  }

  @Override
  public void follow(EventId id, EventId arrived) {
    MovedEvents.follow(unit, RemoteEvents.row(handle, id), RemoteEvents.row(handle, arrived));
  }

  @Override
  public int countKnown(CalendarId remoteCalendar) {
    return RemoteTable.count(handle, remoteCalendar);
  }

  @Override
  public boolean isKnown(CalendarId remoteCalendar, String remoteId) {
    return RemoteTable.findId(handle, remoteCalendar, remoteId).isPresent();
  }

  @Override
  public Map<String, EventId> unmarkedIds(CalendarId remoteCalendar, long listingMark) {
    return RemoteTable.unmarkedIds(handle, remoteCalendar, listingMark);
  }

  @Override
  public void forgetVersions(CalendarId remoteCalendar) {
    RemoteTable.forgetVersions(handle, remoteCalendar);
  }

  @Override
  public Optional<MassChange> massChange(CalendarId calendar, MassChange.Kind kind) {
    return MassChangeTable.find(handle, calendar, kind);
  }

  @Override
  public boolean hasCalendar(CalendarId calendar) {
    return CalendarTable.find(handle, calendar).isPresent();
  }

  @Override
  public void hold(MassChange change) {
    if (!hasCalendar(change.calendar())) {
      return;
    }
    MassChangeTable.put(handle, change);
    unit.touch(new StoreChange.MassChangesChanged());
    unit.announce(
        cause ->
            new DomainEvent.LargeChangeHeld(
                cause, change.calendar(), change.kind(), change.creations(), change.deletions()));
  }

  @Override
  public void release(CalendarId calendar, MassChange.Kind kind) {
    if (MassChangeTable.delete(handle, calendar, kind)) {
      unit.touch(new StoreChange.MassChangesChanged());
      unit.announce(cause -> new DomainEvent.LargeChangeEnded(cause, calendar));
    }
  }

  @Override
  public void noteTrouble(CalendarTrouble trouble) {
    if (hasCalendar(trouble.calendar())) {
      CalendarTroubleTable.put(handle, trouble);
      unit.touch(new StoreChange.CalendarsChanged());
    }
  }

  @Override
  public void endTrouble(CalendarId calendar) {
    if (CalendarTroubleTable.delete(handle, calendar)) {
      unit.touch(new StoreChange.CalendarsChanged());
    }
  }

  @Override
  public EventId insert(CalendarId calendar, RemoteVersion version) {
    return RemoteEvents.insert(unit, calendar, version);
  }

  @Override
  public EventId insertDeleted(CalendarId calendar, RemoteVersion version) {
    return RemoteEvents.insertDeleted(unit, calendar, version);
  }

  @Override
  public void apply(EventId id, EventContent content, RemoteVersion version) {
    RemoteEvents.apply(unit, RemoteEvents.row(handle, id), content, version);
  }

  @Override
  public String partOf(CalendarId remoteCalendar, String remoteSeriesId, OriginalStart start) {
    return OtherSeries.partOf(handle, remoteCalendar, remoteSeriesId, start);
  }

  @Override
  public boolean isListed(CalendarId remoteCalendar, String remoteId) {
    return RemoteTable.findId(handle, remoteCalendar, remoteId)
        .flatMap(id -> RemoteTable.find(handle, id))
        .filter(state -> !state.lookedUp())
        .isPresent();
  }

  @Override
  public void setLookedUp(EventId exception, boolean lookedUp) {
    RemoteTable.setLookedUp(handle, exception, lookedUp);
  }

  @Override
  public boolean isPresumed(EventId event) {
    return RemoteTable.isPresumed(handle, event);
  }

  @Override
  public void presumptionProved(EventId event) {
    RemoteTable.setLookedUp(handle, event, false);
  }

  @Override
  public Optional<SyncedEvent> heir(EventId deleted) {
    return Ghosts.heir(handle, deleted).map(row -> SyncedEvents.of(handle, row));
  }

  @Override
  public void carryOver(EventId heir, EventContent content) {
    EventRow row = RemoteEvents.row(handle, heir);
    EventRow written = EventWriter.update(unit, row, row.withContent(content));
    Inherited.followOthers(unit, row.content(), written);
  }

  @Override
  public EventId carryOver(EventId series, OriginalStart start, EventContent content) {
    EventRow row = RemoteEvents.row(handle, series);
    ExceptionOf exception = new ExceptionOf(series, start);
    return EventWriter.create(
            unit, EventEdits.newRow(unit, row.calendarId(), content, EventDetails.LOCAL, exception))
        .id();
  }

  @Override
  public void setRemoteCalendar(EventId id, CalendarId remoteCalendar) {
    RemoteEvents.setCalendar(unit, RemoteEvents.row(handle, id), remoteCalendar);
  }

  @Override
  public void removeGone(EventId id) {
    EventTable.find(handle, id).ifPresent(row -> RemoteRemovals.removeGone(unit, row));
  }

  @Override
  public List<SyncedEvent> orphans(CalendarId remoteCalendar) {
    return RemoteRemovals.orphans(handle, remoteCalendar)
        .filter(row -> !row.deleted())
        .map(row -> SyncedEvents.of(handle, row))
        .toList();
  }

  @Override
  public void removeCancelledOrphans(CalendarId remoteCalendar) {
    RemoteRemovals.removeCancelledOrphans(unit, remoteCalendar);
  }

  @Override
  public void keepAsNew(EventId id) {
    RemoteRemovals.keepAsNew(unit, RemoteEvents.row(handle, id));
  }

  @Override
  public void keepWithoutPlace(EventId id) {
    RemoteRemovals.keepWithoutPlace(unit, RemoteEvents.row(handle, id));
  }

  @Override
  public void forgetIdentity(EventId exception) {
    RemoteTable.delete(handle, exception);
    unit.touch(exception);
  }

  @Override
  public void revive(EventId id, RemoteVersion version) {
    RemoteEvents.revive(unit, RemoteEvents.row(handle, id), version);
  }

  @Override
  public void sending(CalendarId remoteCalendar, String remoteId, EventContent content) {
    SentTable.saveContent(handle, remoteCalendar, remoteId, content, false);
  }

  @Override
  public void creating(CalendarId remoteCalendar, String remoteId, EventContent content) {
    SentTable.saveContent(handle, remoteCalendar, remoteId, content, true);
  }

  @Override
  public Optional<EventContent> sent(CalendarId remoteCalendar, String remoteId) {
    return SentTable.content(handle, remoteCalendar, remoteId);
  }

  @Override
  public Optional<EventContent> created(CalendarId remoteCalendar, String remoteId) {
    return SentTable.created(handle, remoteCalendar, remoteId);
  }

  @Override
  public void settled(CalendarId remoteCalendar, String remoteId) {
    SentTable.forgetContent(handle, remoteCalendar, remoteId);
  }

  @Override
  public void noteSending(OutboxEntry entry) {
    EventTable.find(handle, entry.eventId())
        .ifPresent(row -> SentTable.note(handle, unit.run(), sent(row, entry)));
  }

  private SentChange sent(EventRow row, OutboxEntry entry) {
    return new SentChange(
        row.id(),
        entry.kind(),
        row.content().summary(),
        RemoteTable.find(handle, row.id())
            .map(state -> EventState.fields(row.withContent(state.base().content())).toString())
            .orElse(null),
        row.deleted() ? null : EventState.fields(row).toString(),
        null);
  }

  @Override
  public void noteSent(OutboxEntry entry, SentChange.Outcome outcome) {
    SentTable.conclude(handle, unit.run(), entry.eventId(), entry.kind(), outcome);
  }

  @Override
  public void done(OutboxEntry entry) {
    RemoteRemovals.done(unit, entry);
  }

  @Override
  public void began(OutboxEntry entry) {
    OutboxTable.countAttempt(handle, entry.sequence());
  }

  @Override
  public void notCarriedOut(OutboxEntry entry) {
    OutboxTable.uncountAttempt(handle, entry.sequence());
  }

  @Override
  public boolean stumbled(OutboxEntry entry) {
    return OutboxTable.stumbled(handle, entry);
  }

  @Override
  public void park(OutboxEntry entry, String reason) {
    OutboxTable.park(handle, entry.sequence(), reason);
    unit.touch(new StoreChange.OutboxChanged());
    unit.announce(cause -> new DomainEvent.ChangeRefused(cause, entry.eventId(), reason));
  }

  @Override
  public void file(Conflict conflict) {
    ConflictTable.insert(handle, conflict);
    unit.touch(new StoreChange.ConflictsChanged());
    unit.announce(
        cause ->
            new DomainEvent.ConflictFound(
                cause, conflict.id(), conflict.eventId(), conflict.field()));
  }

  @Override
  public void saveEventsProgress(CalendarId calendar, ListingProgress progress) {
    Optional<ListingProgress> before = CalendarTable.progress(handle, calendar);
    if (!before.equals(Optional.of(progress))) {
      unit.saveProgress(calendar, progress);
      Instant kept = before.map(ListingProgress::keptFrom).orElse(null);
      if (!Objects.equals(kept, progress.keptFrom())) {
        unit.touch(new StoreChange.CalendarsChanged());
      }
    }
  }

  @Override
  public void listAnew(CalendarId calendar) {
    CalendarTable.progress(handle, calendar)
        .map(progress -> progress.anew(progress.fingerprint(), markAfter(progress)))
        .ifPresent(anew -> saveEventsProgress(calendar, anew));
  }

  /** One that nothing bears, also if the listing under way began just now. */
  private long markAfter(ListingProgress progress) {
    return Math.max(progress.listingMark() + 1, unit.now().toEpochMilli());
  }

  @Override
  public boolean hasPutAway(CalendarId calendar) {
    return unit.putAway().contains(calendar);
  }

  @Override
  public void saveCalendarListProgress(AccountId account, ListingProgress progress) {
    if (!AccountTable.progress(handle, account).equals(Optional.of(progress))) {
      AccountTable.saveProgress(handle, account, progress);
    }
  }

  @Override
  public void mark(EventId id, long listingMark) {
    RemoteTable.mark(handle, id, listingMark);
  }

  @Override
  public List<SyncedEvent> unmarked(CalendarId remoteCalendar, long listingMark) {
    return RemoteTable.unmarked(handle, remoteCalendar, listingMark).stream()
        .flatMap(id -> SyncedEvents.find(handle, id).stream())
        .toList();
  }

  @Override
  public void synced(CalendarId calendar) {
    CalendarTable.saveSyncedAt(handle, calendar, unit.now());
  }

  @Override
  public void upsertCalendar(AccountId account, RemoteCalendarEntry entry) {
    ListedCalendars.upsert(unit, account, entry);
  }

  @Override
  public void adoptCalendar(AccountId account, RemoteCalendarEntry entry, ListSettings sent) {
    ListedCalendars.adopt(unit, account, entry, sent);
  }

  @Override
  public void revertCalendar(CalendarChange change) {
    ListedCalendars.revert(unit, change);
  }

  @Override
  public void makingCalendar(CalendarId calendar) {
    ListedCalendars.making(unit, calendar);
  }

  @Override
  public void madeCalendar(CalendarId calendar, RemoteCalendarEntry entry) {
    ListedCalendars.made(unit, calendar, entry);
  }

  @Override
  public void departed(AccountId account, String remoteId) {
    Departures.ended(handle, account, remoteId);
  }

  @Override
  public void removeCalendar(AccountId account, String remoteId) {
    CalendarTable.find(handle, account, remoteId)
        .ifPresent(calendar -> RemoteCalendars.remove(unit, calendar));
  }

  @Override
  public void setAccountState(AccountId account, Account.State state) {
    Account before = AccountEdits.account(handle, account);
    if (before.state() != state) {
      AccountTable.update(
          handle,
          new Account(
              before.id(),
              before.email(),
              before.client(),
              before.apiRoot(),
              state,
              before.connectedAt()));
      unit.touch(new StoreChange.AccountsChanged());
      unit.announce(
          cause -> new DomainEvent.AccountStateChanged(cause, account, before.email(), state));
    }
  }
}
