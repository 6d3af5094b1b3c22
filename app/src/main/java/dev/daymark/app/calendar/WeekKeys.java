package dev.daymark.app.calendar;

import javafx.scene.input.KeyEvent;

/** The keys of the grid. */
final class WeekKeys extends CalendarKeys {
  private final ItemNavigation navigation;
  private final TimeNudge nudge;

  WeekKeys(WeekView view, CalendarViewModel model) {
    super(view, model);
    this.navigation = new ItemNavigation(view, model);
    this.nudge = new TimeNudge(model);
  }

  @Override
  boolean navigate(KeyEvent event) {
    return navigation.handle(event);
  }

  /** As with an item: Home leads into the lane, and End to the hours. */
  @Override
  boolean shiftSlot(KeyEvent event) {
    switch (event.getCode()) {
      case HOME -> navigation.toLane();
      case END -> navigation.toHours();
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  boolean shift(CalendarItem item, KeyEvent event) {
    return nudge.apply(item, event, direction());
  }
}
