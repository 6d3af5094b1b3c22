package dev.daymark.app.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** What a drag does to a time. Pure: a place and a step in, a time out. */
sealed interface TimeGesture {
  int DAY_MINUTES = 24 * 60;

  /**
   * The time the gesture gives when the pointer is there.
   *
   * @param step minutes that times are rounded to: 15, or 5 for fine work
   */
  ItemTime target(GridPoint point, int step, ZoneId zone);

  /**
   * The same gesture with an item that got another time meanwhile, as from a sync: what the hand
   * does not change is as it is now.
   */
  default TimeGesture with(ItemTime now) {
    return this;
  }

  /**
   * Moves an item, within the grid or the lane or between the two.
   *
   * @param grabbed where on the item the pointer went down
   * @param clockLength how long it becomes when it comes down from the lane
   */
  record Move(ItemTime from, GridPoint grabbed, Duration clockLength) implements TimeGesture {

    @Override
    public ItemTime target(GridPoint point, int step, ZoneId zone) {
      long days = point.day().toEpochDay() - grabbed.day().toEpochDay();
      if (point.lane()) {
        return from.inLane() ? from.plusDays(days) : ItemTime.Days.on(point.day());
      }
      if (from.inLane() || grabbed.lane()) {
        Duration length = from instanceof ItemTime.Clock clock ? clock.length() : clockLength;
        return begun(at(point.day(), held(snap(point.minute(), step)), zone), length);
      }
      ItemTime.Clock clock = (ItemTime.Clock) from;
      double start = minuteOf(clock.start(), clock.firstDay());
      int moved = snap(start + point.minute() - grabbed.minute(), step);
      LocalDate day = clock.firstDay().plusDays(days);
      return begun(near(clock.start(), day, held(moved)), clock.length());
    }

    /** It stays in the hand where it is held, and becomes as long as it is now. */
    @Override
    public TimeGesture with(ItemTime now) {
      if (now.inLane() != from.inLane()) {
        return this;
      }
      return switch (now) {
        case ItemTime.Days days when from instanceof ItemTime.Days held ->
            new Move(
                days.plusDays(held.first().toEpochDay() - days.first().toEpochDay()),
                grabbed,
                clockLength);
        case ItemTime.Clock clock when from instanceof ItemTime.Clock held ->
            new Move(begun(held.start(), clock.length()), grabbed, clockLength);
        case ItemTime.Days _, ItemTime.Clock _ -> this;
      };
    }

    private static int held(int minute) {
      return Math.clamp(minute, 0, DAY_MINUTES - 5);
    }

    private static ItemTime.Clock begun(ZonedDateTime start, Duration length) {
      return new ItemTime.Clock(start, start.plus(length));
    }
  }

  /** Moves the start; the end stays. */
  record ResizeStart(ItemTime.Clock from) implements TimeGesture {

    @Override
    public ItemTime target(GridPoint point, int step, ZoneId zone) {
      ZonedDateTime start = near(from.start(), point.day(), snap(point.minute(), step));
      ZonedDateTime latest = from.end().minusMinutes(step);
      return new ItemTime.Clock(start.isAfter(latest) ? latest : start, from.end());
    }

    @Override
    public TimeGesture with(ItemTime now) {
      return now instanceof ItemTime.Clock clock ? new ResizeStart(clock) : this;
    }
  }

  /** Moves the end; the start stays. */
  record ResizeEnd(ItemTime.Clock from) implements TimeGesture {

    @Override
    public ItemTime target(GridPoint point, int step, ZoneId zone) {
      ZonedDateTime end = near(from.end(), point.day(), snap(point.minute(), step));
      ZonedDateTime earliest = from.start().plusMinutes(step);
      return new ItemTime.Clock(from.start(), end.isBefore(earliest) ? earliest : end);
    }

    @Override
    public TimeGesture with(ItemTime now) {
      return now instanceof ItemTime.Clock clock ? new ResizeEnd(clock) : this;
    }
  }

  /** Moves the first or the last day of a span; the other end stays. */
  record ResizeDays(ItemTime.Days from, boolean start) implements TimeGesture {

    @Override
    public ItemTime target(GridPoint point, int step, ZoneId zone) {
      LocalDate day = point.day();
      if (start) {
        return new ItemTime.Days(
            day.isAfter(from.lastDay()) ? from.lastDay() : day, from.endExclusive());
      }
      LocalDate last = day.isBefore(from.first()) ? from.first() : day;
      return new ItemTime.Days(from.first(), last.plusDays(1));
    }

