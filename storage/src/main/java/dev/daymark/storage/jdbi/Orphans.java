package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarEvent.ExceptionOf;
import dev.daymark.domain.OriginalStart;
import java.util.Objects;

/** Exceptions that a listing showed before the series they belong to. */
final class Orphans {

  private Orphans() {}

  /** What came before its series belongs to it from now on. */
  static void adopt(WriteUnit unit, EventRow series, String remoteId) {
    if (!series.event().isSeries()) {
      return;
    }
    for (EventRow orphan :
        EventTable.select(unit.handle(), "WHERE e.remote_series_id = ?", remoteId)) {
      // The calendar is compared here: H2 would else look through all of a calendar's events.
      if (orphan.originalStart() != null && orphan.calendarId().equals(series.calendarId())) {
        adopt(unit, series, orphan);
      }
    }
  }

  /**
   * An occurrence has one exception. One of the person's own that was never sent keeps its place,
   * and meets what the other side says once that is listed again; an orphan that was edited stays
   * as it is.
   */
  private static void adopt(WriteUnit unit, EventRow series, EventRow orphan) {
    OriginalStart original = Objects.requireNonNull(orphan.originalStart());
    if (EventTable.exception(unit.handle(), series.id(), original).isPresent()) {
      if (OutboxTable.ofEvent(unit.handle(), orphan.id()).isEmpty()) {
        unit.putAway(orphan.calendarId());
        EventWriter.remove(unit, orphan);
      }
      return;
    }
    EventWriter.update(
        unit,
        orphan,
        orphan
            .withException(new ExceptionOf(series.id(), original))
            .withRemoteSeries(null)
            .withDeleted(series.deleted()));
  }
}
