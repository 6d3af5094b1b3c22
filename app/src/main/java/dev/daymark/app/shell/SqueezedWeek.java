package dev.daymark.app.shell;

import dev.daymark.app.calendar.CalendarNavigation;
import dev.daymark.app.calendar.VisibleDays;

/** Three days of the week in place of all while there is no room for more. */
final class SqueezedWeek {
  private static final int THREE = 3;

  private final CalendarNavigation days;
  private boolean squeezed;

  SqueezedWeek(CalendarNavigation days) {
    this.days = days;
  }

  /** Beside a sidebar that lies over a small window there is room for three days of the week. */
  void squeeze(boolean wanted) {
    boolean week = days.daysProperty().get().isWeek();
    if (wanted && !squeezed && week) {
      squeezed = true;
      days.show(new VisibleDays(days.anchorProperty().get().minusDays(1), THREE));
    } else if (!wanted && squeezed) {
      squeezed = false;
      if (days.daysProperty().get().count() == THREE) {
        days.showWeekOf(days.anchorProperty().get());
      }
    }
  }
}
