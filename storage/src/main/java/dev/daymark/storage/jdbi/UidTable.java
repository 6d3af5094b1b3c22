package dev.daymark.storage.jdbi;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The table {@code item_uids}, and the UIDs that Google gave events. */
final class UidTable {

  private UidTable() {}

  static Map<UUID, String> all(Handle handle) {
    Map<UUID, String> uids = new HashMap<>();
    handle
        .createQuery("SELECT item_id, uid FROM item_uids")
        .map((row, context) -> uids.put(row.getObject(1, UUID.class), row.getString(2)))
        .list();
    return uids;
  }

  static void put(Handle handle, UUID item, String uid) {
    DirectSql.execute(
        handle, "MERGE INTO item_uids (item_id, uid) KEY (item_id) VALUES (?, ?)", item, uid);
  }

  /** The events by the UIDs they have at Google. */
  static Map<String, UUID> ofGoogle(Handle handle) {
    Map<String, UUID> events = new HashMap<>();
    handle
        .createQuery(
            "SELECT id, details FROM events WHERE details IS NOT NULL AND deleted = FALSE"
                + " AND original_start IS NULL")
        .map((row, context) -> new Detailed(row.getObject(1, UUID.class), row.getString(2)))
        .forEach(event -> event.addTo(events));
    return events;
  }

  private record Detailed(UUID id, String details) {
    void addTo(Map<String, UUID> events) {
      JsonObject json = JsonParser.parseString(details).getAsJsonObject();
      if (json.has("iCalUid")) {
        events.putIfAbsent(json.get("iCalUid").getAsString(), id);
      }
    }
  }
}
