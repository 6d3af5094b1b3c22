package dev.daymark.app.tasks;

import dev.daymark.domain.Priority;
import dev.daymark.domain.Task;
import dev.daymark.domain.TaskList;
import dev.daymark.domain.TaskStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Puts tasks in order and into groups. */
final class TaskSorting {

  private static final Comparator<TaskRow> BY_HAND =
      Comparator.comparingDouble((TaskRow row) -> row.task().position())
          .thenComparing(row -> row.id().value());

  /** What was completed last, first. */
  static final Comparator<TaskRow> LATEST_FIRST =
      Comparator.comparing(
              (TaskRow row) -> row.task().completedAt(),
              Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
          .reversed()
          .thenComparing(BY_HAND);

  private final TaskArrangement arrangement;
  private final TaskFilter filter;
  private final LocalDate today;

  TaskSorting(TaskArrangement arrangement, TaskFilter filter, LocalDate today) {
    this.arrangement = arrangement;
    this.filter = filter;
    this.today = today;
  }

  /** Open tasks before completed ones. */
  static Comparator<TaskRow> comparator(TaskArrangement.Order order) {
    return byRule(order).thenComparing(BY_HAND);
  }

  /** Whether only the person's hand says which of two comes first. */
  static boolean areEqual(TaskArrangement.Order order, TaskRow one, TaskRow other) {
    return (order == TaskArrangement.Order.DUE || order == TaskArrangement.Order.BY_HAND)
        && byRule(order).compare(one, other) == 0;
  }

  private static Comparator<TaskRow> byRule(TaskArrangement.Order order) {
    Comparator<TaskRow> first =
        switch (order) {
          case DUE ->
              Comparator.comparing(TaskRow::dueOn, Comparator.nullsLast(Comparator.naturalOrder()));
          case PRIORITY -> Comparator.comparingInt(row -> rank(row.task().content().priority()));
          case TITLE ->
              Comparator.comparing(
                  row -> row.task().content().title(), String.CASE_INSENSITIVE_ORDER);
          case NEWEST -> Comparator.comparing((TaskRow row) -> row.task().createdAt()).reversed();
          case BY_HAND -> (_, _) -> 0;
        };
    return Comparator.comparing(TaskRow::isCompleted).thenComparing(first);
  }

  /** The highest first. */
  private static int rank(Priority priority) {
    return switch (priority) {
      case HIGH -> 0;
      case MEDIUM -> 1;
      case LOW -> 2;
      case NONE -> 3;
    };
  }

  /** The groups that hold something, from top to bottom, each in order. */
  Map<TaskGroup, List<TaskRow>> groups(List<TaskRow> rows, List<TaskList> lists) {
    Map<TaskGroup, List<TaskRow>> groups = new LinkedHashMap<>();
    order(lists).forEach(group -> groups.put(group, new ArrayList<>()));
    rows.forEach(row -> groups.computeIfAbsent(groupOf(row), group -> new ArrayList<>()).add(row));
    groups.values().removeIf(List::isEmpty);
    groups.forEach(
        (group, own) ->
            own.sort(
                group == TaskGroup.Day.COMPLETED ? LATEST_FIRST : comparator(arrangement.order())));
    return groups;
  }

  private Stream<TaskGroup> order(List<TaskList> lists) {
    return switch (arrangement.grouping()) {
      case DAY -> Stream.of(TaskGroup.Day.values());
      case LIST -> lists.stream().map(list -> new TaskGroup.OfList(list.id(), list.name()));
      case PRIORITY ->
          Stream.of(Priority.values())
              .sorted(Comparator.comparingInt(TaskSorting::rank))
              .map(TaskGroup.OfPriority::new);
      case STATUS ->
          Stream.of(TaskStatus.IN_PROGRESS, TaskStatus.PENDING, TaskStatus.COMPLETED)
              .map(TaskGroup.OfStatus::new);
      case NONE -> Stream.of(TaskGroup.Undivided.ALL);
    };
  }

  private TaskGroup groupOf(TaskRow row) {
    if (filter == TaskFilter.Smart.COMPLETED) {
      return TaskGroup.Day.COMPLETED;
    }
    Task task = row.task();
    return switch (arrangement.grouping()) {
      case DAY -> dayOf(row);
      case LIST -> new TaskGroup.OfList(row.list().id(), row.list().name());
      case PRIORITY -> new TaskGroup.OfPriority(task.content().priority());
      case STATUS -> new TaskGroup.OfStatus(task.content().status());
      case NONE -> TaskGroup.Undivided.ALL;
    };
  }

  private TaskGroup dayOf(TaskRow row) {
    LocalDate due = row.dueOn();
    if (due == null) {
      return TaskGroup.Day.NO_DATE;
    }
    if (row.isCompleted() || due.equals(today)) {
      return TaskGroup.Day.TODAY;
    }
    return due.isBefore(today) ? TaskGroup.Day.OVERDUE : TaskGroup.Day.UPCOMING;
  }
}
