package dev.daymark.app.calendar.layout;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Minutes of the wall clock to px and back. Each day is 24 wall-clock hours high, whatever its real
 * length: on a day that is 23 hours long the skipped hour is an empty band, on one of 25 hours both
 * passes of the repeated hour share a band.
 *
 * @param hourHeight px of one hour; the zoom steps are 32, 40, 48, 64 and 96
 */
public record TimeScale(double hourHeight) {
  private static final double MINUTES = 60;
  private static final int DAY_MINUTES = 24 * 60;

  public TimeScale {
    if (hourHeight <= 0) {
      throw new IllegalArgumentException("Hour height " + hourHeight);
    }
  }

  /** The height of a whole day. */
  public double dayHeight() {
    return hourHeight * 24;
  }

  /** The y of a minute of the day; 1440 is the end of the day. */
  public double y(double minuteOfDay) {
    return minuteOfDay / MINUTES * hourHeight;
  }

  /** The y of a wall-clock time. */
  public double y(LocalTime time) {
    return y(minuteOf(time));
  }

  /** The height of a stretch of wall-clock time. */
  public double height(Duration wallClock) {
    return y(wallClock.toSeconds() / MINUTES);
  }

  /** The minute of the day under a y, held between 0 and 1440. */
  public double minuteAt(double y) {
    return Math.clamp(y / hourHeight * MINUTES, 0, DAY_MINUTES);
  }

  /** Where to scroll so that a minute is at a share of the visible height. */
  public double scrollFor(double minuteOfDay, double visibleHeight, double share) {
    double wanted = y(minuteOfDay) - visibleHeight * share;
    return Math.clamp(wanted, 0, Math.max(0, dayHeight() - visibleHeight));
  }

  /** The minute of the day of a time, with seconds as a fraction. */
  public static double minuteOf(LocalTime time) {
    return time.toSecondOfDay() / MINUTES;
  }

  /** The minutes from the start of one day to a wall-clock time on the same or another day. */
  public static double minutesFrom(LocalDate day, LocalDate timeDay, LocalTime time) {
    return (timeDay.toEpochDay() - day.toEpochDay()) * (double) DAY_MINUTES + minuteOf(time);
  }
}
