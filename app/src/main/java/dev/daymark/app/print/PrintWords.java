package dev.daymark.app.print;

import dev.daymark.app.calendar.CalendarItem;
import dev.daymark.app.calendar.ItemTime;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.Messages;
import dev.daymark.domain.Task;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * What paper says.
 *
 * @param now when it is printed, for the foot of each page
 */
public record PrintWords(Formatting formatting, Messages messages, ZoneId zone, LocalDateTime now) {

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  LocalDate today() {
    return now.toLocalDate();
  }

  String title(CalendarItem item) {
    return item.title().isBlank() ? text("session.untitled") : item.title().strip();
  }

  String title(Task task) {
    String title = task.content().title();
    return title.isBlank() ? text("session.untitled") : title.strip();
  }

  /** Where an event takes place, in one line; empty for tasks and where nothing is said. */
  String place(CalendarItem item) {
    return item instanceof CalendarItem.EventItem event
        ? event.content().location().strip().lines().findFirst().orElse("")
        : "";
  }

  /** The calendar or the list. */
  String source(CalendarItem item) {
    return switch (item) {
      case CalendarItem.EventItem event -> event.calendar().summary();
      case CalendarItem.TaskItem task -> task.list().name();
      case CalendarItem.DraftItem _ -> "";
    };
  }

  /** 09:30 – 11:00, as far as it is on a day; all-day for what has no hours. */
  String time(CalendarItem item, LocalDate day) {
    if (!(item.time() instanceof ItemTime.Clock clock)) {
      return item instanceof CalendarItem.TaskItem ? "" : text("calendar.allDay");
    }
    boolean begins = clock.firstDay().equals(day);
    boolean ends = clock.lastDay().equals(day) || !clock.inLane();
    String start = formatting.time(clock.start().toLocalTime());
    String end = formatting.time(clock.end().toLocalTime());
    if (begins && ends) {
      return formatting.timeRange(clock.start().toLocalTime(), clock.end().toLocalTime());
    }
    return begins
        ? text("print.from", start)
        : ends ? text("print.until", end) : text("calendar.allDay");
  }

  /** 09:30; empty for what has no hours. */
  String start(CalendarItem item) {
    return item.time() instanceof ItemTime.Clock clock
        ? formatting.time(clock.start().toLocalTime())
        : "";
  }

  /** A day with its year. */
  String dayWithYear(LocalDate day) {
    return formatting.dayLong(day, day.minusYears(1));
  }

  /** The foot of a page: when it was printed. */
  String printed() {
    String day = formatting.dateShort(today());
    return text(
        "print.printed", text("ui.date.dayAndTime", day, formatting.time(now.toLocalTime())));
  }

  String page(int number, int count) {
    return text("print.page", number, count);
  }
}
