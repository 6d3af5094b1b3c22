package dev.daymark.storage;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads what is remembered of the remote side. */
public interface SyncStateRepository {

  Optional<SyncedEvent> find(EventId id);

  /** The living events of a calendar, each with what is remembered of it, by start. */
  List<SyncedEvent> ofCalendar(CalendarId calendar);

  Optional<ListingProgress> calendarListProgress(AccountId account);

  Optional<ListingProgress> eventsProgress(CalendarId calendar);

  /** What is gone from an account's calendars and was not judged yet. */
  List<Absence> absences(AccountId account);

  /**
   * The calendars of which older events may be missing here, and since when all are here. Those
   * that are not kept in step are left out.
   */
  Map<CalendarId, Instant> keptFrom();

  /** How both sides last agreed on a calendar in its account's list; empty for one here only. */
  Optional<CalendarBase> calendarBase(CalendarId calendar);

  /** The calendars that wait to be changed in their account's list, by position. */
  List<CalendarChange> calendarChanges();

  /** The calendars that wait to be taken off their account's list. */
  List<DepartingCalendar> departingCalendars();

  /** When the calendar was last read to the end of a listing. */
  Optional<Instant> lastSyncedAt(CalendarId calendar);

  /** What was held back for the person, answered or not, oldest first. */
  List<MassChange> massChanges();

  /** The selected calendars that could not be read at the last try, by position. */
  List<CalendarTrouble> troubles();

  /** The newest first, at most {@code limit}. */
  List<SyncRun> runs(int limit);

  Optional<SyncRun> run(UUID id);

  /** What a run sent, or began to send, in order. */
  List<SentChange> sentBy(UUID run);
}
