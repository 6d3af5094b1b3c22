package dev.daymark.app.calendar;

import dev.daymark.app.calendar.CalendarItem.EventItem;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Formatting;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** The sentences about what happens in the calendar. */
final class CalendarWords {
  private final Session session;

  CalendarWords(Session session) {
    this.session = session;
  }

  String text(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }

  /** The title, or words for an item that has none. */
  String name(CalendarItem item) {
    return named(item.title());
  }

  /** A title as it is told; it may be blank. */
  String named(String title) {
    return title.isBlank() ? text("session.untitled") : title.strip();
  }

  /** Thu 19 Nov, 09:30 – 10:00, or Thu 19 Nov. */
  String when(ItemTime time) {
    Formatting formatting = session.formatting();
    LocalDate today = session.today();
    return switch (time) {
      case ItemTime.Days days when days.firstDay().equals(days.lastDay()) ->
          formatting.relativeDay(days.first(), today);
      case ItemTime.Days days ->
          text(
              "ui.date.range",
              formatting.day(days.firstDay(), today),
              formatting.day(days.lastDay(), today));
      case ItemTime.Clock(var start, var end) ->
          formatting.span(start.toLocalDateTime(), end.toLocalDateTime(), today);
    };
  }

  /** The same as within a sentence: tomorrow, 09:30 – 10:00. */
  String whenWithin(ItemTime time) {
    Formatting formatting = session.formatting();
    LocalDate today = session.today();
    return switch (time) {
      case ItemTime.Days days when days.firstDay().equals(days.lastDay()) ->
          formatting.relativeDayWithin(days.first(), today);
      case ItemTime.Days days -> when(days);
      case ItemTime.Clock(var start, var end) ->
          formatting.spanWithin(start.toLocalDateTime(), end.toLocalDateTime(), today);
    };
  }

  /** The same with the weekday and the date in full, for whoever cannot see the days around. */
  String whenInFull(ItemTime time) {
    return switch (time) {
      case ItemTime.Days days when days.firstDay().equals(days.lastDay()) -> day(days.first());
      case ItemTime.Days days -> text("ui.date.range", day(days.firstDay()), day(days.lastDay()));
      case ItemTime.Clock clock when clock.firstDay().equals(clock.lastDay()) ->
          text("ui.date.dayAndTime", day(clock.firstDay()), clock(clock));
      case ItemTime.Clock(var start, var end) -> text("ui.date.range", moment(start), moment(end));
    };
  }

  private String moment(ZonedDateTime moment) {
    String time = session.formatting().time(moment.toLocalTime());
    return text("ui.date.dayAndTime", day(moment.toLocalDate()), time);
  }

  private String day(LocalDate day) {
    return session.formatting().dayLong(day, session.today());
  }

  /** Where a move leads, as within a sentence: only the times, if the day stays. */
  String target(ItemTime from, ItemTime to) {
    boolean sameDay =
        from instanceof ItemTime.Clock
            && to instanceof ItemTime.Clock
            && !to.inLane()
            && from.firstDay().equals(to.firstDay())
            && to.firstDay().equals(to.lastDay());
    return sameDay ? clock(to) : whenWithin(to);
  }

  /** 09:30 – 10:00 and the title; the title alone for whole days. */
  String listed(CalendarItem item) {
    return item.time() instanceof ItemTime.Clock clock && !clock.inLane()
        ? text("calendar.listed", clock(clock), name(item))
        : name(item);
  }

  /** 09:30; empty for what takes whole days. */
  String lineStart(CalendarItem item) {
    return item.time() instanceof ItemTime.Clock clock && !clock.inLane() ? start(clock) : "";
  }

  /** 09:30 – 10:00; the day for whole days. */
  String clock(ItemTime time) {
    return switch (time) {
      case ItemTime.Days days -> when(days);
      case ItemTime.Clock(var start, var end) ->
          session.formatting().timeRange(start.toLocalTime(), end.toLocalTime());
    };
  }

  /** Thu 19 Nov, 09:00 to 09:30: what a move or a resize does. */
  String change(ItemTime from, ItemTime to) {
    if (from instanceof ItemTime.Clock before && to instanceof ItemTime.Clock after) {
      boolean sameDay = before.firstDay().equals(after.firstDay());
      boolean sameLength = before.length().equals(after.length());
      String day = session.formatting().day(before.firstDay(), session.today());
      if (sameDay) {
        String one = sameLength ? start(before) : clock(before);
        String other = sameLength ? start(after) : clock(after);
        return text("calendar.change.sameDay", day, one, other);
      }
      String target = session.formatting().day(after.firstDay(), session.today());
      return text("calendar.change.days", day, start(before), target, start(after));
    }
    return text("calendar.change.other", when(from), whenWithin(to));
  }

  private String start(ItemTime.Clock time) {
    return session.formatting().time(time.start().toLocalTime());
  }

  /** Why an item's time cannot be changed; null if it can. */
  @Nullable String protection(CalendarItem item) {
    if (!(item instanceof EventItem event)) {
      return null;
    }
    if (!event.calendar().isWritable()) {
      return text("calendar.readOnly", event.calendar().summary());
    }
    String english = event.occurrence().event().protection();
    return english == null ? null : session.messages().sentence(english);
  }
}
