package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.TaskItem;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import javafx.scene.input.KeyEvent;

/**
 * Does with keys what dragging does: moves and stretches an item by 15 minutes, by 5 with Ctrl, by
 * days and weeks, and between the lane and the hours.
 */
final class TimeNudge {
  private static final int STEP = 15;
  private static final int FINE_STEP = 5;
  private static final int WEEK = 7;

  /** Where an item goes on a day without a gap, or one that is over. */
  private static final LocalTime USUAL_START = LocalTime.of(9, 0);

  private final CalendarViewModel model;

  TimeNudge(CalendarViewModel model) {
    this.model = model;
  }

  /**
   * Does what a key with Alt asks for; false if it asks for nothing.
   *
   * @param direction 1 where Right is later, else -1
   */
  boolean apply(CalendarItem item, KeyEvent event, int direction) {
    int step = event.isShortcutDown() ? FINE_STEP : STEP;
    boolean length = event.isShiftDown();
    switch (event.getCode()) {
      case UP -> minutes(item, -step, length);
      case DOWN -> minutes(item, step, length);
      case LEFT -> days(item, -direction, length);
      case RIGHT -> days(item, direction, length);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Does what a key with Alt asks for in every view; false if it asks for nothing. */
  boolean applyAnywhere(CalendarItem item, KeyEvent event) {
    boolean start = event.isShiftDown();
    int step = event.isShortcutDown() ? FINE_STEP : STEP;
    switch (event.getCode()) {
      case PAGE_UP -> earlier(item, -1, start, step);
      case PAGE_DOWN -> earlier(item, 1, start, step);
      case HOME -> toLane(item);
      case END -> toHours(item);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void earlier(CalendarItem item, int by, boolean start, int step) {
    if (start) {
      moveStart(item, by, step);
    } else {
      model.placeAndFollow(item, item.time().plusDays((long) by * WEEK));
    }
  }

  /** As dropping a block on the lane does; what is in the lane with its hours keeps its days. */
  private void toLane(CalendarItem item) {
    if (item.time() instanceof ItemTime.Clock clock) {
      model.placeAndFollow(
          item,
          clock.inLane()
              ? new ItemTime.Days(clock.firstDay(), clock.lastDay().plusDays(1))
              : ItemTime.Days.on(clock.firstDay()));
    }
  }

  /** As dropping a bar on the hours does: into the first gap of its first day. */
  private void toHours(CalendarItem item) {
    if (item.time() instanceof ItemTime.Days days) {
      Duration length =
          item instanceof TaskItem task ? GridGestures.blockLength(task) : Duration.ofHours(1);
      LocalDate day = days.first();
      model.placeAndFollow(
          item,
          new FreeTime(model.contentProperty().get().items())
              .first(day, model.session().now(), length)
              .orElseGet(
                  () -> ItemTime.Clock.of(day, USUAL_START, length, model.session().zone())));
    }
  }

  /** As pulling the upper edge of a block does, or the first end of a bar; the end stays. */
  private void moveStart(CalendarItem item, int by, int step) {
    switch (item.time()) {
      case ItemTime.Clock(var start, var end) -> {
        ZonedDateTime moved = start.plusMinutes((long) by * step);
        if (Duration.between(moved, end).compareTo(Duration.ofMinutes(FINE_STEP)) >= 0) {
          model.placeAndFollow(item, new ItemTime.Clock(moved, end));
        }
      }
      case ItemTime.Days(var first, var end) -> {
        if (first.plusDays(by).isBefore(end)) {
          model.placeAndFollow(item, new ItemTime.Days(first.plusDays(by), end));
        }
      }
    }
  }

  private void minutes(CalendarItem item, int minutes, boolean length) {
    if (!(item.time() instanceof ItemTime.Clock clock)) {
      return;
    }
    Duration by = Duration.ofMinutes(minutes);
    if (!length) {
      model.placeAndFollow(item, clock.shifted(by));
    } else if (clock.length().plus(by).compareTo(Duration.ofMinutes(FINE_STEP)) >= 0) {
      model.placeAndFollow(item, new ItemTime.Clock(clock.start(), clock.end().plus(by)));
    }
  }

  /** With Shift a whole-day item gets longer or shorter; hours only move. */
  private void days(CalendarItem item, int days, boolean length) {
    if (!length) {
      model.placeAndFollow(item, item.time().plusDays(days));
    } else if (item.time() instanceof ItemTime.Days(var first, var end)
        && end.plusDays(days).isAfter(first)) {
      model.placeAndFollow(item, new ItemTime.Days(first, end.plusDays(days)));
    }
  }
}
