package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.storage.StoreChange;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What the person decides about conflicts and about changes that cannot be sent. */
final class ConflictEdits {

  private ConflictEdits() {}

  static CalendarEvent resolve(WriteUnit unit, UUID id, Conflict.Side keep) {
    Handle handle = unit.handle();
    Conflict conflict =
        ConflictTable.find(handle, id)
            .orElseThrow(() -> notFound("There is no conflict with the id " + id + "."));
    EventField field = conflict.field();
    CalendarEvent event =
        field == null ? keepEvent(unit, conflict, keep) : keepField(unit, conflict, field, keep);
    ConflictTable.resolve(handle, id, keep, unit.now());
    unit.touch(new StoreChange.ConflictsChanged());
    return event;
  }

  private static CalendarEvent keepField(
      WriteUnit unit, Conflict conflict, EventField field, Conflict.Side keep) {
    EventRow row = EditGuard.event(unit.handle(), conflict.eventId());
    EventContent side = side(conflict, keep);
    if (keep == conflict.kept() || side == null) {
      return row.event();
    }
    return EventEdits.write(unit, row, field.copy(side, row.content()), null).event();
  }

  private static CalendarEvent keepEvent(WriteUnit unit, Conflict conflict, Conflict.Side keep) {
    Handle handle = unit.handle();
    EventContent side = side(conflict, keep);
    Optional<EventRow> found =
        EventTable.find(handle, conflict.eventId()).filter(row -> !row.deleted());
    EventRow row = found.orElseThrow(() -> gone(conflict));
    if (side == null) {
      EventEdits.delete(unit, row.id());
      return row.event();
    }
    return keep == conflict.kept() ? row.event() : EventEdits.write(unit, row, side, null).event();
  }

  private static @Nullable EventContent side(Conflict conflict, Conflict.Side side) {
    return side == Conflict.Side.LOCAL ? conflict.local() : conflict.remote();
  }

  private static DaymarkException gone(Conflict conflict) {
    return new DaymarkException(
        ErrorCode.EVENT_NOT_FOUND,
        "The event " + conflict.eventId() + " of this conflict is gone.");
  }

  private static DaymarkException notFound(String sentence) {
    return new DaymarkException(ErrorCode.CHANGE_NOT_FOUND, sentence);
  }

  static void retry(WriteUnit unit, long sequence) {
    entry(unit.handle(), sequence);
    OutboxTable.park(unit.handle(), sequence, null);
    unit.touch(new StoreChange.OutboxChanged());
  }

  /** Goes back to the base version, as an edit of its own. */
  static void discard(WriteUnit unit, long sequence) {
    Handle handle = unit.handle();
    OutboxEntry entry = entry(handle, sequence);
    EventRow row = EventTable.find(handle, entry.eventId()).orElseThrow();
    Optional<RemoteState> remote = RemoteTable.find(handle, row.id());
    switch (entry.kind()) {
      case CREATE -> EventEdits.bury(unit, row);
      case UPDATE -> discardUpdate(unit, row, remote);
      case DELETE -> discardDelete(unit, row);
      case MOVE ->
          EventMoves.move(
              unit,
              row,
              EditGuard.calendar(handle, row.calendarId()),
              EditGuard.calendar(handle, remote.orElseThrow().ref().calendarId()));
    }
    OutboxTable.delete(handle, sequence);
    unit.touch(new StoreChange.OutboxChanged());
  }

  private static void discardUpdate(WriteUnit unit, EventRow row, Optional<RemoteState> remote) {
    if (remote.isPresent()) {
      EventEdits.update(unit, row, row.withContent(remote.get().base().content()));
    } else {
      EventWriter.bury(unit, row);
    }
  }

  private static void discardDelete(WriteUnit unit, EventRow row) {
    EventEdits.update(unit, row, row.revived());
    for (EventRow exception : EventTable.exceptions(unit.handle(), row.id())) {
      if (exception.deleted()) {
        EventEdits.update(unit, exception, exception.revived());
      }
    }
  }

  private static OutboxEntry entry(Handle handle, long sequence) {
    return OutboxTable.find(handle, sequence)
        .orElseThrow(() -> notFound("This change no longer waits to be sent."));
  }
}
