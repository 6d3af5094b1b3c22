package dev.daymark.storage.jdbi;

import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.domain.sync.SentChange;
import dev.daymark.domain.sync.SentChange.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The tables {@code sync_sent} and {@code sent_contents}. */
final class SentTable {

  private SentTable() {}

  static void note(Handle handle, UUID run, SentChange sent) {
    handle.execute(
        "MERGE INTO sync_sent (run_id, event_id, kind, title, before_json, after_json)"
            + " KEY (run_id, event_id, kind) VALUES (?, ?, ?, ?, ?, ?)",
        run,
        sent.event().value(),
        sent.kind().name(),
        sent.title(),
        sent.before(),
        sent.after());
  }

  static void conclude(
      Handle handle, UUID run, EventId event, OutboxEntry.Kind kind, Outcome outcome) {
    handle.execute(
        "UPDATE sync_sent SET outcome = ? WHERE run_id = ? AND event_id = ? AND kind = ?",
        outcome.name(),
        run,
        event.value(),
        kind.name());
  }

  static List<SentChange> ofRun(Handle handle, UUID run) {
    return handle
        .createQuery(
            "SELECT event_id, kind, title, before_json, after_json, outcome FROM sync_sent"
                + " WHERE run_id = ? ORDER BY sequence")
        .bind(0, run)
        .map((row, context) -> map(row))
        .list();
  }

  private static SentChange map(ResultSet set) throws SQLException {
    RowReader row = new RowReader(set);
    EventId event = new EventId(row.uuid());
    OutboxEntry.Kind kind = row.constant(OutboxEntry.Kind.class);
    String title = row.text();
    String before = row.nullableText();
    String after = row.nullableText();
    String outcome = row.nullableText();
    return new SentChange(
        event, kind, title, before, after, outcome == null ? null : Outcome.valueOf(outcome));
  }

  /**
   * Remembers what is sent.
   *
   * @param creation whether nothing is there before it
   */
  static void saveContent(
      Handle handle, CalendarId calendar, String remoteId, EventContent content, boolean creation) {
    handle.execute(
        "MERGE INTO sent_contents (calendar_id, remote_id, content, creation)"
            + " KEY (calendar_id, remote_id) VALUES (?, ?, ?, ?)",
        calendar.value(),
        remoteId,
        Json.write(content),
        creation);
  }

  static Optional<EventContent> content(Handle handle, CalendarId calendar, String remoteId) {
    return content(handle, calendar, remoteId, "");
  }

  /** What was sent to be created. */
  static Optional<EventContent> created(Handle handle, CalendarId calendar, String remoteId) {
    return content(handle, calendar, remoteId, " AND creation");
  }

  private static Optional<EventContent> content(
      Handle handle, CalendarId calendar, String remoteId, String condition) {
    return handle
        .createQuery(
            "SELECT content FROM sent_contents WHERE calendar_id = ? AND remote_id = ?" + condition)
        .bind(0, calendar.value())
        .bind(1, remoteId)
        .mapTo(String.class)
        .findOne()
        .map(json -> Json.read(json, EventContent.class));
  }

  static void forgetContent(Handle handle, CalendarId calendar, String remoteId) {
    handle.execute(
        "DELETE FROM sent_contents WHERE calendar_id = ? AND remote_id = ?",
        calendar.value(),
        remoteId);
  }
}
