package dev.daymark.app.calendar;

import dev.daymark.domain.Attendee.ResponseStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A day of the list.
 *
 * @param items in order
 * @param now before which item the present moment is; negative on other days
 */
record AgendaDay(LocalDate date, List<CalendarItem> items, int now) {

  AgendaDay {
    items = List.copyOf(items);
  }

  /** The days that have something on them, and today. */
  static List<AgendaDay> of(CalendarContent content, ZonedDateTime now) {
    Map<LocalDate, List<CalendarItem>> byDay = new TreeMap<>();
    VisibleDays days = content.days();
    LocalDate today = now.toLocalDate();
    if (days.contains(today)) {
      byDay.put(today, new ArrayList<>());
    }
    for (CalendarItem item : content.items()) {
      LocalDate last = item.time().inLane() ? item.time().lastDay() : item.time().firstDay();
      for (LocalDate day = item.time().firstDay(); !day.isAfter(last); day = day.plusDays(1)) {
        if (days.contains(day)) {
          byDay.computeIfAbsent(day, date -> new ArrayList<>()).add(item);
        }
      }
    }
    List<AgendaDay> found = new ArrayList<>();
    byDay.forEach((day, items) -> found.add(day(day, items, now)));
    return found;
  }

  private static AgendaDay day(LocalDate day, List<CalendarItem> items, ZonedDateTime now) {
    items.sort(MonthItems.IN_DAY);
    return new AgendaDay(day, items, day.equals(now.toLocalDate()) ? next(items, now) : -1);
  }

  private static int next(List<CalendarItem> items, ZonedDateTime now) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).time() instanceof ItemTime.Clock clock
          && !clock.inLane()
          && clock.start().isAfter(now)) {
        return i;
      }
    }
    return items.size();
  }

  /** Whether it shows where now is. */
  boolean isToday() {
    return now >= 0;
  }

  /** How many rows it takes; a day with nothing on it says so in one. */
  int rows() {
    return Math.max(1, items.size());
  }

  /** Whether an item lies over an earlier one that the person has to attend too. */
  boolean overlaps(int index) {
    if (!isBusy(items.get(index))) {
      return false;
    }
    ItemTime.Clock clock = (ItemTime.Clock) items.get(index).time();
    Instant latestEnd =
        items.subList(0, index).stream()
            .filter(AgendaDay::isBusy)
            .map(item -> ((ItemTime.Clock) item.time()).end().toInstant())
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN);
    return latestEnd.isAfter(clock.start().toInstant());
  }

  private static boolean isBusy(CalendarItem item) {
    return item instanceof CalendarItem.EventItem event
        && event.time() instanceof ItemTime.Clock clock
        && !clock.inLane()
        && !event.free()
        && event.answer() == ResponseStatus.ACCEPTED;
  }
}
