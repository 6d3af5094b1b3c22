package dev.daymark.app.ical;

import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.Due;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.storage.LocalStore;
import java.io.IOException;
import java.io.Writer;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes calendars and task lists as one iCalendar file. What is cancelled as a whole is left out;
 * an occurrence that is cancelled becomes an exception date of its series.
 */
public final class CalendarExport {

  private final LocalStore store;
  private final Map<UUID, String> uids;
  private final List<CalendarEvent> events = new ArrayList<>();
  private final List<Task> tasks = new ArrayList<>();
  private final Map<EventId, List<CalendarEvent>> exceptions = new HashMap<>();

  /** Reads what is to be written. */
  public CalendarExport(LocalStore store, List<Calendar> calendars, List<TaskList> lists) {
    this.store = store;
    this.uids = store.uids().all();
    for (Calendar calendar : calendars) {
      store.events().ofCalendar(calendar.id()).forEach(this::add);
    }
    Set<TaskListId> wanted = lists.stream().map(TaskList::id).collect(Collectors.toSet());
    store.tasks().all().stream().filter(task -> wanted.contains(task.listId())).forEach(tasks::add);
  }

  private void add(CalendarEvent event) {
    EventId of = event.exception() == null ? null : event.exception().seriesId();
    if (of != null) {
      exceptions.computeIfAbsent(of, id -> new ArrayList<>()).add(event);
    } else if (event.content().status() != EventStatus.CANCELLED) {
      events.add(event);
    }
  }

  /** How many events and tasks there are, a series counting once. */
  public int size() {
    return events.size() + tasks.size();
  }

  /** Writes the file, and leaves the writer open. */
  public void write(Writer out) throws IOException {
    LineWriter lines = new LineWriter(out);
    lines.begin("VCALENDAR");
    lines.raw("VERSION:2.0");
    lines.raw("PRODID:-//Daymark//Daymark//EN");
    lines.raw("CALSCALE:GREGORIAN");
    ZoneWriter zones = new ZoneWriter(lines);
    for (ZoneId zone : zones().values()) {
      zones.write(zone);
    }
    EventLines eventLines = new EventLines(lines);
    for (CalendarEvent event : events) {
      write(event, eventLines);
    }
    TaskLines taskLines = new TaskLines(lines);
    for (Task task : tasks) {
      taskLines.write(task, uid(task.id().value(), null), parent(task.content().parent()));
    }
    lines.end("VCALENDAR");
    out.flush();
  }

  private void write(CalendarEvent event, EventLines lines) throws IOException {
    String uid = uid(event.id().value(), event.details().iCalUid());
    List<OriginalStart> cancelled = new ArrayList<>();
    List<CalendarEvent> changed = new ArrayList<>();
    for (CalendarEvent exception : exceptions.getOrDefault(event.id(), List.of())) {
      if (exception.content().status() == EventStatus.CANCELLED && exception.exception() != null) {
        cancelled.add(exception.exception().originalStart());
      } else {
        changed.add(exception);
      }
    }
    lines.write(event, uid, cancelled);
    for (CalendarEvent exception : changed) {
      if (exception.exception() != null) {
        lines.exception(
            exception, uid, exception.exception().originalStart(), EventLines.zone(event));
      }
    }
  }

  private String uid(UUID item, @Nullable String remote) {
    String imported = uids.get(item);
    return imported != null ? imported : remote != null ? remote : item.toString();
  }

  private @Nullable String parent(@Nullable TaskId parent) {
    return parent == null || store.tasks().find(parent).isEmpty()
        ? null
        : uid(parent.value(), null);
  }

  /** Every zone that is named, by name. */
  private Map<String, ZoneId> zones() {
    Stream<CalendarEvent> all =
        Stream.concat(events.stream(), exceptions.values().stream().flatMap(List::stream));
    Stream<ZonedDateTime> times =
        Stream.concat(
            all.flatMap(event -> times(event.content().time())),
            tasks.stream().flatMap(this::times));
    Map<String, ZoneId> zones = new TreeMap<>();
    times
        .map(ZonedDateTime::getZone)
        .filter(zone -> !LineWriter.isUtc(zone))
        .forEach(zone -> zones.put(zone.getId(), zone));
    return zones;
  }

  private static Stream<ZonedDateTime> times(EventTime time) {
    return time instanceof EventTime.Timed(ZonedDateTime start, ZonedDateTime end)
        ? Stream.of(start, end)
        : Stream.empty();
  }

  private Stream<ZonedDateTime> times(Task task) {
    PlannedBlock block = task.content().plannedBlock();
    return Stream.of(
            task.content().due() instanceof Due.At(ZonedDateTime at) ? at : null,
            task.content().remindAt(),
            block == null ? null : block.start())
        .flatMap(Stream::ofNullable);
  }
}
