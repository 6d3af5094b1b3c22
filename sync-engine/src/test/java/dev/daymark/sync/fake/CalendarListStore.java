package dev.daymark.sync.fake;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One account's calendar list: its settings for each calendar, with a log of changes. Not
 * thread-safe.
 */
final class CalendarListStore {

  /** One version of an entry; the settings are frozen. */
  record Entry(
      FakeCalendar calendar, JsonObject settings, boolean primary, boolean deleted, long revision) {
    boolean hidden() {
      return Json.isTrue(settings, "hidden");
    }
  }

  private final Stamps stamps;
  private final Map<String, Entry> byId = new HashMap<>();
  private final NavigableMap<Long, Entry> byRevision = new TreeMap<>();
  private long oldestToken;

  CalendarListStore(Stamps stamps) {
    this.stamps = stamps;
  }

  @Nullable Entry find(String calendarId) {
    Entry entry = byId.get(calendarId);
    return entry == null || entry.deleted() ? null : entry;
  }

  List<Entry> live() {
    return byRevision.values().stream().filter(entry -> !entry.deleted()).toList();
  }

  Collection<Entry> changedAfter(long revision) {
    return byRevision.tailMap(revision, false).values();
  }

  void subscribe(FakeCalendar calendar, boolean primary) {
    JsonObject settings = new JsonObject();
    settings.addProperty("colorId", primary ? "14" : String.valueOf(1 + byId.size() % 24));
    settings.addProperty("selected", true);
    JsonArray reminders = new JsonArray();
    if (primary) {
      JsonObject popup = new JsonObject();
      popup.addProperty("method", "popup");
      popup.addProperty("minutes", 10);
      reminders.add(popup);
    }
    settings.add("defaultReminders", reminders);
    put(calendar, settings, primary, false);
  }

  void replace(Entry old, JsonObject settings) {
    put(old.calendar(), settings, old.primary(), false);
  }

  void set(String calendarId, String name, boolean value) {
    Entry old = find(calendarId);
    if (old != null) {
      JsonObject settings = old.settings().deepCopy();
      settings.addProperty(name, value);
      replace(old, settings);
    }
  }

  void unsubscribe(String calendarId) {
    Entry old = find(calendarId);
    if (old != null) {
      put(old.calendar(), old.settings(), old.primary(), true);
    }
  }

  void expireTokens() {
    oldestToken = stamps.next();
  }

  boolean expired(long token) {
    return token < oldestToken;
  }

  private void put(FakeCalendar calendar, JsonObject settings, boolean primary, boolean deleted) {
    Entry entry = new Entry(calendar, settings, primary, deleted, stamps.next());
    Entry old = byId.put(calendar.id(), entry);
    if (old != null) {
      byRevision.remove(old.revision());
    }
    byRevision.put(entry.revision(), entry);
  }
}
