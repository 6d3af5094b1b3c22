package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventId;
import dev.daymark.storage.ChangeId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Tells apart what was deleted. */
final class Tombstones {

  private Tombstones() {}

  /**
   * The exceptions that were deleted together with their series, and come back with it: neither
   * those deleted before, nor what remains of ones that belong elsewhere now.
   */
  static List<EventRow> deletedWith(Handle handle, EventRow series) {
    Optional<ChangeId> change = HistoryTable.deletion(handle, series.id());
    return EventTable.exceptions(handle, series.id()).stream()
        .filter(EventRow::deleted)
        .filter(row -> row.ghostOf() == null || series.ghostOf() != null)
        .filter(
            row -> {
              Optional<ChangeId> own = HistoryTable.deletion(handle, row.id());
              return own.isEmpty() || own.equals(change);
            })
        .toList();
  }

  /**
   * A tombstone as an event of its own again. An occurrence lives where its series does by now,
   * which may have moved without it.
   */
  static EventRow revived(Handle handle, EventRow row) {
    return row.revived().inCalendar(home(handle, row));
  }

  /** The calendar of its series if that lives, and otherwise its own. */
  static CalendarId home(Handle handle, EventRow row) {
    EventId series = row.seriesId();
    return series == null
        ? row.calendarId()
        : EventTable.find(handle, series)
            .filter(living -> !living.deleted())
            .map(EventRow::calendarId)
            .orElse(row.calendarId());
  }
}
