package dev.daymark.app.calendar;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * An item that waits to be pasted.
 *
 * @param move whether the item itself goes there, not a copy
 */
record Clipboard(CalendarItem item, boolean move) {

  /** Where it would be: as long as it is, begun at a slot, or on its day if it takes whole days. */
  ItemTime at(SlotCursor slot, ZoneId zone) {
    if (item.time() instanceof ItemTime.Clock clock
        && slot.time(zone) instanceof ItemTime.Clock target) {
      return new ItemTime.Clock(target.start(), target.start().plus(clock.length()));
    }
    return item.time().plusDays(ChronoUnit.DAYS.between(item.time().firstDay(), slot.first()));
  }
}
