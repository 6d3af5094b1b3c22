package dev.daymark.app.print;

import dev.daymark.app.calendar.CalendarContent;
import dev.daymark.app.calendar.CalendarReader;
import dev.daymark.app.calendar.VisibleDays;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskList;
import dev.daymark.storage.LocalStore;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What the pages of an order are made of. */
sealed interface PrintContent {

  /** Days with what is on them. */
  record OfDays(CalendarContent content) implements PrintContent {}

  /** The tasks of the lists that are shown, with the lists in their order. */
  record OfTasks(List<TaskList> lists, List<Task> tasks) implements PrintContent {}

  /** The first day it is about, if it is about days. */
  default Optional<LocalDate> first() {
    return switch (this) {
      case OfDays(CalendarContent content) -> Optional.of(content.days().first());
      case OfTasks _ -> Optional.empty();
    };
  }

  /** Reads what an order asks for; blocks. */
  static PrintContent read(
      LocalStore store, PrintOrder order, ZoneId zone, DayOfWeek firstDayOfWeek) {
    if (order.what() == PrintOrder.What.TASKS) {
      List<TaskList> lists = store.tasks().lists().stream().filter(TaskList::visible).toList();
      return new OfTasks(lists, store.tasks().all());
    }
    return new OfDays(new CalendarReader(store, zone, false).read(days(order, firstDayOfWeek)));
  }

  private static VisibleDays days(PrintOrder order, DayOfWeek firstDayOfWeek) {
    LocalDate date = order.date();
    return switch (order.what()) {
      case WEEK -> VisibleDays.week(date, firstDayOfWeek);
      case MONTH -> VisibleDays.month(YearMonth.from(date), firstDayOfWeek);
      case AGENDA -> VisibleDays.agenda(date, date.plusDays(order.days()));
      case DAY, TASKS -> new VisibleDays(date, 1);
    };
  }
}
