package dev.daymark.app.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The empty place in the calendar that the person points at and where a new event would go: a
 * stretch of hours, or whole days.
 *
 * @param day where it was begun
 * @param minute of the day, 0 to 1439; ignored for the lane
 * @param minutes how long; ignored for the lane
 * @param lane whether it is in the all-day lane
 * @param span how many days it reaches on from that day, negative for days before it; the lane only
 */
public record SlotCursor(LocalDate day, int minute, int minutes, boolean lane, int span) {
  static final int DAY_MINUTES = 24 * 60;
  private static final int STEP = 30;

  /** Half an hour from a minute on. */
  public static SlotCursor at(LocalDate day, int minute) {
    return new SlotCursor(day, Math.clamp(minute, 0, DAY_MINUTES - STEP), STEP, false, 0);
  }

  static SlotCursor lane(LocalDate day) {
    return new SlotCursor(day, 0, STEP, true, 0);
  }

  /** Its first day. */
  LocalDate first() {
    return day.plusDays(Math.min(span, 0));
  }

  /** Its last day. */
  LocalDate last() {
    return day.plusDays(Math.max(span, 0));
  }

  /** The day at the end that moves. */
  LocalDate head() {
    return day.plusDays(span);
  }

  /** Whether it reaches over a day. */
  boolean covers(LocalDate other) {
    return !other.isBefore(first()) && !other.isAfter(last());
  }

  /** As long as it is on another day; whole days become one. */
  SlotCursor plusDays(int days) {
    return new SlotCursor(head().plusDays(days), minute, minutes, lane, 0);
  }

  SlotCursor plusSteps(int steps) {
    return at(day, minute + steps * STEP);
  }

  SlotCursor extended(int steps) {
    int longest = DAY_MINUTES - minute;
    return new SlotCursor(
        day, minute, Math.clamp(minutes + steps * STEP, STEP, longest), lane, span);
  }

  /** Whole days that reach further, or less far; hours stay as they are. */
  SlotCursor extendedDays(int days) {
    return lane ? new SlotCursor(day, minute, minutes, true, span + days) : this;
  }

  /** The time a new event there would have. */
  public ItemTime time(ZoneId zone) {
    return lane
        ? new ItemTime.Days(first(), last().plusDays(1))
        : ItemTime.Clock.of(
            day, LocalTime.ofSecondOfDay(minute * 60L), Duration.ofMinutes(minutes), zone);
  }
}