    @Override
    public TimeGesture with(ItemTime now) {
      return now instanceof ItemTime.Days days ? new ResizeDays(days, start) : this;
    }
  }

  /** Draws a new block from a place to another on the same day, at least 15 minutes. */
  record Create(GridPoint anchor) implements TimeGesture {

    @Override
    public ItemTime target(GridPoint point, int step, ZoneId zone) {
      int one = snapDown(anchor.minute(), step);
      int other = snap(point.minute(), step);
      int start = Math.min(one, other);
      int end = Math.max(Math.max(one, other), start + 15);
      if (end > DAY_MINUTES) {
        end = DAY_MINUTES;
        start = Math.min(start, DAY_MINUTES - 15);
      }
      ZonedDateTime pressed = at(anchor.day(), one, zone);
      return spanned(near(pressed, anchor.day(), start), near(pressed, anchor.day(), end));
    }

    /** Of the hour that the clocks leave out nothing can be drawn: it begins at one of its ends. */
    private static ItemTime.Clock spanned(ZonedDateTime one, ZonedDateTime other) {
      ZonedDateTime start = one.isAfter(other) ? other : one;
      ZonedDateTime end = one.isAfter(other) ? one : other;
      ZonedDateTime earliest = start.plusMinutes(15);
      return new ItemTime.Clock(start, end.isBefore(earliest) ? earliest : end);
    }
  }

  /** Draws a new all-day span from a day to another. */
  record CreateSpan(LocalDate anchor) implements TimeGesture {

    @Override
    public ItemTime target(GridPoint point, int step, ZoneId zone) {
      boolean back = point.day().isBefore(anchor);
      LocalDate first = back ? point.day() : anchor;
      LocalDate last = back ? anchor : point.day();
      return new ItemTime.Days(first, last.plusDays(1));
    }
  }

  /**
   * Gives a task from elsewhere a time, or in the lane a day.
   *
   * @param length how long it becomes if nothing is in the way
   */
  record PlaceTask(Duration length, FreeTime free) implements TimeGesture {

    @Override
    public ItemTime target(GridPoint point, int step, ZoneId zone) {
      if (point.lane()) {
        return ItemTime.Days.on(point.day());
      }
      int minute = Math.clamp(snap(point.minute(), step), 0, DAY_MINUTES - step);
      return free.fitted(at(point.day(), minute, zone), length);
    }
  }

  /** Moves an item by whole days; its time of day stays. */
  record MoveDays(ItemTime from, LocalDate grabbed) implements TimeGesture {

    @Override
    public ItemTime target(GridPoint point, int step, ZoneId zone) {
      return from.plusDays(point.day().toEpochDay() - grabbed.toEpochDay());
    }

    /** It stays on the day where it is held, at the time of day it has now. */
    @Override
    public TimeGesture with(ItemTime now) {
      long days = from.firstDay().toEpochDay() - now.firstDay().toEpochDay();
      return new MoveDays(now.plusDays(days), grabbed);
    }
  }

  private static int snap(double minute, int step) {
    return (int) Math.round(minute / step) * step;
  }

  private static int snapDown(double minute, int step) {
    return (int) Math.floor(minute / step) * step;
  }

  private static ZonedDateTime at(LocalDate day, int minute, ZoneId zone) {
    return ZonedDateTime.of(wall(day, minute), zone);
  }

  /**
   * Both passes of an hour that comes twice lie in one band of the grid. What comes from one side
   * of the change stays on that side, as it does where the keys move it minute by minute.
   *
   * @param from what is moved, as it was
   */
  private static ZonedDateTime near(ZonedDateTime from, LocalDate day, int minute) {
    return ZonedDateTime.ofLocal(wall(day, minute), from.getZone(), from.getOffset());
  }

  private static LocalDateTime wall(LocalDate day, int minute) {
    int days = Math.floorDiv(minute, DAY_MINUTES);
    int rest = Math.floorMod(minute, DAY_MINUTES);
    return day.plusDays(days).atTime(LocalTime.ofSecondOfDay(rest * 60L));
  }

  private static double minuteOf(ZonedDateTime time, LocalDate day) {
    long days = time.toLocalDate().toEpochDay() - day.toEpochDay();
    return days * (double) DAY_MINUTES + time.toLocalTime().toSecondOfDay() / 60.0;
  }
}
