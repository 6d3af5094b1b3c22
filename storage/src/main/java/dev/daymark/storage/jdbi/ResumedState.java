package dev.daymark.storage.jdbi;

import dev.daymark.domain.Account;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.sync.ListingProgress;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.storage.DeviceMemory;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * An older state of the store, made fit to go on from now.
 *
 * <p>Its sync tokens are older than the changes that were read with later ones, so every calendar
 * is listed anew and swept, as after a token that expired. Its waiting changes were probably sent;
 * sending one again is harmless, for a creation bears its own id and a change its ETag, except
 * where the event is gone meanwhile: the engine would keep the edit as a new event, and bring back
 * what a person deleted. Such changes are dropped here.
 */
final class ResumedState {

  private ResumedState() {}

  static void settle(WriteUnit unit, DeviceMemory memory) {
    Handle handle = unit.handle();
    for (Calendar calendar : CalendarTable.all(handle)) {
      listAnew(unit, calendar);
    }
    for (Account account : AccountTable.all(handle)) {
      AccountTable.saveProgress(handle, account.id(), null);
    }
    handle.execute("DELETE FROM mass_changes");
    // The other way round, so that an exception goes before its series.
    for (OutboxEntry entry : OutboxTable.all(handle).reversed()) {
      settle(unit, memory, entry);
    }
    HistoryTable.markNotUndoable(handle, unit.change());
  }

  private static void listAnew(WriteUnit unit, Calendar calendar) {
    Optional<ListingProgress> progress = CalendarTable.progress(unit.handle(), calendar.id());
    if (progress.isPresent()) {
      long mark = unit.now().toEpochMilli();
      CalendarTable.saveProgress(
          unit.handle(), calendar.id(), progress.get().anew(progress.get().fingerprint(), mark));
    }
  }

  private static void settle(WriteUnit unit, DeviceMemory memory, OutboxEntry entry) {
    Optional<EventRow> row = EventTable.find(unit.handle(), entry.eventId());
    if (row.isEmpty()) {
      return;
    }
    RemoteState remote = RemoteTable.find(unit.handle(), entry.eventId()).orElse(null);
    boolean gone = memory.isGone(entry.calendarId(), entry.eventId());
    if (row.get().deleted()) {
      if (remote != null && memory.lives(entry.eventId())) {
        EventWriter.update(unit, row.get(), agreed(row.get().revived(), remote));
      }
    } else if (gone && remote == null) {
      EventWriter.remove(unit, row.get());
    } else if (gone && remote != null) {
      EventWriter.update(unit, row.get(), agreed(row.get(), remote));
    }
  }

  /** As both sides had it last. */
  private static EventRow agreed(EventRow row, RemoteState remote) {
    return row.withContent(remote.base().content()).inCalendar(remote.ref().calendarId());
  }
}
