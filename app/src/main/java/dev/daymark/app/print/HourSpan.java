package dev.daymark.app.print;

import dev.daymark.app.calendar.CalendarItem;
import dev.daymark.app.calendar.ItemTime;
import dev.daymark.app.calendar.layout.TimeScale;
import dev.daymark.app.calendar.layout.TimedItem;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * The hours that a page shows: a working day at least, and all in which something takes place.
 *
 * @param first 0 to 23
 * @param last the hour at whose beginning it ends; at most 24
 */
record HourSpan(int first, int last) {
  private static final int WORK_BEGINS = 8;
  private static final int WORK_ENDS = 18;
  private static final double HOUR = 60;
  private static final double DAY = 1440;

  static HourSpan of(SortedMap<LocalDate, List<CalendarItem>> days) {
    double first = WORK_BEGINS * HOUR;
    double last = WORK_ENDS * HOUR;
    for (var day : days.entrySet()) {
      for (CalendarItem item : day.getValue()) {
        if (!item.time().inLane() && item.time() instanceof ItemTime.Clock) {
          TimedItem<CalendarItem> here = onDay(item, day.getKey());
          first = Math.min(first, here.startMinute());
          last = Math.max(last, Math.max(here.endMinute(), here.startMinute() + 1));
        }
      }
    }
    return new HourSpan((int) (first / HOUR), (int) Math.min(24, Math.ceil(last / HOUR)));
  }

  int count() {
    return last - first;
  }

  /** An item by the clock, cut to a day. */
  static TimedItem<CalendarItem> onDay(CalendarItem item, LocalDate day) {
    ItemTime.Clock clock = (ItemTime.Clock) item.time();
    double start =
        TimeScale.minutesFrom(day, clock.start().toLocalDate(), clock.start().toLocalTime());
    double end = TimeScale.minutesFrom(day, clock.end().toLocalDate(), clock.end().toLocalTime());
    double from = Math.clamp(start, 0, DAY);
    return new TimedItem<>(item, from, Math.clamp(end, from, DAY));
  }
}
