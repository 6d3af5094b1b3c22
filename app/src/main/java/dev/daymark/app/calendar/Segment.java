package dev.daymark.app.calendar;

import dev.daymark.app.calendar.layout.TimeScale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of an item that lies on one day of the grid.
 *
 * @param startMinute of the wall clock, 0 to 1440
 * @param endMinute not before the start, at most 1440
 * @param begins whether the item begins on this day
 * @param ends whether it ends on this day
 */
record Segment(
    CalendarItem item,
    LocalDate day,
    double startMinute,
    double endMinute,
    boolean begins,
    boolean ends) {
  private static final double DAY = 24 * 60;

  /** The parts of an item that is not in the lane, on the days shown. */
  static List<Segment> of(CalendarItem item, VisibleDays days) {
    List<Segment> parts = new ArrayList<>();
    if (item.time() instanceof ItemTime.Clock clock && !clock.inLane()) {
      for (LocalDate day = clock.firstDay(); !day.isAfter(clock.lastDay()); day = day.plusDays(1)) {
        if (days.contains(day)) {
          parts.add(part(item, clock, day));
        }
      }
    }
    return parts;
  }

  private static Segment part(CalendarItem item, ItemTime.Clock clock, LocalDate day) {
    double start = minutes(day, clock.start().toLocalDate(), clock.start().toLocalTime());
    double end = minutes(day, clock.end().toLocalDate(), clock.end().toLocalTime());
    if (end < start) {
      end = start + clock.length().toMinutes();
    }
    return new Segment(
        item,
        day,
        Math.clamp(start, 0, DAY),
        Math.clamp(end, 0, DAY),
        day.equals(clock.firstDay()),
        day.equals(clock.lastDay()));
  }

  private static double minutes(LocalDate day, LocalDate timeDay, java.time.LocalTime time) {
    return TimeScale.minutesFrom(day, timeDay, time);
  }
}
