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
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What follows a task that recurs, once it is completed. */
public final class NextTask {

  private NextTask() {}

  /**
   * The task for the next date its rule names after the one it was due, and not before today: what
   * was missed is not made up for. A task without a date recurs from today.
   *
   * @param today where the person is
   * @param zone where whole days begin and end
   * @return with what is left of the rule, and its time block moved along; empty if the task does
   *     not recur, or its rule has ended
   */
  public static Optional<TaskContent> after(TaskContent task, LocalDate today, ZoneId zone) {
    if (!task.recurrence().isPresent()) {
      return Optional.empty();
    }
    EventTime start = start(task.due(), today);
    LocalDate first = start.startIn(zone).atZone(zone).toLocalDate();
    Instant earliest =
        first.isBefore(today)
            ? today.atStartOfDay(zone).toInstant()
            : start.startIn(zone).plusSeconds(1);
    return new OccurrenceExpander(start, task.recurrence())
        .from(earliest, zone, 1).stream().findFirst().map(slot -> next(task, start, slot, zone));
  }

  private static EventTime start(@Nullable Due due, LocalDate today) {
    return switch (due) {
      case Due.At at -> new EventTime.Timed(at.time(), at.time());
      case Due.OnDay onDay -> EventTime.AllDay.on(onDay.day());
      case null -> EventTime.AllDay.on(today);
    };
  }

  private static TaskContent next(TaskContent task, EventTime start, Slot slot, ZoneId zone) {
    Recurrence left = SeriesSplit.before(start, task.recurrence(), slot.originalStart()).tail();
    Due due =
        switch (slot.time()) {
          case EventTime.AllDay day -> new Due.OnDay(day.start());
          case EventTime.Timed timed -> new Due.At(timed.start());
        };
    LocalDate before = start.startIn(zone).atZone(zone).toLocalDate();
    long days = ChronoUnit.DAYS.between(before, due.dayIn(zone));
    return task.withStatus(TaskStatus.PENDING)
        .withDue(due)
        .withPlannedBlock(moved(task.plannedBlock(), days))
        .withRecurrence(left);
  }

  private static @Nullable PlannedBlock moved(@Nullable PlannedBlock block, long days) {
    return block == null
        ? null
        : new PlannedBlock(block.start().plusDays(days), block.end().plusDays(days));
  }
}
