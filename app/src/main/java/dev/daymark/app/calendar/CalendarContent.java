package dev.daymark.app.calendar;

import java.util.List;

/**
 * What is on the screen: the days and everything that touches one of them.
 *
 * @param items by start, tasks after events
 */
public record CalendarContent(VisibleDays days, List<CalendarItem> items) {

  public CalendarContent {
    items = List.copyOf(items);
  }
}
