package dev.daymark.app.search;

import dev.daymark.app.search.SearchCompletions.Place;
import dev.daymark.app.ui.WordSearch;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.storage.LocalStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The calendars and lists that items belong to, each in their order. */
record Places(Map<CalendarId, Calendar> calendars, Map<TaskListId, TaskList> lists) {

  /** Reads them; blocks. */
  static Places read(LocalStore store) {
    Map<CalendarId, Calendar> calendars = new LinkedHashMap<>();
    store.calendars().all().forEach(it -> calendars.put(it.id(), it));
    Map<TaskListId, TaskList> lists = new LinkedHashMap<>();
    store.tasks().lists().forEach(it -> lists.put(it.id(), it));
    return new Places(calendars, lists);
  }

  @Nullable Calendar calendar(Occurrence occurrence) {
    return calendars.get(occurrence.event().calendarId());
  }

  @Nullable TaskList list(Task task) {
    return lists.get(task.listId());
  }

  /** Whether one of them has a name that begins so; case and accents do not count. */
  boolean anyBegins(String name) {
    String folded = WordSearch.fold(name.strip());
    return named().stream().anyMatch(it -> WordSearch.fold(it.name()).startsWith(folded));
  }

  /** The names, calendars first. */
  List<Place> named() {
    return Stream.concat(
            calendars.values().stream().map(it -> new Place(it.summary(), false)),
            lists.values().stream().map(it -> new Place(it.name(), true)))
        .toList();
  }
}
