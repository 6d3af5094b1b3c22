package dev.daymark.app.calendar;

import dev.daymark.app.session.Session;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What takes time on a day, and where time is left. Pure once it is read. */
public final class BusyDay {
  private static final int STEP = 15;

  private final LocalDate day;
  private final List<CalendarItem> items;

  /**
   * What a stretch of time overlaps.
   *
   * @param free when a stretch of the same length would be free, later on the same day
   */
  public record Clash(
      String title, ZonedDateTime start, ZonedDateTime end, Optional<ZonedDateTime> free) {}

  BusyDay(LocalDate day, List<CalendarItem> items) {
    this.day = day;
    this.items =
        items.stream()
            .filter(FreeTime::isBusy)
            .filter(item -> !(item instanceof CalendarItem.TaskItem task && task.completed()))
            .sorted(Comparator.comparing(item -> clock(item).start()))
            .toList();
  }

  /** Reads a day; blocks. */
  public static BusyDay read(Session session, LocalDate day) {
    CalendarReader reader = new CalendarReader(session.store(), session.zone(), false);
    return new BusyDay(day, reader.read(new VisibleDays(day, 1)).items());
  }

  public LocalDate day() {
    return day;
  }

  private static ItemTime.Clock clock(CalendarItem item) {
    return (ItemTime.Clock) item.time();
  }

  /** The first thing that a stretch of time overlaps. */
  public Optional<Clash> clash(ZonedDateTime start, ZonedDateTime end) {
    return overlapping(start, end)
        .map(
            hit ->
                new Clash(
                    hit.title(),
                    clock(hit).start(),
                    clock(hit).end(),
                    free(start, Duration.between(start, end))));
  }

  private Optional<CalendarItem> overlapping(ZonedDateTime start, ZonedDateTime end) {
    return items.stream()
        .filter(item -> clock(item).start().isBefore(end) && clock(item).end().isAfter(start))
        .findFirst();
  }

  /** The first free stretch from a moment of the day on that ends on the same day. */
  private Optional<ZonedDateTime> free(ZonedDateTime from, Duration length) {
    ZonedDateTime at = from;
    ZonedDateTime last = day.plusDays(1).atStartOfDay(from.getZone());
    while (!at.plus(length).isAfter(last)) {
      Optional<CalendarItem> hit = overlapping(at, at.plus(length));
      if (hit.isEmpty()) {
        return Optional.of(at);
      }
      at = roundedUp(clock(hit.get()).end());
    }
    return Optional.empty();
  }

  /** The first free stretch within the day's usual hours, not before now. */
  public Optional<ZonedDateTime> firstFree(ZonedDateTime now, Duration length) {
    ZonedDateTime morning = day.atTime(8, 0).atZone(now.getZone());
    return free(now.isAfter(morning) ? roundedUp(now) : morning, length);
  }

  private static ZonedDateTime roundedUp(ZonedDateTime time) {
    int over = time.getMinute() % STEP;
    ZonedDateTime whole = time.withSecond(0).withNano(0);
    return over == 0 && whole.equals(time) ? time : whole.plusMinutes(STEP - over);
  }
}
