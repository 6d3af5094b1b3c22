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

  /** One of the places an item can be shown at: a task has a block and a due date. */
  private record Place(ItemKey key, boolean dueDate) {
    static Place of(CalendarItem item) {
      return new Place(item.key(), item instanceof TaskItem task && !task.block());
    }
  }

  /**
   * @param shown null for an item that is gone
   * @param agreedAt when the store agreed; {@link Long#MAX_VALUE} while it has not
   */
  private record Pending(@Nullable CalendarItem shown, long agreedAt) {}

  void show(CalendarItem original, CalendarItem changed) {
    pending.put(Place.of(original), new Pending(changed, Long.MAX_VALUE));
  }

  void hide(CalendarItem original) {
    pending.put(Place.of(original), new Pending(null, Long.MAX_VALUE));
  }

  /** The store agreed. */
  void agreed(CalendarItem original) {
    pending.computeIfPresent(
        Place.of(original), (place, entry) -> new Pending(entry.shown(), ++clock));
  }

  /** The store refused, or the person took it back. */
  void drop(CalendarItem original) {
    pending.remove(Place.of(original));
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
