package dev.daymark.app.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When an item takes place, as the grid shows it: on whole days, or by the clock. */
public sealed interface ItemTime {

  /** The first day it touches. */
  LocalDate firstDay();

  /** The last day it touches. */
  LocalDate lastDay();

  /** Whether it is shown in the lane above the grid: whole days, and 24 hours or more. */
  boolean inLane();

  /** The same length, begun some days later at the same time of day. */
  ItemTime plusDays(long days);

  /** Whole days. */
  record Days(LocalDate first, LocalDate endExclusive) implements ItemTime {

    /** One day. */
    public static Days on(LocalDate day) {
      return new Days(day, day.plusDays(1));
    }

    @Override
    public LocalDate firstDay() {
      return first;
    }

    @Override
    public LocalDate lastDay() {
      return endExclusive.minusDays(1);
    }

    @Override
    public boolean inLane() {
      return true;
    }

    @Override
    public Days plusDays(long days) {
      return new Days(first.plusDays(days), endExclusive.plusDays(days));
    }
  }

  /** Two moments, in the shown zone. */
  record Clock(ZonedDateTime start, ZonedDateTime end) implements ItemTime {

    /** Some time from a moment on. */
    public static Clock of(LocalDate day, LocalTime time, Duration length, ZoneId zone) {
      ZonedDateTime start = ZonedDateTime.of(day, time, zone);
      return new Clock(start, start.plus(length));
    }

    public Duration length() {
      return Duration.between(start, end);
    }

    @Override
    public LocalDate firstDay() {
      return start.toLocalDate();
    }

    @Override
    public LocalDate lastDay() {
      LocalDate day = end.toLocalDate();
      return isStartOf(day) && end.isAfter(start) ? day.minusDays(1) : day;
    }

    /** Whether it ends as a day begins, which is at one where the clocks jump over midnight. */
    private boolean isStartOf(LocalDate day) {
      return end.toLocalTime().equals(LocalTime.MIDNIGHT)
          || end.isEqual(day.atStartOfDay(end.getZone()));
    }

    @Override
    public boolean inLane() {
      return length().compareTo(Duration.ofHours(24)) >= 0;
    }

    @Override
    public Clock plusDays(long days) {
      ZonedDateTime moved = start.plusDays(days);
      return new Clock(moved, moved.plus(length()));
    }

    /** Begun and ended that much later. */
    public Clock shifted(Duration by) {
      return new Clock(start.plus(by), end.plus(by));
    }
  }
}
