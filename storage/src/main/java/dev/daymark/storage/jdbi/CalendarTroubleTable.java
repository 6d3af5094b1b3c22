package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.CalendarTrouble;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The table {@code calendar_troubles}. */
final class CalendarTroubleTable {

  private CalendarTroubleTable() {}

  /** Those of calendars that are kept in step, by the calendars' position. */
  static List<CalendarTrouble> ofSelected(Handle handle) {
    return handle
        .createQuery(
            "SELECT t.calendar_id, t.reason, t.code, t.since FROM calendar_troubles t"
                + " JOIN calendars c ON c.id = t.calendar_id WHERE c.selected"
                + " ORDER BY c.position, c.id")
        .map((row, context) -> map(row))
        .list();
  }

  private static CalendarTrouble map(ResultSet set) throws SQLException {
    RowReader row = new RowReader(set);
    CalendarId calendar = new CalendarId(row.uuid());
    CalendarTrouble.Reason reason = row.constant(CalendarTrouble.Reason.class);
    String code = row.text();
    return new CalendarTrouble(calendar, reason, code, row.instant());
  }

  static void put(Handle handle, CalendarTrouble trouble) {
    handle.execute(
        "MERGE INTO calendar_troubles (calendar_id, reason, code, since) KEY (calendar_id)"
            + " VALUES (?, ?, ?, ?)",
        trouble.calendar().value(),
        trouble.reason().name(),
        trouble.code(),
        Nanos.of(trouble.since()));
  }

  static boolean delete(Handle handle, CalendarId calendar) {
    return handle.execute("DELETE FROM calendar_troubles WHERE calendar_id = ?", calendar.value())
        > 0;
  }
}
