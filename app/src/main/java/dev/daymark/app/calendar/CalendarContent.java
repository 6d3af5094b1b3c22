package dev.daymark.app.calendar;

import java.util.List;

/**
 * What is on the screen: the days and everything that touches one of them.
 *
 * @param items by start, tasks after events
 * @param untouched whether nothing was ever entered on this device, so that the way to do it may be
 *     shown
 */
public record CalendarContent(VisibleDays days, List<CalendarItem> items, boolean untouched) {

  public CalendarContent {
    items = List.copyOf(items);
  }

  /** With something on this device, be it on these days or not. */
  public CalendarContent(VisibleDays days, List<CalendarItem> items) {
    this(days, items, false);
  }
}
