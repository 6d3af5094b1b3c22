package dev.daymark.app.print;

import dev.daymark.app.calendar.CalendarContent;
import dev.daymark.app.calendar.CalendarItem;
import dev.daymark.app.calendar.ItemTime;
import dev.daymark.app.calendar.VisibleDays;
import dev.daymark.domain.Attendee.ResponseStatus;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which items are on which day; what the person declined or was called off is not printed. */
final class DayItems {
  private static final Comparator<CalendarItem> IN_DAY =
      Comparator.comparing((CalendarItem item) -> !item.time().inLane())
          .thenComparing(DayItems::startTime);

  private DayItems() {}

  /** The days that have something on them, in order. */
  static SortedMap<LocalDate, List<CalendarItem>> of(CalendarContent content) {
    SortedMap<LocalDate, List<CalendarItem>> days = new TreeMap<>();
    VisibleDays shown = content.days();
    for (CalendarItem item : content.items()) {
      LocalDate last = item.time().lastDay();
      for (LocalDate day = item.time().firstDay(); !day.isAfter(last); day = day.plusDays(1)) {
        if (shown.contains(day) && takesPlace(item)) {
          days.computeIfAbsent(day, any -> new ArrayList<>()).add(item);
        }
      }
    }
    days.values().forEach(items -> items.sort(IN_DAY));
    return days;
  }

  private static boolean takesPlace(CalendarItem item) {
    return !(item instanceof CalendarItem.EventItem event)
        || (event.answer() != ResponseStatus.DECLINED && !event.cancelled());
  }

  private static LocalTime startTime(CalendarItem item) {
    return item.time() instanceof ItemTime.Clock clock
        ? clock.start().toLocalTime()
        : LocalTime.MIN;
  }

  /** Whether an item is a task that is completed. */
  static boolean isDone(CalendarItem item) {
    return item instanceof CalendarItem.TaskItem task && task.completed();
  }
}
