package dev.daymark.app.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The empty place in the calendar that the person points at and where a new event would go: a
 * stretch of hours, or whole days. It was begun somewhere and reaches to a head, which the keys
 * move; what was begun stays in it on either side.
 *
 * @param day where it was begun
 * @param minute of the day where it was begun, 0 to 1439; ignored for the lane
 * @param lane whether it is in the all-day lane
 * @param reach how far the head is away, negative for before: in half hours, or in days in the lane
 */
public record SlotCursor(LocalDate day, int minute, boolean lane, int reach) {
  static final int DAY_MINUTES = 24 * 60;
  private static final int STEP = 30;
  private static final int DAY_STEPS = DAY_MINUTES / STEP;

  /** Half an hour from a minute on. */
  public static SlotCursor at(LocalDate day, int minute) {
    return new SlotCursor(day, Math.clamp(minute, 0, DAY_MINUTES - STEP), false, 0);
  }

  static SlotCursor lane(LocalDate day) {
    return new SlotCursor(day, 0, true, 0);
  }

  /** Its first day. */
  LocalDate first() {
    return lane ? day.plusDays(Math.min(reach, 0)) : start().toLocalDate();
  }

  /** Its last day. */
  LocalDate last() {
    return lane ? day.plusDays(Math.max(reach, 0)) : end().minusMinutes(1).toLocalDate();
  }

  /** The day at the end that moves. */
  LocalDate head() {
    return lane ? day.plusDays(reach) : headStart().toLocalDate();
  }

  /** The minute of {@link #head} at which its last half hour begins, on the side that moves. */
  int headMinute() {
    return headStart().toLocalTime().toSecondOfDay() / 60;
  }

  private LocalDateTime begun() {
    return day.atStartOfDay().plusMinutes(minute);
  }

  private LocalDateTime headStart() {
    return begun().plusMinutes((long) reach * STEP);
  }

  /** When it starts, by the clock on the wall. */
  private LocalDateTime start() {
    return begun().plusMinutes((long) Math.min(reach, 0) * STEP);
  }

  private LocalDateTime end() {
    return start().plusMinutes(minutes());
  }

  /** How long its hours are. */
  private long minutes() {
    return (Math.abs((long) reach) + 1) * STEP;
  }

  /** The minute of a day from which it is there; 0 where it began before. */
  int startOn(LocalDate of) {
    return Math.clamp(minutesFrom(of, start()), 0, DAY_MINUTES);
  }

  /** The minute of a day up to which it is there. */
  int endOn(LocalDate of) {
    return Math.clamp(minutesFrom(of, end()), 0, DAY_MINUTES);
  }

  private static long minutesFrom(LocalDate of, LocalDateTime time) {
    return Duration.between(of.atStartOfDay(), time).toMinutes();
  }

  /** Whether it reaches over a day. */
  boolean covers(LocalDate other) {
    return !other.isBefore(first()) && !other.isAfter(last());
  }

  /** The head alone, some days later; hours on one day stay as long as they are. */
  SlotCursor plusDays(int days) {
    if (lane) {
      return lane(head().plusDays(days));
    }
    return first().equals(last())
        ? new SlotCursor(day.plusDays(days), minute, false, reach)
        : at(head().plusDays(days), headMinute());
  }

  /** The head alone, some half hours later on its day. */
  SlotCursor plusSteps(int steps) {
    return at(head(), headMinute() + steps * STEP);
  }

  /** With the head some half hours later, also over midnight; whole days stay as they are. */
  SlotCursor extended(int steps) {
    return lane ? this : new SlotCursor(day, minute, false, reach + steps);
  }

  /** With the head some days later; hours go through all hours between. */
  SlotCursor extendedDays(int days) {
    return new SlotCursor(day, minute, lane, reach + (lane ? days : days * DAY_STEPS));
  }

  /** The time a new event there would have. */
  public ItemTime time(ZoneId zone) {
    return lane
        ? new ItemTime.Days(first(), last().plusDays(1))
        : ItemTime.Clock.of(first(), start().toLocalTime(), Duration.ofMinutes(minutes()), zone);
  }
}
