package dev.daymark.app.calendar;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.daymark.app.calendar.CalendarItem.EventItem;
import dev.daymark.app.calendar.CalendarItem.Parts;
import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.app.ui.UiThread;
import dev.daymark.app.ui.theme.ColourStyle;
import dev.daymark.app.ui.theme.EventPalette;
import dev.daymark.app.ui.theme.Rgb;
import dev.daymark.domain.Attendee.ResponseStatus;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarId;
import dev.daymark.domain.EventId;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskId;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskListId;
import dev.daymark.domain.TaskStatus;
import dev.daymark.domain.sync.OutboxEntry;
import dev.daymark.storage.LocalStore;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads what the visible calendars and lists have on some days. Blocks; not for the FX thread. */
public final class CalendarReader {
  private final LocalStore store;
  private final ZoneId zone;
  private final boolean showsDeclined;

  /**
   * @param showsDeclined whether events that the person declined are read, too
   */
  public CalendarReader(LocalStore store, ZoneId zone, boolean showsDeclined) {
    this.showsDeclined = showsDeclined;
    this.store = store;
    this.zone = zone;
  }

  /** Everything that touches one of the days. */
  public CalendarContent read(VisibleDays days) {
    UiThread.refuseBlocking("Reading the calendar");
    List<CalendarItem> items = new ArrayList<>(events(days));
    items.sort(Comparator.comparing(item -> startOf(item.time())));
    items.addAll(tasks(days));
    boolean untouched =
        items.isEmpty() && store.tasks().all().isEmpty() && store.events().count() == 0;
    return new CalendarContent(days, items, untouched);
  }

  private Instant startOf(ItemTime time) {
    return switch (time) {
      case ItemTime.Days(var first, var end) -> first.atStartOfDay(zone).toInstant();
      case ItemTime.Clock(var start, var end) -> start.toInstant();
    };
  }

  private List<EventItem> events(VisibleDays days) {
    Map<CalendarId, Calendar> visible =
        store.calendars().all().stream()
            .filter(calendar -> calendar.visible() && calendar.selected())
            .collect(toMap(Calendar::id, Function.identity()));
    Set<EventId> waiting = store.outbox().all().stream().map(OutboxEntry::eventId).collect(toSet());
    List<EventItem> items = new ArrayList<>();
    for (Occurrence occurrence :
        store.events().occurrences(days.first(), days.endExclusive(), zone)) {
      Calendar calendar = visible.get(occurrence.event().calendarId());
      if (calendar != null) {
        add(items, item(occurrence, calendar, waiting.contains(occurrence.event().id())));
      }
    }
    return items;
  }

  private void add(List<EventItem> items, EventItem item) {
    if (showsDeclined || item.answer() != ResponseStatus.DECLINED) {
      items.add(item);
    }
  }

  private EventItem item(Occurrence occurrence, Calendar calendar, boolean waiting) {
    return new EventItem(
        occurrence,
        calendar,
        ItemColours.of(occurrence.event().content(), calendar),
        ItemTimes.of(occurrence.time(), zone),
        waiting);
  }

  private List<TaskItem> tasks(VisibleDays days) {
    Map<TaskListId, TaskList> visible =
        store.tasks().lists().stream()
            .filter(TaskList::visible)
            .collect(toMap(TaskList::id, Function.identity()));
    List<Task> all = store.tasks().all();
    Map<TaskId, Parts> parts = parts(all);
    List<TaskItem> items = new ArrayList<>();
    for (Task task : all) {
      TaskList list = visible.get(task.listId());
      if (list != null) {
        place(task, list, days, items);
      }
    }
    items.replaceAll(item -> withParts(item, parts));
    items.sort(
        Comparator.comparing(TaskItem::completed)
            .thenComparing(item -> item.task().content().priority(), Comparator.reverseOrder())
            .thenComparingDouble(item -> item.task().position()));
    return items;
  }

  /** How far the subtasks of each task are. */
  static Map<TaskId, Parts> parts(List<Task> tasks) {
    Map<TaskId, Parts> parts = new HashMap<>();
    for (Task task : tasks) {
      TaskId parent = task.content().parent();
      if (parent != null) {
        boolean done = task.content().status() == TaskStatus.COMPLETED;
        parts.merge(
            parent,
            new Parts(done ? 1 : 0, 1),
            (one, other) -> new Parts(one.done() + other.done(), one.all() + other.all()));
      }
    }
    return parts;
  }

  private static TaskItem withParts(TaskItem item, Map<TaskId, Parts> parts) {
    Parts found = parts.get(item.task().id());
    return found == null
        ? item
        : new TaskItem(item.task(), item.list(), item.colour(), item.time(), item.block(), found);
  }

  /** A block goes to the grid, a due date to the lane, and both on one day are only the block. */
  private void place(Task task, TaskList list, VisibleDays days, List<TaskItem> items) {
    TaskContent content = task.content();
    Rgb colour = EventPalette.shown(Rgb.parse(list.color()), ColourStyle.MODERN);
    ItemTime block =
        content.plannedBlock() == null ? null : ItemTimes.of(content.plannedBlock(), zone);
    ItemTime due = content.due() == null ? null : ItemTimes.of(content.due(), zone);
    if (block != null && touches(block, days)) {
      items.add(new TaskItem(task, list, colour, block, true, Parts.NONE));
    }
    boolean sameDay = block != null && due != null && block.firstDay().equals(due.firstDay());
    if (due != null && !sameDay && touches(due, days)) {
      items.add(new TaskItem(task, list, colour, due, false, Parts.NONE));
    }
  }

  private static boolean touches(ItemTime time, VisibleDays days) {
    return time.firstDay().isBefore(days.endExclusive()) && !time.lastDay().isBefore(days.first());
  }
}
