package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.EventItem;
import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.app.session.Session;
import dev.daymark.domain.Attendee.ResponseStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;

/**
 * How much of a day is taken.
 *
 * @param events by events that were not declined and take hours
 * @param tasks by time blocks
 */
record DaySummary(Duration events, Duration tasks) {

  static DaySummary of(CalendarContent content, LocalDate day) {
    Duration events = Duration.ZERO;
    Duration tasks = Duration.ZERO;
    for (CalendarItem item : content.items()) {
      if (item.time() instanceof ItemTime.Clock clock && !clock.inLane()) {
        Duration here = onDay(clock, day);
        switch (item) {
          case EventItem event when event.answer() != ResponseStatus.DECLINED ->
              events = events.plus(here);
          case TaskItem task -> tasks = tasks.plus(here);
          case EventItem declined -> {}
          case CalendarItem.DraftItem draft -> {}
        }
      }
    }
    return new DaySummary(events, tasks);
  }

  private static Duration onDay(ItemTime.Clock clock, LocalDate day) {
    ZonedDateTime begin = day.atStartOfDay(clock.start().getZone());
    ZonedDateTime end = day.plusDays(1).atStartOfDay(clock.start().getZone());
    ZonedDateTime from = clock.start().isAfter(begin) ? clock.start() : begin;
    ZonedDateTime to = clock.end().isBefore(end) ? clock.end() : end;
    return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
  }

  /** 4 h 30 min of events, 3 h 45 min of tasks; what is nothing is left out. */
  String words(Session session) {
    String both = "calendar.day.summary";
    if (events.isZero() || tasks.isZero()) {
      both = events.isZero() ? "calendar.day.tasks" : "calendar.day.events";
    }
    return events.isZero() && tasks.isZero()
        ? ""
        : session
            .messages()
            .text(
                both, session.formatting().duration(events), session.formatting().duration(tasks));
  }
}
