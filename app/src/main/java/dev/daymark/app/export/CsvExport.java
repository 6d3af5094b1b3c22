package dev.daymark.app.export;

import dev.daymark.domain.Attendee;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventStatus;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.storage.LocalStore;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes events and tasks as comma-separated values (RFC 4180) for a spreadsheet: a line each, a
 * series once with its rule, an occurrence of its own where it differs. What a spreadsheet would
 * take for a formula, as a stranger's invitation may carry one, gets an apostrophe before it.
 */
public final class CsvExport {
  private static final String FORMULA = "=+-@\t\r";

  private final LocalStore store;

  public CsvExport(LocalStore store) {
    this.store = store;
  }

  /** Writes all lines and leaves the writer open. */
  public void write(Writer out) throws IOException {
    line(out, TaskRow.HEADER);
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
      line(out, TaskRow.cells(lists.getOrDefault(task.listId(), ""), task));
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
        TaskRow.words(content.status()),
        "",
        "",
        content.location(),
        content.attendees().stream().map(Attendee::email).collect(Collectors.joining("; ")),
        String.join("\n", content.recurrence().lines()),
        content.description(),
        "",
        "");
  }

  private static String start(EventTime time) {
    return switch (time) {
      case EventTime.AllDay day -> day.start().toString();
      case EventTime.Timed timed -> TaskRow.moment(timed.start());
    };
  }

  /** Of whole days the last one, as people count. */
  private static String end(EventTime time) {
    return switch (time) {
      case EventTime.AllDay day -> day.endExclusive().minusDays(1).toString();
      case EventTime.Timed timed -> TaskRow.moment(timed.end());
    };
  }

  /** The zone its times are told in; where they are told in two, that of the end follows. */
  private static String zone(EventTime time) {
    return time instanceof EventTime.Timed timed
        ? Stream.of(timed.start(), timed.end())
            .map(at -> at.getZone().getId())
            .distinct()
            .collect(Collectors.joining("; "))
        : "";
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
