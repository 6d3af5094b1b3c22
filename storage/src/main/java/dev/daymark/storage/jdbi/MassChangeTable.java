package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.sync.MassChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The table {@code mass_changes}. */
final class MassChangeTable {

  private static final String SELECT =
      "SELECT calendar_id, kind, creations, deletions, known, evidence, asked_at, answer"
          + " FROM mass_changes ";

  private MassChangeTable() {}

  static List<MassChange> all(Handle handle) {
    return list(handle.createQuery(SELECT + "ORDER BY asked_at, calendar_id, kind"));
  }

  static List<MassChange> ofCalendar(Handle handle, CalendarId calendar) {
    return list(
        handle
            .createQuery(SELECT + "WHERE calendar_id = ? ORDER BY kind")
            .bind(0, calendar.value()));
  }

  static Optional<MassChange> find(Handle handle, CalendarId calendar, MassChange.Kind kind) {
    return ofCalendar(handle, calendar).stream().filter(one -> one.kind() == kind).findFirst();
  }

  private static List<MassChange> list(Query query) {
    return query.map((row, context) -> map(row)).list();
  }

  private static MassChange map(ResultSet set) throws SQLException {
    RowReader row = new RowReader(set);
    CalendarId calendar = new CalendarId(row.uuid());
    MassChange.Kind kind = row.constant(MassChange.Kind.class);
    int creations = row.number();
    int deletions = row.number();
    int known = row.number();
    List<MassChange.Evidence> evidence = List.of(row.json(MassChange.Evidence[].class));
    var askedAt = row.instant();
    String answer = row.nullableText();
    return new MassChange(
        calendar,
        kind,
        creations,
        deletions,
        known,
        evidence,
        askedAt,
        answer == null ? null : MassChange.Answer.valueOf(answer));
  }

  static void put(Handle handle, MassChange change) {
    MassChange.Answer answer = change.answer();
    handle.execute(
        "MERGE INTO mass_changes (calendar_id, kind, creations, deletions, known, evidence,"
            + " asked_at, answer) KEY (calendar_id, kind) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        change.calendar().value(),
        change.kind().name(),
        change.creations(),
        change.deletions(),
        change.known(),
        Json.write(change.evidence()),
        Nanos.of(change.askedAt()),
        answer == null ? null : answer.name());
  }

  static boolean delete(Handle handle, CalendarId calendar, MassChange.Kind kind) {
    return handle.execute(
            "DELETE FROM mass_changes WHERE calendar_id = ? AND kind = ?",
            calendar.value(),
            kind.name())
        > 0;
  }
}
