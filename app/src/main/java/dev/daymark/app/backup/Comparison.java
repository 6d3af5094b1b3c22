package dev.daymark.app.backup;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.Task;
import dev.daymark.storage.LocalStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts how two states of a store differ. */
final class Comparison {

  private Comparison() {}

  static Preview.Changes events(LocalStore then, LocalStore now) {
    return compare(events(then), events(now));
  }

  static Preview.Changes tasks(LocalStore then, LocalStore now) {
    return compare(tasks(then), tasks(now));
  }

  private static Map<Object, Object> events(LocalStore store) {
    Map<Object, Object> found = new HashMap<>();
    for (Calendar calendar : store.calendars().all()) {
      for (CalendarEvent event : store.events().ofCalendar(calendar.id())) {
        found.put(event.id(), List.of(event.calendarId(), event.content()));
      }
    }
    return found;
  }

  private static Map<Object, Object> tasks(LocalStore store) {
    Map<Object, Object> found = new HashMap<>();
    for (Task task : store.tasks().all()) {
      found.put(task.id(), List.of(task.listId(), task.content()));
    }
    return found;
  }

  private static Preview.Changes compare(Map<Object, Object> then, Map<Object, Object> now) {
    long back = then.keySet().stream().filter(id -> !now.containsKey(id)).count();
    long gone = now.keySet().stream().filter(id -> !then.containsKey(id)).count();
    long changed =
        then.entrySet().stream()
            .filter(entry -> now.containsKey(entry.getKey()))
            .filter(entry -> !entry.getValue().equals(now.get(entry.getKey())))
            .count();
    return new Preview.Changes(back, gone, changed);
  }
}
