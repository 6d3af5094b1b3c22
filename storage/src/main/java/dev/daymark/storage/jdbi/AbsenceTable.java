package dev.daymark.storage.jdbi;

import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.Absence;
import dev.daymark.domain.sync.RemoteRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table {@code absences}. */
final class AbsenceTable {

  private AbsenceTable() {}

  static List<Absence> ofAccount(Handle handle, AccountId account) {
    return handle
        .createQuery(
            "SELECT a.calendar_id, a.remote_id, a.gone_at FROM absences a"
                + " JOIN calendars c ON c.id = a.calendar_id WHERE c.account_id = ?"
                + " ORDER BY a.calendar_id, a.remote_id")
        .bind(0, account.value())
        .map((row, context) -> map(row))
        .list();
  }

  private static Absence map(ResultSet set) throws SQLException {
    RowReader row = new RowReader(set);
    CalendarId calendar = new CalendarId(row.uuid());
    String remoteId = row.text();
    return new Absence(calendar, remoteId, row.nullableInstant());
  }

  static boolean contains(Handle handle, RemoteRef ref) {
    return handle
        .createQuery("SELECT COUNT(*) > 0 FROM absences WHERE calendar_id = ? AND remote_id = ?")
        .bind(0, ref.calendarId().value())
        .bind(1, ref.remoteId())
        .mapTo(Boolean.class)
        .one();
  }

  static void put(Handle handle, RemoteRef ref, @Nullable Instant at) {
    handle.execute(
        "MERGE INTO absences (calendar_id, remote_id, gone_at) KEY (calendar_id, remote_id)"
            + " VALUES (?, ?, ?)",
        ref.calendarId().value(),
        ref.remoteId(),
        Nanos.ofNullable(at));
  }

  static void delete(Handle handle, CalendarId calendar, String remoteId) {
    handle.execute(
        "DELETE FROM absences WHERE calendar_id = ? AND remote_id = ?", calendar.value(), remoteId);
  }
}
