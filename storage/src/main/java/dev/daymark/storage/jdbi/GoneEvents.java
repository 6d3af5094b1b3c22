package dev.daymark.storage.jdbi;

import com.google.gson.JsonParser;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.DaymarkException;
import dev.daymark.domain.ErrorCode;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.storage.HistoryEntry;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What becomes of a conflict whose event is gone. */
final class GoneEvents {

  private GoneEvents() {}

  /**
   * Where the conflict was about the event as a whole and the side to keep has it, it becomes a new
   * event; else there is nothing left to do.
   *
   * @return the new event, or the one that is gone as it was last
   */
  static CalendarEvent keep(WriteUnit unit, Conflict conflict, Conflict.Side keep) {
    EventRow last = last(unit, conflict);
    EventContent side = conflict.side(keep);
    if (conflict.field() != null || side == null) {
      return last.event();
    }
    CalendarId home = home(unit.handle(), last.calendarId());
    return EventWriter.create(
            unit, EventEdits.newRow(unit, home, side, last.event().details().anew(), null))
        .event();
  }

  private static EventRow last(WriteUnit unit, Conflict conflict) {
    EventId id = conflict.eventId();
    return EventTable.find(unit.handle(), id)
        .or(() -> recorded(unit, id))
        .orElseThrow(
            () ->
                new DaymarkException(
                    ErrorCode.EVENT_NOT_FOUND, "There is no event with the id " + id + "."));
  }

  private static Optional<EventRow> recorded(WriteUnit unit, EventId id) {
    return HistoryTable.ofItem(unit.handle(), id).stream()
        .filter(entry -> entry.field().equals("*"))
        .map(HistoryEntry::before)
        .filter(Objects::nonNull)
        .reduce((earlier, later) -> later)
        .map(
            json -> EventState.row(id, JsonParser.parseString(json).getAsJsonObject(), unit.now()));
  }

  private static CalendarId home(Handle handle, CalendarId before) {
    return CalendarTable.find(handle, before)
        .filter(Calendar::isWritable)
        .or(() -> CalendarTable.all(handle).stream().filter(Calendar::isWritable).findFirst())
        .map(Calendar::id)
        .orElse(before);
  }
}
