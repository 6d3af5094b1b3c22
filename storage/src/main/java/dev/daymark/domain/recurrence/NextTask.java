package dev.daymark.domain.recurrence;

import dev.daymark.domain.Due;
import dev.daymark.domain.EventTime;
import dev.daymark.domain.PlannedBlock;
import dev.daymark.domain.Recurrence;
import dev.daymark.domain.TaskContent;
import dev.daymark.domain.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What follows a task that recurs, once it is completed.
 *
 * @param content with what is left of the rule, and its time block and reminder moved along
 * @param days how many days later it is
 */
public record NextTask(TaskContent content, long days) {

  /** A date and what is left of the rule after it. */
  record Step(EventTime time, Recurrence left) {}

  /**
   * The task for the next date its rule names after the one it was due, and not before today: what
   * was missed is not made up for. One that recurs from the day it is completed, and one without a
   * date, recur from today.
   *
   * @param today where the person is
   * @param zone where whole days begin and end
   * @return empty if the task does not recur, or its rule has ended
   */
  public static Optional<NextTask> after(TaskContent task, LocalDate today, ZoneId zone) {
    if (!task.recurrence().isPresent()) {
      return Optional.empty();
    }
    Optional<Step> step =
        task.afterCompletion()
            ? AfterCompletion.of(onDay(task.due(), today), task.recurrence(), zone)
            : afterDue(task, today, zone);
    return step.map(it -> next(task, it, today, zone));
  }

  private static Optional<Step> afterDue(TaskContent task, LocalDate today, ZoneId zone) {
    EventTime start = start(task.due(), today);
    LocalDate first = start.startIn(zone).atZone(zone).toLocalDate();
    Instant earliest =
        first.isBefore(today)
            ? today.atStartOfDay(zone).toInstant()
            : start.startIn(zone).plusSeconds(1);
    return new OccurrenceExpander(start, task.recurrence())
        .from(earliest, zone, 1).stream()
            .findFirst()
            .map(
                slot ->
                    new Step(
                        slot.time(),
                        SeriesSplit.before(start, task.recurrence(), slot.originalStart()).tail()));
  }

  private static EventTime start(@Nullable Due due, LocalDate today) {
    return switch (due) {
      case Due.At at -> new EventTime.Timed(at.time(), at.time());
      case Due.OnDay onDay -> EventTime.AllDay.on(onDay.day());
      case null -> EventTime.AllDay.on(today);
    };
  }

  /** The day, at the time of day that the task is due at. */
  private static EventTime onDay(@Nullable Due due, LocalDate day) {
    if (due instanceof Due.At(ZonedDateTime time)) {
      ZonedDateTime at = day.atTime(time.toLocalTime()).atZone(time.getZone());
      return new EventTime.Timed(at, at);
    }
    return EventTime.AllDay.on(day);
  }

  private static NextTask next(TaskContent task, Step step, LocalDate today, ZoneId zone) {
    Due due =
        switch (step.time()) {
          case EventTime.AllDay day -> new Due.OnDay(day.start());
          case EventTime.Timed timed -> new Due.At(timed.start());
        };
    long days = ChronoUnit.DAYS.between(anchor(task, today, zone), due.dayIn(zone));
    TaskContent repeating =
        task.afterCompletion()
            ? task.withRecurrenceAfterCompletion(step.left())
            : task.withRecurrence(step.left());
    return new NextTask(moved(repeating, days).withDue(due), days);
  }

  /** The day that the next one stands for; without a due date that of its block. */
  private static LocalDate anchor(TaskContent task, LocalDate today, ZoneId zone) {
    PlannedBlock block = task.plannedBlock();
    if (task.due() != null) {
      return task.due().dayIn(zone);
    }
    return block == null ? today : block.start().withZoneSameInstant(zone).toLocalDate();
  }

  /** A part of the task as a part of the next one: still to be done, and as much later. */
  public TaskContent part(TaskContent part) {
    TaskContent later = moved(part, days);
    return later.withDue(
        switch (part.due()) {
          case Due.OnDay(LocalDate day) -> new Due.OnDay(day.plusDays(days));
          case Due.At(ZonedDateTime at) -> new Due.At(at.plusDays(days));
          case null -> null;
        });
  }

  private static TaskContent moved(TaskContent task, long days) {
    PlannedBlock block = task.plannedBlock();
    ZonedDateTime remindAt = task.remindAt();
    return task.withStatus(TaskStatus.PENDING)
        .withPlannedBlock(
            block == null
                ? null
                : new PlannedBlock(block.start().plusDays(days), block.end().plusDays(days)))
        .withRemindAt(remindAt == null ? null : remindAt.plusDays(days));
  }
}
