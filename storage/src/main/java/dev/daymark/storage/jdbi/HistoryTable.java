package dev.daymark.storage.jdbi;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.daymark.domain.AccountId;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventId;
import dev.daymark.domain.ItemId;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskListId;
import dev.daymark.storage.ChangeId;
import dev.daymark.storage.HistoryEntry;
import dev.daymark.storage.HistoryEntry.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables {@code changes} and {@code history}. */
final class HistoryTable {

  private static final String SELECT =
      "SELECT h.change_id, h.item_kind, h.item_id, h.field, h.before_json, h.after_json, c.made_at,"
          + " c.origin, c.run_id FROM history h JOIN changes c ON c.id = h.change_id ";

  private HistoryTable() {}

  static void insertChange(
      Handle handle, ChangeId id, Origin origin, @Nullable UUID run, Instant at) {
    handle.execute(
        "INSERT INTO changes (id, origin, run_id, made_at, undone) VALUES (?, ?, ?, ?, FALSE)",
        id.value(),
        origin.name(),
        run,
        Nanos.of(at));
  }

  static void insert(
      Handle handle,
      ChangeId change,
      ItemId item,
      String field,
      @Nullable JsonElement before,
      @Nullable JsonElement after) {
    DirectSql.execute(
        handle,
        "INSERT INTO history (change_id, item_kind, item_id, field, before_json, after_json)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        change.value(),
        kind(item),
        item.value(),
        field,
        before == null ? null : before.toString(),
        after == null ? null : after.toString());
  }

  /** The keys whose values differ, sorted. */
  static Set<String> difference(JsonObject before, JsonObject after) {
    Set<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    keys.removeIf(key -> value(before, key).equals(value(after, key)));
    return keys;
  }

  private static JsonElement value(JsonObject object, String key) {
    JsonElement value = object.get(key);
    return value == null ? JsonNull.INSTANCE : value;
  }

  static List<HistoryEntry> ofItem(Handle handle, ItemId item) {
    return handle
        .createQuery(SELECT + "WHERE h.item_id = ? ORDER BY h.sequence")
        .bind(0, item.value())
        .map((row, context) -> map(row))
        .list();
  }

  /** The change that deleted an item last; empty if none did, or if it came back since. */
  static Optional<ChangeId> deletion(Handle handle, ItemId item) {
    return ofItem(handle, item).stream()
        .filter(entry -> entry.field().equals("*"))
        .reduce((earlier, later) -> later)
        .filter(entry -> entry.after() == null)
        .map(HistoryEntry::changeId);
  }

  static List<HistoryEntry> ofChange(Handle handle, ChangeId change) {
    return handle
        .createQuery(SELECT + "WHERE h.change_id = ? ORDER BY h.sequence")
        .bind(0, change.value())
        .map((row, context) -> map(row))
        .list();
  }

  /** Every field a sync run touched here, in order. */
  static List<HistoryEntry> ofRun(Handle handle, UUID run) {
    return handle
        .createQuery(SELECT + "WHERE c.run_id = ? ORDER BY h.sequence")
        .bind(0, run)
        .map((row, context) -> map(row))
        .list();
  }

  /** What runs touched here among the newest entries, the newest first. */
  static List<HistoryEntry> newestOfRuns(Handle handle, int among, int most) {
    return handle
        .createQuery(
            SELECT.replace(
                    "FROM history h",
                    "FROM (SELECT * FROM history ORDER BY sequence DESC FETCH FIRST ? ROWS ONLY) h")
                + "WHERE c.origin = 'REMOTE' ORDER BY h.sequence DESC FETCH FIRST ? ROWS ONLY")
        .bind(0, among)
        .bind(1, most)
        .map((row, context) -> map(row))
        .list();
  }

  static Optional<ChangeId> lastUndoable(Handle handle) {
    return handle
        .createQuery(
            "SELECT id FROM changes WHERE origin = 'PERSON' AND undone = FALSE"
                + " ORDER BY origin DESC, undone DESC, sequence DESC FETCH FIRST ROW ONLY")
        .mapTo(UUID.class)
        .findOne()
        .map(ChangeId::new);
  }

  /** Notes that one change is the reverse of another; a redo makes the first undoable again. */
  static void markUndone(Handle handle, ChangeId undone, ChangeId by) {
    handle.execute("UPDATE changes SET undoes = ? WHERE id = ?", undone.value(), by.value());
    handle.execute("UPDATE changes SET undone = TRUE WHERE id = ?", undone.value());
    handle.execute(
        "UPDATE changes SET undone = FALSE WHERE id ="
            + " (SELECT undoes FROM changes WHERE id = ?)",
        undone.value());
  }

  static boolean isUndone(Handle handle, ChangeId change) {
    return handle
        .createQuery("SELECT undone FROM changes WHERE id = ?")
        .bind(0, change.value())
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  static void markNotUndoable(Handle handle, ChangeId change) {
    handle.execute("UPDATE changes SET undone = TRUE WHERE id = ?", change.value());
  }

  private static HistoryEntry map(ResultSet set) throws SQLException {
    RowReader row = new RowReader(set);
    ChangeId change = new ChangeId(row.uuid());
    ItemId item = item(row.text(), row.uuid());
    return new HistoryEntry(
        change,
        item,
        row.text(),
        row.nullableText(),
        row.nullableText(),
        row.instant(),
        row.constant(Origin.class),
        row.nullableUuid());
  }

  private static String kind(ItemId item) {
    return switch (item) {
      case AccountId account -> "ACCOUNT";
      case CalendarId calendar -> "CALENDAR";
      case EventId event -> "EVENT";
      case TaskId task -> "TASK";
      case TaskListId list -> "TASK_LIST";
    };
  }

  private static ItemId item(String kind, UUID id) {
    return switch (kind) {
      case "ACCOUNT" -> new AccountId(id);
      case "CALENDAR" -> new CalendarId(id);
      case "EVENT" -> new EventId(id);
      case "TASK" -> new TaskId(id);
      case "TASK_LIST" -> new TaskListId(id);
      default -> throw new IllegalStateException("an unknown kind of item: " + kind);
    };
  }
}
