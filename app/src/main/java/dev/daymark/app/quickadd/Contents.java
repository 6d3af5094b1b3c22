package dev.daymark.app.quickadd;

import dev.daymark.app.phrase.Part;
import dev.daymark.domain.Attendee;
import dev.daymark.domain.Due;
import dev.daymark.domain.EventContent;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.Reminder;
import dev.daymark.domain.Reminders;
import dev.daymark.domain.TaskContent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes an event or a task of a plan. Pure. */
final class Contents {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT);
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private Contents() {}

  /** When the event is. */
  static EventTime timeOf(Plan plan) {
    ZonedDateTime start = plan.start();
    ZonedDateTime end = plan.end();
    if (start != null && end != null) {
      return new EventTime.Timed(start, end);
    }
    LocalDate day = plan.day();
    LocalDate last = plan.last();
    if (day == null) {
      throw new IllegalArgumentException("an event has a day");
    }
    return new EventTime.AllDay(day, (last == null ? day : last).plusDays(1));
  }

  /**
   * The event.
   *
   * @param guest finds the address of a name; an address is its own
   */
  static EventContent event(Plan plan, ZoneId zone, UnaryOperator<String> guest) {
    EventContent content =
        EventContent.of(plan.title(), timeOf(plan))
            .withRecurrence(recurrence(plan, zone))
            .withLocation(plan.first(Part.Place.class).map(Part.Place::name).orElse(""));
    List<Attendee> guests =
        plan.parts().stream()
            .filter(Part.Guest.class::isInstance)
            .map(part -> guest.apply(((Part.Guest) part).name()))
            .distinct()
            .map(Attendee::of)
            .toList();
    Optional<Integer> alert =
        plan.first(Part.Alert.class).map(part -> (int) part.before().toMinutes());
    EventContent invited = guests.isEmpty() ? content : content.withAttendees(guests);
    return alert
        .map(
            minutes ->
                invited.withReminders(
                    new Reminders(false, List.of(new Reminder(Reminder.Method.POPUP, minutes)))))
        .orElse(invited);
  }

  /** The task. */
  static TaskContent task(Plan plan, ZoneId zone) {
    ZonedDateTime start = plan.start();
    ZonedDateTime end = plan.end();
    TaskContent content =
        TaskContent.of(plan.title())
            .withDue(due(plan, zone))
            .withPlannedBlock(start == null || end == null ? null : new PlannedBlock(start, end))
            .withCategories(
                plan.parts().stream()
                    .filter(Part.Category.class::isInstance)
                    .map(part -> ((Part.Category) part).name())
                    .toList());
    content =
        isAfterCompletion(plan)
            ? content.withRecurrenceAfterCompletion(recurrence(plan, zone))
            : content.withRecurrence(recurrence(plan, zone));
    content = remindAt(plan, zone).map(content::withRemindAt).orElse(content);
    return content.withPriority(
        plan.first(Part.Importance.class)
            .map(Part.Importance::priority)
            .orElse(content.priority()));
  }

  /**
   * When the person is reminded of a task: before it if that was said, and at its time if only a
   * reminder was asked for; a day begins in the morning. Empty if nothing was asked for, or no day.
   */
  static Optional<ZonedDateTime> remindAt(Plan plan, ZoneId zone) {
    LocalDate day = plan.day();
    ZonedDateTime start = plan.start();
    boolean asked = plan.first(Part.Asked.class).isPresent();
    Optional<Duration> before = plan.first(Part.Alert.class).map(Part.Alert::before);
    if (day == null || (before.isEmpty() && !asked)) {
      return Optional.empty();
    }
    ZonedDateTime from = start == null ? dueOn(plan, day).atZone(zone) : start;
    return Optional.of(from.minus(before.orElse(Duration.ZERO)));
  }

  private static LocalDateTime dueOn(Plan plan, LocalDate day) {
    boolean asked = plan.first(Part.Alert.class).isEmpty();
    return day.atTime(
        plan.first(Part.Deadline.class)
            .filter(due -> asked)
            .map(Part.Deadline::at)
            .orElse(MORNING));
  }

  private static @Nullable Due due(Plan plan, ZoneId zone) {
    LocalDate day = plan.day();
    return day == null
        ? null
        : plan.first(Part.Deadline.class)
            .<Due>map(it -> new Due.At(day.atTime(it.at()).atZone(zone)))
            .orElseGet(() -> new Due.OnDay(day));
  }

  /** Whether it comes again so long after it is completed. */
  static boolean isAfterCompletion(Plan plan) {
    return plan.first(Part.Recurs.class).filter(it -> it.repeat().afterCompletion()).isPresent();
  }

  /** How it comes again. */
  static Recurrence recurrence(Plan plan, ZoneId zone) {
    Optional<Part.Recurs> recurs = plan.first(Part.Recurs.class);
    LocalDate last = plan.last();
    if (recurs.isEmpty() && plan.isOnEachDay() && last != null) {
      return Recurrence.ofRule("FREQ=DAILY;UNTIL=" + until(last, true, zone));
    }
    return recurs
        .map(part -> Recurrence.ofRule(part.repeat().rule() + end(plan, zone)))
        .orElse(Recurrence.NONE);
  }

  /**
   * How the series ends: on a day, with the last of its days, after some times, or after a length
   * of days.
   */
  private static String end(Plan plan, ZoneId zone) {
    Optional<Integer> times = plan.first(Part.Times.class).map(Part.Times::count);
    if (times.isPresent()) {
      return ";COUNT=" + times.get();
    }
    return plan.first(Part.Until.class)
        .map(Part.Until::day)
        .or(() -> plan.first(Part.Day.class).map(Part.Day::last))
        .or(() -> afterLength(plan))
        .map(day -> ";UNTIL=" + until(day, plan.isTimed() && plan.event(), zone))
        .orElse("");
  }

  private static Optional<LocalDate> afterLength(Plan plan) {
    Optional<Duration> length = plan.first(Part.Length.class).map(Part.Length::length);
    LocalDate day = plan.day();
    return day == null
        ? Optional.empty()
        : length.filter(it -> it.toDays() > 0).map(it -> day.plusDays(it.toDays() - 1));
  }

  private static String until(LocalDate day, boolean timed, ZoneId zone) {
    return timed
        ? day.atTime(LocalTime.of(23, 59, 59))
            .atZone(zone)
            .withZoneSameInstant(ZoneOffset.UTC)
            .format(MOMENT)
        : day.format(DAY);
  }
}
