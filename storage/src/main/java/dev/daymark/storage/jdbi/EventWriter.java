package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarEvent;
import org.jdbi.v3.core.Handle;

/** Writes an event's row together with its history and its outbox entries. */
final class EventWriter {

  private EventWriter() {}

  /** Adds a row. */
  static EventRow create(WriteUnit unit, EventRow row) {
    EventTable.insert(unit.handle(), row);
    unit.recordCreated(row.id(), EventState.whole(row));
    unit.touch(row.id());
    unit.place(row);
    if (CalendarTable.isSynced(unit.handle(), row.calendarId())) {
      OutboxWriter.refresh(unit, row, true);
    }
    return row;
  }

  /** Changes a row; nothing is written if nothing differs. */
  static EventRow update(WriteUnit unit, EventRow before, EventRow after) {
    EventRow written = write(unit, before, after);
    boolean edited = !unit.isRemote() && !before.content().equals(after.content());
    OutboxWriter.refresh(unit, written, edited);
    return written;
  }

  /** Changes a row and its history, and leaves the outbox to the caller. */
  static EventRow write(WriteUnit unit, EventRow before, EventRow after) {
    if (after.equals(before)) {
      return before;
    }
    EventRow written = after.withEvent(revised(unit, after.event()));
    EventTable.update(unit.handle(), written);
    record(unit, before, written);
    unit.touch(before.id());
    unit.place(written);
    return written;
  }

  private static void record(WriteUnit unit, EventRow before, EventRow after) {
    if (after.deleted() && !before.deleted()) {
      unit.recordDeleted(before.id(), EventState.whole(before));
    } else if (before.deleted() && !after.deleted()) {
      unit.recordCreated(before.id(), EventState.whole(after));
    } else if (!after.deleted()) {
      unit.recordChanged(before.id(), EventState.fields(before), EventState.fields(after));
    }
  }

  private static CalendarEvent revised(WriteUnit unit, CalendarEvent event) {
    return new CalendarEvent(
        event.id(),
        event.calendarId(),
        event.content(),
        event.details(),
        event.exception(),
        event.revision() + 1,
        event.createdAt(),
        unit.now());
  }

  /** Removes a row with all that hangs on it; its history stays. */
  static void remove(WriteUnit unit, EventRow row) {
    Handle handle = unit.handle();
    if (!row.deleted()) {
      unit.recordDeleted(row.id(), EventState.whole(row));
    }
    if (!OutboxTable.ofEvent(handle, row.id()).isEmpty()) {
      unit.touch(new dev.daymark.storage.StoreChange.OutboxChanged());
    }
    EventTable.delete(handle, row.id());
    unit.touch(row.id());
  }

  /**
   * Deletes an event as the person does: its row becomes a tombstone while the remote side has to
   * be told, and goes at once where it does not.
   */
  static void bury(WriteUnit unit, EventRow row) {
    EventRow tombstone = update(unit, row, row.withDeleted(true));
    boolean known = RemoteTable.find(unit.handle(), row.id()).isPresent();
    if (!known && OutboxTable.ofEvent(unit.handle(), row.id()).isEmpty()) {
      remove(unit, tombstone);
    }
  }
}
