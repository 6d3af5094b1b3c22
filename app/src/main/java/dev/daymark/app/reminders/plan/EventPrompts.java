package dev.daymark.app.reminders.plan;

import dev.daymark.domain.Attendee;
import dev.daymark.domain.Calendar;
import dev.daymark.domain.CalendarEvent;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventId;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.Occurrence;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.Reminders;
import dev.daymark.domain.reminder.Deadline;
import dev.daymark.domain.reminder.ReminderKey;
import dev.daymark.domain.reminder.ReminderKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** The reminders of events. */
record EventPrompts(ReminderSettings settings) {

  /** Every reminder of an occurrence that pops up; none where the person declined. */
  List<Prompt> of(Occurrence occurrence, Calendar calendar) {
    if (!settings.events()
        || settings.muted().contains(calendar.id())
        || isDeclined(occurrence.event().content())) {
      return List.of();
    }
    return switch (occurrence.time()) {
      case EventTime.Timed timed ->
          minutes(occurrence, calendar)
              .mapToObj(
                  minutes ->
                      prompt(
                          occurrence,
                          calendar,
                          ReminderKind.EVENT,
                          minutes,
                          new Deadline.At(timed.start().minusMinutes(minutes).toInstant())))
              .toList();
      case EventTime.AllDay(LocalDate start, LocalDate _) -> wholeDay(occurrence, calendar, start);
    };
  }

  private static boolean isDeclined(EventContent content) {
    return content.attendees().stream()
        .anyMatch(
            guest -> guest.self() && guest.responseStatus() == Attendee.ResponseStatus.DECLINED);
  }

  private static IntStream minutes(Occurrence occurrence, Calendar calendar) {
    Reminders reminders = occurrence.event().content().reminders();
    List<Reminder> chosen =
        reminders.useDefault() ? calendar.defaultReminders() : reminders.overrides();
    return chosen.stream()
        .filter(reminder -> reminder.method() == Reminder.Method.POPUP)
        .mapToInt(Reminder::minutesBefore)
        .distinct();
  }

  /** Google's own reminders of whole days count from midnight; its defaults are for hours only. */
  private List<Prompt> wholeDay(Occurrence occurrence, Calendar calendar, LocalDate start) {
    if (occurrence.event().content().reminders().useDefault()) {
      WholeDayRule rule = settings.wholeDay();
      return rule == null
          ? List.of()
          : List.of(
              prompt(
                  occurrence,
                  calendar,
                  ReminderKind.WHOLE_DAY,
                  0,
                  new Deadline.OnClock(rule.before(start))));
    }
    LocalDateTime midnight = start.atStartOfDay();
    return minutes(occurrence, calendar)
        .mapToObj(
            minutes ->
                prompt(
                    occurrence,
                    calendar,
                    ReminderKind.EVENT,
                    minutes,
                    new Deadline.OnClock(midnight.minusMinutes(minutes))))
        .toList();
  }

  private static Prompt prompt(
      Occurrence occurrence, Calendar calendar, ReminderKind kind, int minutes, Deadline due) {
    CalendarEvent event = occurrence.event();
    ReminderKey key = new ReminderKey(item(occurrence), kind, minutes, start(occurrence.time()));
    return new Prompt(
        key,
        due,
        occurrence.time(),
        occurrence.originalStart(),
        event.content().summary(),
        calendar.summary(),
        event.content().location(),
        event.callLink(),
        event.updatedAt(),
        new PromptFacts(going(event.content()), null, 0, 0, calendar.color()));
  }

  private static int going(EventContent content) {
    return (int)
        content.attendees().stream()
            .filter(guest -> !guest.self())
            .filter(guest -> guest.responseStatus() == Attendee.ResponseStatus.ACCEPTED)
            .count();
  }

  /** What a reminder of an occurrence is kept under. */
  static EventId item(Occurrence occurrence) {
    EventId series = occurrence.seriesId();
    return series == null ? occurrence.event().id() : series;
  }

  static Deadline start(EventTime time) {
    return switch (time) {
      case EventTime.Timed timed -> new Deadline.At(timed.start().toInstant());
      case EventTime.AllDay day -> new Deadline.OnClock(day.start().atStartOfDay());
    };
  }
}
