package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.EventItem;
import dev.daymark.app.calendar.CalendarItem.TaskItem;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Formatting;
import dev.daymark.domain.Due;
import dev.daymark.domain.EventTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Optional;

/** What the list says about an item. */
final class AgendaWords {
  private static final int WEEK = 7;

  private final Session session;
  private final Formatting formatting;
  private final BlockWords blocks;

  AgendaWords(Session session) {
    this.session = session;
    this.formatting = session.formatting();
    this.blocks = new BlockWords(session);
  }

  String text(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }

  /** 09:30, or all-day. */
  String start(CalendarItem item, LocalDate day) {
    return item.time() instanceof ItemTime.Clock clock && clock.firstDay().equals(day)
        ? blocks.start(item)
        : text("calendar.allDay");
  }

  /** 10:15 on the day it ends; else empty. */
  String end(CalendarItem item, LocalDate day) {
    return item.time() instanceof ItemTime.Clock clock
            && (clock.lastDay().equals(day) || !clock.inLane())
        ? formatting.time(clock.end().toLocalTime())
        : "";
  }

  /** Day 1 of 4; empty for what takes one day. */
  Optional<String> dayOfSpan(EventItem event, LocalDate day) {
    LocalDate first = event.time().firstDay();
    long all = event.time().lastDay().toEpochDay() - first.toEpochDay() + 1;
    return event.time().inLane() && all > 1
        ? Optional.of(text("calendar.agenda.dayOf", day.toEpochDay() - first.toEpochDay() + 1, all))
        : Optional.empty();
  }

  /** The place, the time in the event's own zone, or when a task is due. */
  String place(CalendarItem item, LocalDate today) {
    return switch (item) {
      case EventItem event -> {
        String place = blocks.place(event);
        yield place.isEmpty() && blocks.otherZone(event) ? elsewhere(event) : place;
      }
      case TaskItem task -> due(task, today);
      case CalendarItem.DraftItem draft -> "";
    };
  }

  private String elsewhere(EventItem event) {
    if (!(event.occurrence().time() instanceof EventTime.Timed(var start, var end))) {
      return "";
    }
    return start.getZone().equals(end.getZone())
        ? inOwnZone(start)
        : text("ui.date.range", inOwnZone(start), inOwnZone(end));
  }

  private String inOwnZone(ZonedDateTime moment) {
    return text(
        "calendar.agenda.inZone",
        formatting.time(moment.toLocalTime()),
        formatting.city(moment.getZone()));
  }

  private String due(TaskItem task, LocalDate today) {
    Due due = task.task().content().due();
    if (due == null || task.completed()) {
      return "";
    }
    LocalDate day = due.dayIn(session.zone());
    long distance = day.toEpochDay() - today.toEpochDay();
    if (distance == 0) {
      return text("calendar.agenda.dueToday");
    }
    if (distance == 1) {
      return text("calendar.agenda.dueTomorrow");
    }
    String when =
        distance > 0 && distance < WEEK
            ? formatting.weekdayLong(day.getDayOfWeek())
            : formatting.day(day, today);
    return text("calendar.agenda.due", when);
  }

  /** Today, Tomorrow, in 2 days, 3 days ago. */
  String distance(LocalDate day, LocalDate today) {
    long days = day.toEpochDay() - today.toEpochDay();
    return formatting.relativeName(day, today).orElseGet(() -> far(day, days, today));
  }

  private String far(LocalDate day, long days, LocalDate today) {
    if (Math.abs(days) > WEEK) {
      return day.getYear() == today.getYear()
          ? formatting.monthName(day)
          : formatting.month(YearMonth.from(day));
    }
    return formatting.distance(Duration.ofDays(days));
  }
}
