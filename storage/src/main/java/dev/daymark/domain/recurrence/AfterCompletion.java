package dev.daymark.domain.recurrence;

import dev.daymark.domain.EventTime;
import dev.daymark.domain.OriginalStart;
import dev.daymark.domain.Recurrence;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a task comes again whose rule counts from the day it was completed. A rule of an interval
 * alone is that interval later, on the last day of a month that is too short; one that names days
 * comes on the next of them that is not nearer than its interval, less one.
 */
final class AfterCompletion {
  private static final Set<String> NO_DAYS = Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST");

  private final EventTime completed;
  private final ZoneId zone;
  private final RuleParts rule;

  private AfterCompletion(EventTime completed, ZoneId zone, RuleParts rule) {
    this.completed = completed;
    this.zone = zone;
    this.rule = rule;
  }

  /**
   * The next date.
   *
   * @param completed the day, at the time of day at which the task is due
   * @return empty if the rule has ended
   */
  static Optional<NextTask.Step> of(EventTime completed, Recurrence recurrence, ZoneId zone) {
    try {
      for (String text : recurrence.lines()) {
        RecurrenceLine line = RecurrenceLine.parse(text);
        if (line.name().equals("RRULE")) {
          return new AfterCompletion(completed, zone, new RuleParts(line.value())).step(line);
        }
      }
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException outOfBounds) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private Optional<NextTask.Step> step(RecurrenceLine line) {
    Optional<String> count = Optional.ofNullable(rule.get("COUNT"));
    int left = count.map(Integer::parseInt).orElse(2) - 1;
    if (left < 1) {
      return Optional.empty();
    }
    rule.remove("COUNT");
    Optional<EventTime> next = rule.hasOnly(NO_DAYS) ? later() : named(line);
    if (count.isPresent()) {
      rule.put("COUNT", String.valueOf(left));
    }
    return next.map(
        time ->
            new NextTask.Step(
                time, new Recurrence(List.of(line.withValues(List.of(rule.toString()))))));
  }

  private Optional<EventTime> later() {
    LocalDate day = day().plus(interval(), unit());
    return isOver(day) ? Optional.empty() : Optional.of(on(day));
  }

  private Optional<EventTime> named(RecurrenceLine line) {
    LocalDate earliest = day().plus(interval() - 1L, unit());
    Recurrence days = new Recurrence(List.of(line.withValues(List.of(rule.toString()))));
    return new OccurrenceExpander(completed, days)
        .from(completed.startIn(zone).plusSeconds(1), zone, 400).stream()
            .map(Slot::time)
            .filter(time -> !dayOf(time).isBefore(earliest))
            .findFirst();
  }

  private LocalDate day() {
    return dayOf(completed);
  }

  private static LocalDate dayOf(EventTime time) {
    return switch (time) {
      case EventTime.AllDay whole -> whole.start();
      case EventTime.Timed timed -> timed.start().toLocalDate();
    };
  }

  private EventTime on(LocalDate day) {
    return switch (completed) {
      case EventTime.AllDay whole -> whole.startingAt(new OriginalStart.OnDay(day));
      case EventTime.Timed timed ->
          timed.startingAt(new OriginalStart.AtInstant(timed.start().with(day).toInstant()));
    };
  }

  private int interval() {
    String written = rule.get("INTERVAL");
    return written == null ? 1 : Integer.parseInt(written);
  }

  private ChronoUnit unit() {
    String frequency = rule.get("FREQ");
    return switch (frequency == null ? "" : frequency) {
      case "WEEKLY" -> ChronoUnit.WEEKS;
      case "MONTHLY" -> ChronoUnit.MONTHS;
      case "YEARLY" -> ChronoUnit.YEARS;
      default -> ChronoUnit.DAYS;
    };
  }

  private boolean isOver(LocalDate day) {
    String until = rule.get("UNTIL");
    return until != null && day.isAfter(DateValue.parse(until).day(zone));
  }
}
