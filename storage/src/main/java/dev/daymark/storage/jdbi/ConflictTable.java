package dev.daymark.storage.jdbi;

import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventField;
import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.Conflict;
import dev.daymark.storage.ChangeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The table {@code conflicts}. */
final class ConflictTable {

  private static final String SELECT =
      "SELECT id, event_id, field, base, local, remote, kept, local_changed_at,"
          + " remote_changed_at, detected_at, resolved_at FROM conflicts ";

  private ConflictTable() {}

  static List<Conflict> open(Handle handle) {
    return list(handle.createQuery(SELECT + "WHERE resolved_at IS NULL ORDER BY detected_at, id"));
  }

  static List<Conflict> all(Handle handle) {
    return list(handle.createQuery(SELECT + "ORDER BY detected_at DESC, id DESC"));
  }

  static Optional<Conflict> find(Handle handle, UUID id) {
    return list(handle.createQuery(SELECT + "WHERE id = ?").bind(0, id)).stream().findFirst();
  }

  private static List<Conflict> list(Query query) {
    return query.map((row, context) -> map(row)).list();
  }

  private static Conflict map(ResultSet set) throws SQLException {
    RowReader row = new RowReader(set);
    UUID id = row.uuid();
    EventId event = new EventId(row.uuid());
    String field = row.nullableText();
    return new Conflict(
        id,
        event,
        field == null ? null : EventField.valueOf(field),
        row.nullableJson(EventContent.class),
        row.nullableJson(EventContent.class),
        row.nullableJson(EventContent.class),
        row.constant(Conflict.Side.class),
        new Conflict.Edits(row.nullableInstant(), row.nullableInstant()),
        row.instant(),
        row.nullableInstant());
  }

  static void insert(Handle handle, Conflict conflict) {
    EventField field = conflict.field();
    handle.execute(
        "INSERT INTO conflicts (id, event_id, field, base, local, remote, kept,"
            + " local_changed_at, remote_changed_at, detected_at, resolved_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        conflict.id(),
        conflict.eventId().value(),
        field == null ? null : field.name(),
        Json.writeNullable(conflict.base()),
        Json.writeNullable(conflict.local()),
        Json.writeNullable(conflict.remote()),
        conflict.kept().name(),
        Nanos.ofNullable(conflict.edits().localAt()),
        Nanos.ofNullable(conflict.edits().remoteAt()),
        Nanos.of(conflict.detectedAt()),
        Nanos.ofNullable(conflict.resolvedAt()));
  }

  /** Those that were decided at a moment. */
  static List<Conflict> resolved(Handle handle, Instant at) {
    return list(
        handle.createQuery(SELECT + "WHERE resolved_at = ? ORDER BY id").bind(0, Nanos.of(at)));
  }

  /**
   * A conflict waits to be decided again; what was decided is remembered.
   *
   * @param kept what is live now
   */
  static void reopen(Handle handle, UUID id, Conflict.Side kept, ChangeId change) {
    handle.execute(
        "UPDATE conflicts SET decided = kept, kept = ?, resolved_at = NULL, reopened_by = ?"
            + " WHERE id = ?",
        kept.name(),
        change.value(),
        id);
  }

  /** Decides those that a change reopened, and that still are open, as they were before. */
  static int decideAgain(Handle handle, ChangeId change, Instant at) {
    return handle.execute(
        "UPDATE conflicts SET kept = decided, resolved_at = ?"
            + " WHERE reopened_by = ? AND resolved_at IS NULL",
        Nanos.of(at),
        change.value());
  }

  static void resolve(Handle handle, UUID id, Conflict.Side kept, Instant at) {
    handle.execute(
        "UPDATE conflicts SET kept = ?, resolved_at = ? WHERE id = ?",
        kept.name(),
        Nanos.of(at),
        id);
  }
}
