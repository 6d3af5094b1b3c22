package dev.daymark.app.calendar.layout;

/**
 * Something to place in a day's column, cut to the day already.
 *
 * @param id what the caller calls it
 * @param startMinute wall-clock minute of the day, 0 to 1440
 * @param endMinute not before the start, 0 to 1440
 * @param lowest true for declined events, which lie under everything and do not push others aside
 */
public record TimedItem<T>(T id, double startMinute, double endMinute, boolean lowest) {
  public TimedItem {
    if (startMinute < 0 || endMinute > 1440 || endMinute < startMinute) {
      throw new IllegalArgumentException("Minutes " + startMinute + " to " + endMinute);
    }
  }

  public TimedItem(T id, double startMinute, double endMinute) {
    this(id, startMinute, endMinute, false);
  }
}
