package dev.daymark.app.calendar.layout;

/**
 * Something for the all-day lane, or for a week of the month view.
 *
 * @param id what the caller calls it
 * @param firstDay its first day, counted from the first visible day; may be negative
 * @param lastDay its last day, not before the first; may lie beyond the visible days
 * @param kind decides the order
 */
public record LaneItem<T>(T id, int firstDay, int lastDay, Kind kind) {

  /** The order of the lane. Within a kind, items keep the order in which the caller gives them. */
  public enum Kind {
    SPAN,
    ALL_DAY_EVENT,
    OPEN_TASK,
    COMPLETED_TASK,
    TIMED
  }

  public LaneItem {
    if (lastDay < firstDay) {
      throw new IllegalArgumentException("Days " + firstDay + " to " + lastDay);
    }
  }
}
