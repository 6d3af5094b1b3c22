package dev.daymark.storage.jdbi;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table {@code settings}. */
final class SettingTable {

  private SettingTable() {}

  static Optional<String> get(Handle handle, String key) {
    return handle
        .createQuery("SELECT text FROM settings WHERE name = ?")
        .bind(0, key)
        .mapTo(String.class)
        .findOne();
  }

  static Map<String, String> all(Handle handle) {
    Map<String, String> all = new HashMap<>();
    handle
        .createQuery("SELECT name, text FROM settings")
        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(setting -> all.put(setting.getKey(), setting.getValue()));
    return all;
  }

  static void put(Handle handle, String key, String value) {
    handle.execute("MERGE INTO settings (name, text) KEY (name) VALUES (?, ?)", key, value);
  }

  static void remove(Handle handle, String key) {
    handle.execute("DELETE FROM settings WHERE name = ?", key);
  }
}
