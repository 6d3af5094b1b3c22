package dev.daymark.app.calendar;

import dev.daymark.domain.Due;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.PlannedBlock;
import java.time.ZoneId;

/** Between the stored times and those of the grid. */
final class ItemTimes {
  private ItemTimes() {}

  static ItemTime of(EventTime time, ZoneId zone) {
    return switch (time) {
      case EventTime.AllDay(var start, var end) -> new ItemTime.Days(start, end);
      case EventTime.Timed(var start, var end) ->
          new ItemTime.Clock(start.withZoneSameInstant(zone), end.withZoneSameInstant(zone));
    };
  }

  static ItemTime of(PlannedBlock block, ZoneId zone) {
    return new ItemTime.Clock(
        block.start().withZoneSameInstant(zone), block.end().withZoneSameInstant(zone));
  }

  static ItemTime of(Due due, ZoneId zone) {
    return ItemTime.Days.on(due.dayIn(zone));
  }

  /** A new event's time; clock times are kept in the shown zone. */
  static EventTime toEventTime(ItemTime time) {
    return switch (time) {
      case ItemTime.Days(var first, var end) -> new EventTime.AllDay(first, end);
      case ItemTime.Clock(var start, var end) -> new EventTime.Timed(start, end);
    };
  }

  /** An event's new time; a clock time keeps the zones the event has. */
  static EventTime toEventTime(ItemTime time, EventTime before) {
    if (time instanceof ItemTime.Clock(var start, var end)
        && before instanceof EventTime.Timed(var oldStart, var oldEnd)) {
      return new EventTime.Timed(
          start.withZoneSameInstant(oldStart.getZone()), end.withZoneSameInstant(oldEnd.getZone()));
    }
    return toEventTime(time);
  }
}
