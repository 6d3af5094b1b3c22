package dev.daymark.app.inspector.event;

import dev.daymark.app.inspector.subject.InspectorSubject.OfEvent;
import dev.daymark.app.session.Session;
import dev.daymark.app.ui.Formatting;
import dev.daymark.app.ui.LeadWords;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.Reminders;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** The facts of an event as short texts. */
final class EventWords {
  private final Session session;
  private final Formatting formatting;

  EventWords(Session session) {
    this.session = session;
    this.formatting = session.formatting();
  }

  String text(String key, Object... arguments) {
    return session.messages().text(key, arguments);
  }

  /** Wednesday 18 November, or 16 – 18 November 2026. */
  String day(EventTime time) {
    LocalDate first = firstDay(time);
    LocalDate last = lastDay(time);
    return first.equals(last)
        ? formatting.dayLong(first, session.today())
        : text(
            "ui.date.range",
            formatting.day(first, session.today()),
            formatting.day(last, session.today()));
  }

  /** 10:45 – 12:15, 1 h 30 min; or All day. */
  String hours(EventTime time) {
    if (!(time instanceof EventTime.Timed timed)) {
      long days =
          Duration.between(time.startIn(session.zone()), time.endIn(session.zone()))
              .plusHours(2)
              .toDays();
      return days == 1
          ? text("inspector.allDay")
          : text("inspector.allDay.days", formatting.duration(Duration.ofDays(days)));
    }
    ZonedDateTime start = timed.start().withZoneSameInstant(session.zone());
    ZonedDateTime end = timed.end().withZoneSameInstant(session.zone());
    return text(
        "inspector.hours",
        formatting.timeRange(start.toLocalTime(), end.toLocalTime()),
        formatting.duration(timed.duration()));
  }

  /**
   * 09:30 – 10:30 in New York, EST, or 10:00 in Berlin, CET – 12:30 in New York, EST, with the day
   * where it is another one than here; empty where both ends show the same clock here.
   */
  Optional<String> otherZone(EventTime time) {
    if (!(time instanceof EventTime.Timed(ZonedDateTime start, ZonedDateTime end))
        || (!isElsewhere(start) && !isElsewhere(end))) {
      return Optional.empty();
    }
    return Optional.of(
        start.getZone().equals(end.getZone())
            ? inZone(start, formatting.timeRange(start.toLocalTime(), end.toLocalTime()))
            : text(
                "ui.date.range",
                inZone(start, formatting.time(start.toLocalTime())),
                inZone(end, formatting.time(end.toLocalTime()))));
  }

  private boolean isElsewhere(ZonedDateTime moment) {
    return !here(moment).getOffset().equals(moment.getOffset());
  }

  private ZonedDateTime here(ZonedDateTime moment) {
    return moment.withZoneSameInstant(session.zone());
  }

  private String inZone(ZonedDateTime moment, String hours) {
    LocalDate day = moment.toLocalDate();
    String when =
        day.equals(here(moment).toLocalDate())
            ? hours
            : text("ui.date.dayAndTime", formatting.day(day, session.today()), hours);
    return text("inspector.otherZone", when, formatting.zone(moment));
  }

  private LocalDate firstDay(EventTime time) {
    return time.asOriginalStart().dayIn(session.zone());
  }

  private LocalDate lastDay(EventTime time) {
    return time.endIn(session.zone()).minusSeconds(1).isBefore(time.startIn(session.zone()))
        ? firstDay(time)
        : time.endIn(session.zone()).minusSeconds(1).atZone(session.zone()).toLocalDate();
  }

  /** One line a reminder: 10 minutes before; by mail is said. */
  List<String> reminders(OfEvent event) {
    Reminders set = event.content().reminders();
    List<Reminder> all = set.useDefault() ? event.calendar().defaultReminders() : set.overrides();
    return all.stream().map(new LeadWords(session.messages())::of).toList();
  }

  String before(int minutes) {
    return new LeadWords(session.messages()).before(minutes);
  }

  /** The first line of a place, and the rest. */
  static String[] place(String location) {
    int comma = location.indexOf('\n');
    return comma < 0
        ? new String[] {location, ""}
        : new String[] {location.substring(0, comma), location.substring(comma + 1)};
  }
}
