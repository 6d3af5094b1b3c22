package dev.daymark.app.quickadd;

import dev.daymark.app.phrase.Names;
import dev.daymark.app.session.Session;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where a new item can go, and which names may be typed for it.
 *
 * @param calendars those that can be written
 * @param people their addresses by the names they are known by
 */
record Destinations(
    List<Calendar> calendars,
    Calendar usualCalendar,
    List<TaskList> lists,
    TaskList usualList,
    Map<String, String> people,
    List<String> categories) {
  private static final int DAYS_BACK = 90;
  private static final int DAYS_AHEAD = 60;

  Destinations {
    calendars = List.copyOf(calendars);
    lists = List.copyOf(lists);
    people = Map.copyOf(people);
    categories = List.copyOf(categories);
  }

  /** Reads them; blocks. People are those of the last three months and the next two. */
  static Destinations read(Session session, LocalDate today) {
    TreeSet<String> categories = new TreeSet<>();
    for (Task task : session.store().tasks().all()) {
      categories.addAll(task.content().categories());
    }
    Map<String, String> people = new TreeMap<>();
    for (Occurrence occurrence :
        session
            .store()
            .events()
            .occurrences(today.minusDays(DAYS_BACK), today.plusDays(DAYS_AHEAD), session.zone())) {
      occurrence.event().content().attendees().stream()
          .filter(guest -> !guest.self() && !guest.resource())
          .forEach(guest -> people.put(nameOf(guest), guest.email()));
    }
    return new Destinations(
        session.store().calendars().all().stream().filter(Calendar::takesEvents).toList(),
        session.store().calendars().defaultCalendar(),
        session.store().tasks().lists(),
        session.store().tasks().defaultList(),
        people,
        new ArrayList<>(categories));
  }

  private static String nameOf(Attendee guest) {
    String name = guest.displayName();
    return name == null || name.isBlank() ? guest.email() : name;
  }

  /** The names for the parser. */
  Names names() {
    return new Names(
        calendars.stream().map(Calendar::summary).toList(),
        lists.stream().map(TaskList::name).toList(),
        new ArrayList<>(people.keySet()));
  }

  /** The address of a known name; what is no known name is an address itself. */
  String address(String name) {
    return people.getOrDefault(name, name);
  }

  /** Everything a slash may name. */
  Stream<String> targets() {
    return Stream.concat(
        lists.stream().map(TaskList::name), calendars.stream().map(Calendar::summary));
  }
}
