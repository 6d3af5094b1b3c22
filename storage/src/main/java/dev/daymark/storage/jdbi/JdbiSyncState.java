package dev.daymark.storage.jdbi;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.Absence;
import dev.daymark.domain.sync.CalendarBase;
import dev.daymark.domain.sync.CalendarChange;
import dev.daymark.domain.sync.CalendarTrouble;
import dev.daymark.domain.sync.DepartingCalendar;
import dev.daymark.domain.sync.ListingProgress;
import dev.daymark.domain.sync.MassChange;
import dev.daymark.domain.sync.SentChange;
import dev.daymark.domain.sync.SyncRun;
import dev.daymark.domain.sync.SyncedEvent;
import dev.daymark.storage.SyncStateRepository;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads what is remembered of the remote side. */
final class JdbiSyncState implements SyncStateRepository {

  private final StoreReader reader;

  JdbiSyncState(StoreReader reader) {
    this.reader = reader;
  }

  @Override
  public Optional<SyncedEvent> find(EventId id) {
    return reader.read(handle -> SyncedEvents.find(handle, id));
  }

  @Override
  public List<SyncedEvent> ofCalendar(CalendarId calendar) {
    return reader.read(handle -> SyncedEvents.ofCalendar(handle, calendar));
  }

  @Override
  public Optional<ListingProgress> calendarListProgress(AccountId account) {
    return reader.read(handle -> AccountTable.progress(handle, account));
  }

  @Override
  public Optional<ListingProgress> eventsProgress(CalendarId calendar) {
    return reader.read(handle -> CalendarTable.progress(handle, calendar));
  }

  @Override
  public List<Absence> absences(AccountId account) {
    return reader.read(handle -> AbsenceTable.ofAccount(handle, account));
  }

  @Override
  public Map<CalendarId, Instant> keptFrom() {
    return reader.read(CalendarTable::keptFrom);
  }

  @Override
  public Optional<CalendarBase> calendarBase(CalendarId calendar) {
    return reader.read(handle -> CalendarTable.base(handle, calendar));
  }

  @Override
  public List<CalendarChange> calendarChanges() {
    return reader.read(ListedCalendars::changes);
  }

  @Override
  public List<DepartingCalendar> departingCalendars() {
    return reader.read(Departures::all);
  }

  @Override
  public Optional<Instant> lastSyncedAt(CalendarId calendar) {
    return reader.read(handle -> CalendarTable.syncedAt(handle, calendar));
  }

  @Override
  public List<MassChange> massChanges() {
    return reader.read(MassChangeTable::all);
  }

  @Override
  public List<CalendarTrouble> troubles() {
    return reader.read(CalendarTroubleTable::ofSelected);
  }

  @Override
  public List<SyncRun> runs(int limit) {
    return reader.read(handle -> SyncRunTable.newest(handle, limit));
  }

  @Override
  public Optional<SyncRun> run(UUID id) {
    return reader.read(handle -> SyncRunTable.find(handle, id));
  }

  @Override
  public List<SentChange> sentBy(UUID run) {
    return reader.read(handle -> SentTable.ofRun(handle, run));
  }
}
