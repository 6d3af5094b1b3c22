package dev.daymark.app.tasks;

import dev.daymark.domain.TaskStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of tasks that are put between two others.
 *
 * @param group the group they come into
 * @param redated whether their date changes
 * @param due the day they are due then, if it changes; null for none
 * @param positions where each stands then; empty if the order does not follow the person's hand
 */
record TaskDrop(TaskGroup group, boolean redated, @Nullable LocalDate due, List<Double> positions) {

  /**
   * Where tasks are dropped.
   *
   * @param above the row before them in the group; null at its top
   * @param below the row after them; null at its end
   */
  record Place(TaskGroup group, @Nullable TaskRow above, @Nullable TaskRow below) {}

  /**
   * Works out a drop.
   *
   * @return empty if nothing can be put there, or nothing would change: the past, among what is
   *     completed
   */
  static Optional<TaskDrop> of(
      List<TaskRow> moved, Place place, TaskArrangement.Order order, LocalDate today) {
    return at(moved, place, order, today).filter(drop -> drop.changes(moved));
  }

  /** Whether anything is other than before: in an order of its own, a place is nothing. */
  private boolean changes(List<TaskRow> moved) {
    return !positions.isEmpty()
        || moved.stream()
            .anyMatch(
                row ->
                    switch (group) {
                      case TaskGroup.Day day -> redated && !Objects.equals(row.dueOn(), due);
                      case TaskGroup.OfPriority(var priority) ->
                          row.task().content().priority() != priority;
                      case TaskGroup.OfStatus(var status) ->
                          row.task().content().status() != status;
                      case TaskGroup.OfList(var list, var name) ->
                          !row.task().listId().equals(list);
                      case TaskGroup.Undivided all -> false;
                    });
  }

  private static Optional<TaskDrop> at(
      List<TaskRow> moved, Place place, TaskArrangement.Order order, LocalDate today) {
    if (!(place.group() instanceof TaskGroup.Day day)) {
      return Optional.of(
          new TaskDrop(place.group(), false, null, positions(moved, place, order, row -> true)));
    }
    boolean late = moved.stream().allMatch(TaskRow::overdue);
    if (day == TaskGroup.Day.COMPLETED || (day == TaskGroup.Day.OVERDUE && !late)) {
      return Optional.empty();
    }
    if (day == TaskGroup.Day.OVERDUE) {
      return Optional.of(
          new TaskDrop(day, false, null, positions(moved, place, order, row -> true)));
    }
    Optional<LocalDate> due = dueIn(day, place, today);
    return Optional.of(
        new TaskDrop(
            day,
            true,
            due.orElse(null),
            positions(moved, place, order, row -> Objects.equals(row.dueOn(), due.orElse(null)))));
  }

  private static Optional<LocalDate> dueIn(TaskGroup.Day day, Place place, LocalDate today) {
    return switch (day) {
      case NO_DATE, COMPLETED -> Optional.empty();
      case OVERDUE, TODAY -> Optional.of(today);
      case UPCOMING -> {
        TaskRow beside = place.above() == null ? place.below() : place.above();
        LocalDate theirs = beside == null ? null : beside.dueOn();
        yield Optional.of(theirs == null ? today.plusDays(1) : theirs);
      }
    };
  }

  /**
   * @param sameDay whether a row is due on the day they come to
   */
  private static List<Double> positions(
      List<TaskRow> moved, Place place, TaskArrangement.Order order, Predicate<TaskRow> sameDay) {
    boolean byHand = order == TaskArrangement.Order.BY_HAND;
    if (!byHand && order != TaskArrangement.Order.DUE) {
      return List.of();
    }
    Predicate<TaskRow> beside = row -> !row.isCompleted() && (byHand || sameDay.test(row));
    Optional<TaskRow> above = Optional.ofNullable(place.above()).filter(beside);
    Optional<TaskRow> below = Optional.ofNullable(place.below()).filter(beside);
    return above.isEmpty() && below.isEmpty() ? List.of() : spread(moved.size(), above, below);
  }

  private static List<Double> spread(int count, Optional<TaskRow> above, Optional<TaskRow> below) {
    double room = count + 1;
    double low =
        above.map(TaskDrop::position).orElseGet(() -> position(below.orElseThrow()) - room);
    double high = below.map(TaskDrop::position).orElse(low + room);
    return IntStream.rangeClosed(1, count).mapToObj(i -> low + (high - low) * i / room).toList();
  }

  private static double position(TaskRow row) {
    return row.task().position();
  }

  /** The status they have then; null if it stays. */
  @Nullable TaskStatus status() {
    return group instanceof TaskGroup.OfStatus(TaskStatus status) ? status : null;
  }
}
