package dev.daymark.app.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * The days on the screen.
 *
 * @param count at least 1; at most 7 in the grid
 * @param kind how they are shown
 */
public record VisibleDays(LocalDate first, int count, Kind kind) {
  private static final int WEEK = 7;

  /** The ways to show days. */
  public enum Kind {
    /** One to seven columns with hours. */
    GRID,
    /** Whole weeks around a month, one row each. */
    MONTH,
    /** A list. */
    AGENDA
  }

  public VisibleDays {
    if (count < 1 || (kind == Kind.GRID && count > WEEK)) {
      throw new IllegalArgumentException(kind + " cannot show " + count + " days");
    }
  }

  /** Some days side by side. */
  public VisibleDays(LocalDate first, int count) {
    this(first, count, Kind.GRID);
  }

  /** The seven days of the week a date is in. */
  public static VisibleDays week(LocalDate date, DayOfWeek firstDayOfWeek) {
    return new VisibleDays(date.with(TemporalAdjusters.previousOrSame(firstDayOfWeek)), WEEK);
  }

  /** As many whole weeks as it takes to show a month: four to six. */
  public static VisibleDays month(YearMonth month, DayOfWeek firstDayOfWeek) {
    LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(firstDayOfWeek));
    LocalDate last =
        month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(firstDayOfWeek.minus(1)));
    return new VisibleDays(first, (int) (last.toEpochDay() - first.toEpochDay()) + 1, Kind.MONTH);
  }

  /** Days in a list. */
  public static VisibleDays agenda(LocalDate first, LocalDate endExclusive) {
    int count = (int) (endExclusive.toEpochDay() - first.toEpochDay());
    return new VisibleDays(first, count, Kind.AGENDA);
  }

  /** The month that whole weeks were taken for: the one that the first week ends in. */
  public YearMonth month() {
    return YearMonth.from(first.plusDays(WEEK - 1L));
  }

  /** Whether this is one whole week in the grid. */
  public boolean isWeek() {
    return kind == Kind.GRID && count == WEEK;
  }

  /** How many whole weeks there are. */
  public int weeks() {
    return count / WEEK;
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
    return new VisibleDays(first.plusDays(days), count, kind);
  }
}
