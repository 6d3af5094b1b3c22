package dev.daymark.app.export;

import dev.daymark.domain.Attendee;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.Due;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.storage.LocalStore;
import java.io.IOException;
import java.io.Writer;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes events and tasks as comma-separated values (RFC 4180) for a spreadsheet: a line each, a
 * series once with its rule, an occurrence of its own where it differs. What a spreadsheet would
 * take for a formula, as a stranger's invitation may carry one, gets an apostrophe before it.
 */
public final class CsvExport {
  private static final List<String> HEADER =
      List.of(
          "Kind",
          "Title",
          "Start",
          "End",
          "Due",
          "Time zone",
          "Calendar or list",
          "Status",
          "Priority",
          "Categories",
          "Place",
          "Guests",
          "Repeats",
          "Notes",
          "Id");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final String FORMULA = "=+-@\t\r";

  private final LocalStore store;

  public CsvExport(LocalStore store) {
    this.store = store;
  }

  /** Writes all lines and leaves the writer open. */
  public void write(Writer out) throws IOException {
    line(out, HEADER);
    for (Calendar calendar : store.calendars().all()) {
      for (CalendarEvent event : store.events().ofCalendar(calendar.id())) {
        if (event.content().status() != EventStatus.CANCELLED) {
          line(out, event(calendar, event.content()));
        }
      }
    }
    Map<TaskListId, String> lists =
        store.tasks().lists().stream().collect(Collectors.toMap(TaskList::id, TaskList::name));
    for (Task task : store.tasks().all()) {
      line(
          out,
          task(
              lists.getOrDefault(task.listId(), ""), task.content(), task.id().value().toString()));
    }
    out.flush();
  }

  private static List<String> event(Calendar calendar, EventContent content) {
    return List.of(
        "Event",
        content.summary(),
        start(content.time()),
        end(content.time()),
        "",
        zone(content.time()),
        calendar.summary(),
        words(content.status()),
        "",
        "",
        content.location(),
        content.attendees().stream().map(Attendee::email).collect(Collectors.joining("; ")),
        String.join("\n", content.recurrence().lines()),
        content.description(),
        "");
  }

  private static List<String> task(String list, TaskContent content, String id) {
    return List.of(
        "Task",
        content.title(),
        content.plannedBlock() == null ? "" : moment(content.plannedBlock().start()),
        content.plannedBlock() == null ? "" : moment(content.plannedBlock().end()),
        due(content.due()),
        content.plannedBlock() == null ? "" : content.plannedBlock().start().getZone().getId(),
        list,
        words(content.status()),
        words(content.priority()),
        String.join("; ", content.categories()),
        "",
        "",
        String.join("\n", content.recurrence().lines()),
        content.notes(),
        id);
  }

  private static String start(EventTime time) {
    return switch (time) {
      case EventTime.AllDay day -> day.start().toString();
      case EventTime.Timed timed -> moment(timed.start());
    };
  }

  /** Of whole days the last one, as people count. */
  private static String end(EventTime time) {
    return switch (time) {
      case EventTime.AllDay day -> day.endExclusive().minusDays(1).toString();
      case EventTime.Timed timed -> moment(timed.end());
    };
  }

  private static String zone(EventTime time) {
    return time instanceof EventTime.Timed timed ? timed.start().getZone().getId() : "";
  }

  private static String due(@Nullable Due due) {
    return switch (due) {
      case null -> "";
      case Due.OnDay on -> on.day().toString();
      case Due.At at -> moment(at.time());
    };
  }

  private static String moment(ZonedDateTime time) {
    return time.format(MOMENT);
  }

  private static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static void line(Writer out, List<String> cells) throws IOException {
    out.write(cells.stream().map(CsvExport::cell).collect(Collectors.joining(",")));
    out.write("\r\n");
  }

  private static String cell(String text) {
    String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
