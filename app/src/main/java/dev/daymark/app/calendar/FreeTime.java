package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.EventItem;
import dev.daymark.domain.Attendee.ResponseStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When the person has nothing to do: between the events that were not declined, and the time blocks
 * of tasks. Pure.
 */
final class FreeTime {
  private static final Duration LEAST = Duration.ofMinutes(30);
  private static final int STEP = 15;

  private final List<ItemTime.Clock> busy;

  FreeTime(List<CalendarItem> items) {
    this.busy =
        items.stream()
            .filter(FreeTime::isBusy)
            .map(item -> (ItemTime.Clock) item.time())
            .sorted(Comparator.comparing(ItemTime.Clock::start))
            .toList();
  }

  static boolean isBusy(CalendarItem item) {
    boolean declined =
        item instanceof EventItem event
            && (event.answer() == ResponseStatus.DECLINED || event.free());
    return item.time() instanceof ItemTime.Clock clock && !clock.inLane() && !declined;
  }

  /**
   * A stretch of time from a moment on, cut where something begins if at least half an hour stays.
   */
  ItemTime.Clock fitted(ZonedDateTime start, Duration length) {
    ZonedDateTime end = start.plus(length);
    Optional<ZonedDateTime> next =
        busy.stream()
            .map(ItemTime.Clock::start)
            .filter(begin -> begin.isAfter(start) && begin.isBefore(end))
            .findFirst()
            .filter(begin -> Duration.between(start, begin).compareTo(LEAST) >= 0);
    boolean inside =
        busy.stream()
            .anyMatch(other -> !other.start().isAfter(start) && other.end().isAfter(start));
    return new ItemTime.Clock(start, inside ? end : next.orElse(end));
  }

  /** The first gap of a day in which half an hour or more is free, within working hours. */
  Optional<ItemTime.Clock> first(LocalDate day, ZonedDateTime now, Duration length) {
    ZonedDateTime start = day.atTime(8, 0).atZone(now.getZone());
    ZonedDateTime end = day.atTime(22, 0).atZone(now.getZone());
    ZonedDateTime at = now.isAfter(start) ? roundedUp(now) : start;
    while (!at.plus(LEAST).isAfter(end)) {
      ZonedDateTime from = at;
      Optional<ItemTime.Clock> hit =
          busy.stream()
              .filter(other -> other.start().isBefore(from.plus(LEAST)))
              .filter(other -> other.end().isAfter(from))
              .findFirst();
      if (hit.isEmpty()) {
        return Optional.of(fitted(from, length));
      }
      at = roundedUp(hit.get().end());
    }
    return Optional.empty();
  }

  private static ZonedDateTime roundedUp(ZonedDateTime time) {
    int over = time.getMinute() % STEP;
    ZonedDateTime whole = time.withSecond(0).withNano(0);
    return over == 0 && whole.equals(time) ? time : whole.plusMinutes(STEP - over);
  }
}
