package dev.daymark.app.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The empty place in the grid that the person points at and where a new event would go.
 *
 * @param minute of the day, 0 to 1439; ignored for the lane
 * @param minutes how long; ignored for the lane
 * @param lane whether it is in the all-day lane
 */
public record SlotCursor(LocalDate day, int minute, int minutes, boolean lane) {
  static final int DAY_MINUTES = 24 * 60;
  private static final int STEP = 30;

  /** Half an hour from a minute on. */
  public static SlotCursor at(LocalDate day, int minute) {
    return new SlotCursor(day, Math.clamp(minute, 0, DAY_MINUTES - STEP), STEP, false);
  }

  static SlotCursor lane(LocalDate day) {
    return new SlotCursor(day, 0, STEP, true);
  }

  SlotCursor plusDays(int days) {
    return new SlotCursor(day.plusDays(days), minute, minutes, lane);
  }

  SlotCursor plusSteps(int steps) {
    return at(day, minute + steps * STEP);
  }

  SlotCursor extended(int steps) {
    int longest = DAY_MINUTES - minute;
    return new SlotCursor(day, minute, Math.clamp(minutes + steps * STEP, STEP, longest), lane);
  }

  /** The time a new event there would have. */
  public ItemTime time(ZoneId zone) {
    return lane
        ? ItemTime.Days.on(day)
        : ItemTime.Clock.of(
            day, LocalTime.ofSecondOfDay(minute * 60L), Duration.ofMinutes(minutes), zone);
  }
}
