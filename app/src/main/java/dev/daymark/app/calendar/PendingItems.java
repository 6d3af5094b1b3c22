package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.app.session.ItemKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the person did and the store has not shown yet. It lies over what was read: an item shows
 * its new time at once, and keeps it until a reading that began after the store agreed.
 */
final class PendingItems {
  private final Map<Place, Pending> pending = new HashMap<>();
  private long clock;
  private long tickets;

  /** Names what the person did to an item, which may do more to it before the store agrees. */
  record Ticket(Place place, long number) {}

  /** One of the places an item can be shown at: a task has a block and a due date. */
  record Place(ItemKey key, boolean dueDate) {
    static Place of(CalendarItem item) {
      return new Place(item.key(), item instanceof TaskItem task && !task.block());
    }
  }

  /**
   * @param ticket of what was done to it last
   * @param shown null for an item that is gone
   * @param agreedAt when the store agreed; {@link Long#MAX_VALUE} while it has not
   */
  private record Pending(Ticket ticket, @Nullable CalendarItem shown, long agreedAt) {}

  Ticket show(CalendarItem original, CalendarItem changed) {
    return put(original, changed);
  }

  Ticket hide(CalendarItem original) {
    return put(original, null);
  }

  private Ticket put(CalendarItem original, @Nullable CalendarItem shown) {
    Ticket ticket = new Ticket(Place.of(original), ++tickets);
    pending.put(ticket.place(), new Pending(ticket, shown, Long.MAX_VALUE));
    return ticket;
  }

  /** The store agreed to this; what was done to the same item since stays as it is shown. */
  void agreed(Ticket done) {
    pending.computeIfPresent(
        done.place(),
        (place, entry) ->
            entry.ticket().equals(done) ? new Pending(done, entry.shown(), ++clock) : entry);
  }

  /** The store refused this, or the person took it back. */
  void drop(Ticket done) {
    pending.computeIfPresent(
        done.place(), (place, entry) -> entry.ticket().equals(done) ? null : entry);
  }

  /** Marks the beginning of a reading. */
  long beginReading() {
    return ++clock;
  }

  /** A reading that began then is on the screen: what was agreed before is in it. */
  void read(long begunAt) {
    pending.values().removeIf(entry -> entry.agreedAt() < begunAt);
  }

  /** The items with everything pending laid over them. */
  CalendarContent over(CalendarContent read) {
    if (pending.isEmpty()) {
      return read;
    }
    List<CalendarItem> items = new ArrayList<>(read.items());
    items.removeIf(item -> pending.containsKey(Place.of(item)));
    pending.values().stream()
        .map(Pending::shown)
        .filter(item -> item != null && touches(item.time(), read.days()))
        .forEach(items::add);
    return new CalendarContent(read.days(), items);
  }

  private static boolean touches(ItemTime time, VisibleDays days) {
    return time.firstDay().isBefore(days.endExclusive()) && !time.lastDay().isBefore(days.first());
  }
}
