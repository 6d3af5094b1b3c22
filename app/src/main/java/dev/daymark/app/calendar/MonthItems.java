package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.app.calendar.layout.LaneItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How items stand in a month: bars over days, and lines within one. */
final class MonthItems {
  private static final int DAYS = 7;

  private MonthItems() {}

  /** Whether it is a tinted bar; tasks and what has hours are lines. */
  static boolean isBar(CalendarItem item) {
    return item.time().inLane() && !(item instanceof TaskItem);
  }

  /** Whether this is a task on its due date, and not its time block. */
  static boolean isDue(CalendarItem item) {
    return item instanceof TaskItem task && !task.block();
  }

  /**
   * An item in a week; empty if it is not shown there. What crosses midnight is a line on its first
   * day.
   *
   * @param firstWeek whether nothing before this week is shown
   */
  static Optional<LaneItem<CalendarItem>> inWeek(
      CalendarItem item, LocalDate monday, boolean firstWeek) {
    int first = (int) (item.time().firstDay().toEpochDay() - monday.toEpochDay());
    int last = (int) (item.time().lastDay().toEpochDay() - monday.toEpochDay());
    if (first >= DAYS || last < 0) {
      return Optional.empty();
    }
    if (isBar(item)) {
      LaneItem.Kind kind = last > first ? LaneItem.Kind.SPAN : LaneItem.Kind.ALL_DAY_EVENT;
      return Optional.of(new LaneItem<>(item, first, last, kind));
    }
    if (first < 0 && !firstWeek) {
      return Optional.empty();
    }
    int day = Math.max(0, first);
    return Optional.of(new LaneItem<>(item, day, day, lineKind(item)));
  }

  private static LaneItem.Kind lineKind(CalendarItem item) {
    if (!item.time().inLane()) {
      return LaneItem.Kind.TIMED;
    }
    boolean done = item instanceof TaskItem task && task.completed();
    return done ? LaneItem.Kind.COMPLETED_TASK : LaneItem.Kind.OPEN_TASK;
  }

  /** Everything on a day in the order of its cell: whole days, tasks, then by time. */
  static List<CalendarItem> onDay(List<CalendarItem> items, LocalDate day) {
    return items.stream()
        .filter(item -> !item.time().firstDay().isAfter(day))
        .filter(item -> !item.time().lastDay().isBefore(day))
        .sorted(IN_DAY)
        .toList();
  }

  /** Whole days before hours, hours by their start; otherwise as given. */
  static final Comparator<CalendarItem> IN_DAY =
      Comparator.comparingInt(MonthItems::order)
          .thenComparing(
              item ->
                  item.time() instanceof ItemTime.Clock clock && !clock.inLane()
                      ? clock.start().toInstant()
                      : Instant.MIN);

  private static int order(CalendarItem item) {
    if (isBar(item)) {
      return item.time().firstDay().equals(item.time().lastDay()) ? 1 : 0;
    }
    return switch (lineKind(item)) {
      case SPAN, ALL_DAY_EVENT, OPEN_TASK -> 2;
      case COMPLETED_TASK -> 3;
      case TIMED -> 4;
    };
  }
}
