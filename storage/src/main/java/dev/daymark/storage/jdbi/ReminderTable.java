package dev.daymark.storage.jdbi;

import dev.daymark.domain.EventId;
import dev.daymark.domain.ItemId;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.reminder.Deadline;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.reminder.ReminderKind;
import dev.daymark.domain.reminder.ReminderState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The table {@code reminders}. */
final class ReminderTable {

  private ReminderTable() {}

  static List<ReminderState> all(Handle handle) {
    return handle
        .createQuery(
            "SELECT item_id, kind, minutes, starts, stage, until_at, changed_at"
                + " FROM reminders ORDER BY starts, item_id, kind, minutes")
        .map((row, context) -> map(row))
        .list();
  }

  private static ReminderState map(ResultSet set) throws SQLException {
    RowReader row = new RowReader(set);
    UUID id = row.uuid();
    ReminderKind kind = row.constant(ReminderKind.class);
    ItemId item = kind.isOfEvent() ? new EventId(id) : new TaskId(id);
    ReminderKey key = new ReminderKey(item, kind, row.number(), Deadline.parseKey(row.text()));
    return new ReminderState(
        key, row.constant(ReminderState.Stage.class), row.nullableInstant(), row.instant());
  }

  static void save(Handle handle, ReminderState state) {
    ReminderKey key = state.key();
    handle.execute(
        "MERGE INTO reminders (item_id, kind, minutes, starts, stage, until_at,"
            + " changed_at) KEY (item_id, kind, minutes, starts)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        key.item().value(),
        key.kind().name(),
        key.minutesBefore(),
        key.start().key(),
        state.stage().name(),
        Nanos.ofNullable(state.snoozedUntil()),
        Nanos.of(state.changedAt()));
  }

  /**
   * What is known of the reminders of a series' later occurrences is known of those that are
   * another's by now; it stays for the series, too, which may have them back.
   *
   * @param zone where the clock is read, of occurrences that are whole days
   * @return whether there is anything
   */
  static boolean copy(Handle handle, EventId series, EventId rest, Instant from, ZoneId zone) {
    List<ReminderState> known =
        all(handle).stream()
            .filter(state -> state.key().item().equals(series))
            .filter(state -> !state.key().start().in(zone).isBefore(from))
            .toList();
    for (ReminderState state : known) {
      ReminderKey key = state.key();
      ReminderKey copied = new ReminderKey(rest, key.kind(), key.minutesBefore(), key.start());
      save(
          handle,
          new ReminderState(copied, state.stage(), state.snoozedUntil(), state.changedAt()));
    }
    return !known.isEmpty();
  }

  static void delete(Handle handle, ReminderKey key) {
    handle.execute(
        "DELETE FROM reminders WHERE item_id = ? AND kind = ? AND minutes = ?" + " AND starts = ?",
        key.item().value(),
        key.kind().name(),
        key.minutesBefore(),
        key.start().key());
  }
}
