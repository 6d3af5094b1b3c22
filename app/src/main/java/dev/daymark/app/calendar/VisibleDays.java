package dev.daymark.app.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * The days side by side in the grid.
 *
 * @param count 1 to 7
 */
public record VisibleDays(LocalDate first, int count) {

  public VisibleDays {
    if (count < 1 || count > 7) {
      throw new IllegalArgumentException("1 to 7 days can be shown, not " + count);
    }
  }

  /** The seven days of the week a date is in. */
  public static VisibleDays week(LocalDate date, DayOfWeek firstDayOfWeek) {
    return new VisibleDays(date.with(TemporalAdjusters.previousOrSame(firstDayOfWeek)), 7);
  }

  public LocalDate last() {
    return first.plusDays(count - 1L);
  }

  public LocalDate endExclusive() {
    return first.plusDays(count);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && day.isBefore(endExclusive());
  }

  /** The column of a day, from 0; outside the range it is negative or at least the count. */
  public int column(LocalDate day) {
    return (int) (day.toEpochDay() - first.toEpochDay());
  }

  public LocalDate day(int column) {
    return first.plusDays(column);
  }

  /** As many days, that many days later. */
  public VisibleDays plusDays(long days) {
    return new VisibleDays(first.plusDays(days), count);
  }
}
