package dev.daymark.app.calendar;

import java.time.Duration;
import javafx.scene.input.KeyEvent;

/** Moves and stretches an item with the arrow keys: by 15 minutes, by 5 with Ctrl, and by days. */
final class TimeNudge {
  private static final int STEP = 15;
  private static final int FINE_STEP = 5;

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

  private void minutes(CalendarItem item, int minutes, boolean length) {
    if (!(item.time() instanceof ItemTime.Clock clock)) {
      return;
    }
    Duration by = Duration.ofMinutes(minutes);
    if (!length) {
      model.place(item, clock.shifted(by));
    } else if (clock.length().plus(by).compareTo(Duration.ofMinutes(FINE_STEP)) >= 0) {
      model.place(item, new ItemTime.Clock(clock.start(), clock.end().plus(by)));
    }
  }

  /** With Shift a whole-day item gets longer or shorter; hours only move. */
  private void days(CalendarItem item, int days, boolean length) {
    if (!length) {
      model.place(item, item.time().plusDays(days));
    } else if (item.time() instanceof ItemTime.Days(var first, var end)
        && end.plusDays(days).isAfter(first)) {
      model.place(item, new ItemTime.Days(first, end.plusDays(days)));
    }
  }
}
